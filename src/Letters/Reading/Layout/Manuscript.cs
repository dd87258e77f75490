using System.Buffers;
using System.Text;
using Letters.Archive;

namespace Letters.Reading.Layout;

/// <summary>What a format knows of a piece of its text.</summary>
internal enum BlockShape
{
    Text,
    Heading,
    ListItem,
    TableRow,

    /// <summary>Set apart from the text by the page itself: a footer, a side remark, a footnote.</summary>
    Aside,

    /// <summary>A drawn line. It has no words; it only parts what stands above from what stands below.</summary>
    Rule,
}

/// <summary>
/// A piece of text as its format hands it over: one paragraph, heading or list item. Its line breaks are meant.
/// </summary>
internal sealed record RawBlock(BlockShape Shape, string Text)
{
    /// <summary>The page it begins on, from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }
}

/// <summary>A block at its place in the text.</summary>
/// <param name="AfterRule">Whether a drawn line parts it from what stands above.</param>
/// <param name="HasLines">Whether it is several lines.</param>
/// <param name="Page">The page it begins on.</param>
internal sealed record Block(BlockShape Shape, Span Span, bool AfterRule, bool HasLines, int? Page);

/// <summary>A document as one canonical text and the blocks it is made of, whatever its format was.</summary>
/// <param name="Hidden">How many invisible characters were left out.</param>
internal sealed record Manuscript(string Text, IReadOnlyList<Block> Blocks, int Hidden)
{
    private const int TwoShortItems = 300;

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("_*-=~–—―#·•\n ");

    /// <summary>
    /// Sets the blocks one under the other: short items of a list and rows of a table close together, all else a blank line
    /// apart.
    /// </summary>
    public static Manuscript Typeset(IEnumerable<RawBlock> rawBlocks)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        var hidden = 0;
        var afterRule = false;
        foreach (var raw in rawBlocks)
        {
            var (canonical, invisible) = CanonicalText.Of(raw.Text);
            hidden += invisible;
            var words = Tidy(canonical);
            if (raw.Shape == BlockShape.Rule || words.Length == 0 || words.AsSpan().IndexOfAnyExcept(RuleCharacters) < 0)
            {
                afterRule |= raw.Shape == BlockShape.Rule || words.Length > 0;
                continue;
            }
            if (blocks is [.., var above] && !afterRule && raw.Shape == BlockShape.Text && GoesOn(text, above, words))
            {
                text.Append(' ').Append(words);
                blocks[^1] = above with { Span = Span.Between(above.Span.Start, text.Length), HasLines = HasLines(words) };
                continue;
            }
            if (blocks.Count > 0) text.Append(IsClose(blocks[^1], raw.Shape, words) ? "\n" : "\n\n");
            blocks.Add(new Block(raw.Shape, new Span(text.Length, words.Length), afterRule, HasLines(words), raw.Page));
            text.Append(words);
            afterRule = false;
        }
        return new Manuscript(text.ToString(), blocks, hidden);
    }

    /// <summary>
    /// A page break or stray blank line within a sentence: no stop above, a small letter below. Lines whose breaks are meant, as
    /// those of a title page, are no sentence.
    /// </summary>
    private static bool GoesOn(StringBuilder text, Block above, string words) =>
        above is { Shape: BlockShape.Text, HasLines: false, Span.Length: >= 60 } && char.IsLower(words[0])
        && (char.IsLetter(text[^1]) || text[^1] == ',') && !LineShape.OpensListItem(words);

    private static bool HasLines(string words) => words.Contains('\n', StringComparison.Ordinal);

    private static bool IsClose(Block above, BlockShape below, string words) =>
        above.Shape == below
        && (below == BlockShape.TableRow || (below == BlockShape.ListItem && above.Span.Length + words.Length <= TwoShortItems));

    /// <summary>One blank between words, no blank lines, no blanks at the ends of lines.</summary>
    private static string Tidy(string text) =>
        string.Join('\n', text.Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0));
}
