using System.Text.RegularExpressions;

namespace Letters.Reading.Layout;

/// <summary>Tells sentences from lines that are none.</summary>
internal static partial class Prose
{
    /// <summary>Whether a block is written in sentences, which letterheads, signatures and addresses are not.</summary>
    public static bool Is(string words)
    {
        if (LineShape.IsSalutation(words) || Datelines.Is(words) || Labels.IsLine(words)) return false;
        // Chinese sentences have no blanks to count words by.
        if (words[^1] == '。') return true;
        var count = words.AsSpan().CountAny(' ', '\n') + 1;
        if (count >= 25 && !Datelines.EndsIn(words)) return !LetterPhrases.NamesDocument(words) || LineShape.EndsSentence(words);
        // "The Minister for Foreign Affairs,\nForeign Office, S.W.1." is an address with a full stop.
        if (words.Contains('\n', StringComparison.Ordinal) && count < 25 && NameWords.Others(words) == 0) return false;
        // "John F. Kennedy." is a name with a full stop.
        if (count <= 4 && words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).All(word => char.IsUpper(word[0]))) return false;
        return (count >= 3 || ShortSentence().IsMatch(words)) && EndsWithStop(words)
            && !LetterPhrases.IsParticular(words) && !LetterPhrases.IsSigned(words);
    }

    /// <summary>
    /// Whether a line is one whole sentence or more: it begins like one, has a verb for all that can be told, and ends with a stop.
    /// </summary>
    public static bool IsSentence(string line) =>
        (char.IsUpper(line[0]) || line[0] is '"' or '“' or '«' || char.IsAsciiDigit(line[0])) && line[^1] is not (':' or ';' or ',')
        && Is(line) && LineShape.EndsSentence(line) && !LetterPhrases.IsClosing(line) && NameWords.Others(line) > 0;

    /// <summary>A line that may head a document.</summary>
    public static bool IsTitle(string words) =>
        words.Length is >= 3 and <= 250 && !words.Contains('\n', StringComparison.Ordinal) && !EndsWithStop(words)
        && words[^1] is not (',' or ';' or ':') && char.IsLetterOrDigit(words[0]) && words.Any(char.IsLetter) && !LineShape.OpensListItem(words);

    /// <summary>A line that may head a part of the body: "IV. Flights", "Dutch policy:", "INDONESIA".</summary>
    public static bool IsSubheading(string words) =>
        words.Length <= 80 && !words.Contains('\n', StringComparison.Ordinal)
        && words[^1] is not ('.' or ',' or ';' or '?' or '!' or '"' or '”' or ')' or ']')
        && (char.IsUpper(words[0]) || RomanNumber().IsMatch(words)) && (words[^1] != ':' || words.Count(c => c == ' ') <= 3)
        && (!LineShape.OpensListItem(words) || RomanNumber().IsMatch(words));

    /// <summary>A few short lines of names and offices, none of which ends like a sentence.</summary>
    public static bool IsSignature(string words)
    {
        var lines = words.Split('\n');
        return lines.Length <= 8 && lines.All(line => line.Length <= 110) && words.Any(char.IsLetter);
    }

    /// <summary>
    /// A full stop, not that of an initial or abbreviation like "U.N." at the end of a line; the mark of a footnote aside.
    /// </summary>
    private static bool EndsWithStop(string words)
    {
        var end = FootnoteMark().Replace(words, "").TrimEnd(' ', '"', '\'', '”', '’', '»', ')', ']');
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or ':' or '…' or '。' or '؟' or ';'
            && !Initials().IsMatch(end);
    }

    [GeneratedRegex(@"(?:\s?\[\d{1,3}\])+$", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();

    /// <summary>"It waits.", but not "John Kennedy."</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}'’]* \p{Ll}[\p{L}'’]*\.$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ShortSentence();

    [GeneratedRegex(@"^[IVXLC]{1,6}\. \p{Lu}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RomanNumber();

    [GeneratedRegex(@"(?:^|\s|\.)\p{Lu}\.$|\bJr\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
