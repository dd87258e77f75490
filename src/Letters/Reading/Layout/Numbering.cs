using Letters.Archive;

namespace Letters.Reading.Layout;

/// <summary>
/// Makes paragraphs of blocks and counts those of the body. A list whose items only finish a sentence ("requests: (a) …; (b) …")
/// belongs to the paragraph that opens it; items that are sentences themselves are paragraphs.
/// </summary>
internal static class Numbering
{
    /// <summary>A list is not drawn into its paragraph beyond this length.</summary>
    private const int LongestWithList = 1500;

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
            paragraphs.Add(new Paragraph(roles[i] == ParagraphRole.Body ? ++number : 0, span, roles[i]) { Page = page });
        }
        return paragraphs;
    }

    private static bool GoesOn(Manuscript manuscript, Span above, Block item)
    {
        if (item.Shape != BlockShape.ListItem || item.Span.End - above.Start > LongestWithList) return false;
        var (over, under) = (above.Of(manuscript.Text), item.Span.Of(manuscript.Text));
        var isOpen = over[^1] is ';' or ',' || over.EndsWith(" and", StringComparison.Ordinal) || over.EndsWith(" or", StringComparison.Ordinal)
            || (over[^1] == ':' && under[^1] is not ('.' or '!' or '?' or ':'));
        return isOpen;
    }
}
