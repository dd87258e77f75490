using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Reading.Layout;

/// <summary>
/// Makes paragraphs of blocks and counts those of the body. A list whose items only finish a sentence ("requests: (a) …; (b) …")
/// belongs to the paragraph that opens it; items that are sentences themselves are paragraphs.
/// </summary>
internal static partial class Numbering
{
    /// <summary>A list is not drawn into its paragraph beyond this length.</summary>
    private const int LongestWithList = 1500;

    /// <summary>Blanks in the shortest paragraph, so that "1. Bread; 2. Land." stays a list.</summary>
    private const int ShortestOperative = 3;

    private const int LongestDate = 40;

    public static IReadOnlyList<Paragraph> Of(Manuscript manuscript, ParagraphRole[] roles)
    {
        var paragraphs = new List<Paragraph>();
        var number = 0;
        for (var i = 0; i < manuscript.Blocks.Count; i++)
        {
            var (span, page) = (manuscript.Blocks[i].Span, manuscript.Blocks[i].Page);
            if (roles[i] == ParagraphRole.Body)
            {
                while (i + 1 < manuscript.Blocks.Count && roles[i + 1] == ParagraphRole.Body && GoesOn(manuscript, span, manuscript.Blocks[i + 1]))
                    span = Span.Between(span.Start, manuscript.Blocks[++i].Span.End);
            }
            var isBody = roles[i] == ParagraphRole.Body;
            paragraphs.Add(new Paragraph(isBody ? ++number : 0, span, roles[i])
            {
                Page = page,
                OwnNumber = isBody ? OwnNumber(manuscript.Text, span) : null,
            });
        }
        return paragraphs;
    }

    /// <summary>"3." or "(a)" at the head; a bullet is no number, and neither is the day of "24. Mai 2031".</summary>
    private static Proven<string>? OwnNumber(string text, Span span)
    {
        var length = LineShape.ListMarkLength(text.AsSpan(span.Start, span.Length));
        if (length == 0 || !(text[span.Start] == '(' || char.IsAsciiLetterOrDigit(text[span.Start]))) return null;
        var head = text.Substring(span.Start, Math.Min(span.Length, LongestDate));
        if (Dates.In(head).FirstOrDefault() is { Span.Start: 0 }) return null;
        var mark = new Span(span.Start, text.AsSpan(span.Start, length).TrimEnd().Length);
        return new Proven<string>(mark.Of(text), mark);
    }

    private static bool GoesOn(Manuscript manuscript, Span above, Block item)
    {
        if (item.Shape != BlockShape.ListItem || item.Span.End - above.Start > LongestWithList) return false;
        var (over, under) = (above.Of(manuscript.Text), item.Span.Of(manuscript.Text));
        if (IsOperative(under)) return false;
        var isOpen = over[^1] is ';' or ',' || over.EndsWith(" and", StringComparison.Ordinal) || over.EndsWith(" or", StringComparison.Ordinal)
            || (over[^1] == ':' && under[^1] is not ('.' or '!' or '?' or ':'));
        return isOpen;
    }

    /// <summary>
    /// "1. Decides that …;": resolutions end their numbered paragraphs with semicolons, and each is cited by its number.
    /// </summary>
    private static bool IsOperative(string item) => Operative().IsMatch(item) && item.AsSpan().Count(' ') >= ShortestOperative;

    [GeneratedRegex(@"^\d{1,3}\. \p{Lu}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Operative();
}
