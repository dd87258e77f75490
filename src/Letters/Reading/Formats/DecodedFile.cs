using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats;

/// <summary>
/// Which of the formats that are text a decoded file is in. The name of the file breaks only the tie between Markdown and plain
/// text, which no content can always tell apart.
/// </summary>
internal static partial class DecodedFile
{
    /// <exception cref="UnreadableException">It is too long, or nested too deeply.</exception>
    public static OpenedFile Open(string decoded, string source)
    {
        CheckLength(decoded);
        var (blocks, hidden) = Read(decoded, source)
            ?? throw new UnreadableException("is nested too deeply", "a page or text as people write them was expected");
        return new OpenedFile(blocks, hidden);
    }

    /// <exception cref="UnreadableException">It is longer than is read.</exception>
    public static void CheckLength(string decoded)
    {
        if (decoded.Length > CanonicalText.LongestText)
            throw new UnreadableException(
                $"holds {decoded.Length.ToString("N0", CultureInfo.InvariantCulture)} characters",
                $"texts up to {CanonicalText.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters are read");
    }

    private static (IEnumerable<RawBlock> Blocks, int Hidden)? Read(string decoded, string source) =>
        HtmlStart().IsMatch(decoded[..Math.Min(decoded.Length, 4096)]) ? HtmlPage.Read(decoded)
        : IsMarkdown(decoded, source) ? MarkdownText.Read(decoded)
        : (PlainText.Read(decoded), 0);

    private static bool IsMarkdown(string decoded, string source) =>
        source.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || source.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
        || MarkdownMarks().IsMatch(decoded[..Math.Min(decoded.Length, 100_000)]);

    [GeneratedRegex(
        """
        \A\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<
          (?:!doctype\s+html|html|head|body|meta|title|article|section|main|header|div|table|h[1-6]|p|b|i|strong|em|span
          |font|center|a|br|hr|ul|ol|blockquote|pre)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex HtmlStart();

    /// <summary>A heading, bold words, an escaped full stop or bracket, the line under a table's head.</summary>
    [GeneratedRegex(@"^(?:#{1,6} \S|\|?(?: ?:?-{3,}:? ?\|)+ ?:?-{3,}|.{0,200}?(?:\*\*[^\s*][^*\n]{0,200}\*\*|\d\\\.|\\[\[\]*_]))",
        RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MarkdownMarks();
}
