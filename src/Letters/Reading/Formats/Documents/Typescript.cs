using System.Globalization;
using System.Text;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Documents;

/// <summary>
/// Makes blocks of paragraphs. In a word processor each line of an address may be a paragraph of its own or a line of one; what
/// the reader sees is the same. So short paragraphs with no space between them are laid out as lines of a text are, by the same
/// judge, and a blank line or space between parts them. Sentences and headings are paragraphs whatever the space.
/// </summary>
internal sealed class Typescript
{
    /// <summary>Space up to 3 points is seen as that between lines.</summary>
    private const int SpaceOfLines = 60;

    /// <summary>Longer paragraphs are no lines of an address.</summary>
    private const int LongestLine = 110;

    /// <summary>As many sentences as run on from one paragraph into the next tell that each paragraph is a line of a page.</summary>
    private const int BrokenSentences = 3;

    private readonly List<RawBlock> blocks = [];
    private readonly StringBuilder lines = new();
    private int? page;
    private long length;
    private int hidden;

    private Typescript()
    {
    }

    /// <param name="hidden">How many characters nobody sees its reader has left out.</param>
    /// <exception cref="UnreadableException">It is longer than what is read.</exception>
    public static OpenedFile Of(IEnumerable<TypedParagraph> paragraphs, int hidden)
    {
        var typescript = new Typescript { hidden = hidden };
        typescript.Add(paragraphs);
        typescript.EndLines();
        return new OpenedFile(typescript.blocks, typescript.hidden);
    }

    private void Add(IEnumerable<TypedParagraph> paragraphs)
    {
        TypedParagraph? above = null;
        var typed = paragraphs.ToList();
        var isTypedInLines = typed.Zip(typed.Skip(1)).Count(pair => RunsOn(pair.First, pair.Second)) >= BrokenSentences;
        foreach (var paragraph in typed)
        {
            length += paragraph.Text.Length;
            if (length > CanonicalText.LongestText)
                throw new UnreadableException(
                    "holds too long a text",
                    $"texts up to {CanonicalText.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters are read");
            if (paragraph.Shape != BlockShape.Text || (paragraph.Page != page && !paragraph.IsBlank)) EndLines();
            if (paragraph.Shape != BlockShape.Text) blocks.Add(new RawBlock(paragraph.Shape, paragraph.Text) { Page = paragraph.Page });
            else if (paragraph.IsBlank) lines.Append('\n');
            else
            {
                if (lines.Length > 0 && above is not null
                    && (Math.Max(above.SpaceBelow, paragraph.SpaceAbove) > SpaceOfLines || (!isTypedInLines && AreApart(above, paragraph))))
                    lines.Append('\n');
                lines.Append(paragraph.Text).Append('\n');
                page = paragraph.Page;
            }
            above = paragraph;
        }
    }

    /// <summary>A sentence or a heading stands by itself; one that runs on was broken in two by hand.</summary>
    private static bool AreApart(TypedParagraph above, TypedParagraph below) =>
        !above.IsBlank && !RunsOn(above, below) && (StandsAlone(above.Text.Trim()) || StandsAlone(below.Text.Trim()));

    private static bool StandsAlone(string words) =>
        words.Length > LongestLine || Prose.IsSentence(words) || LetterPhrases.NamesDocument(words);

    private static bool RunsOn(TypedParagraph above, TypedParagraph below) =>
        above is { Shape: BlockShape.Text, IsBlank: false } && below is { Shape: BlockShape.Text, IsBlank: false }
        && char.IsLower(below.Text.TrimStart()[0]) && !LineShape.EndsSentence(above.Text);

    private void EndLines()
    {
        var (text, invisible) = CanonicalText.Of(lines.ToString());
        hidden += invisible;
        blocks.AddRange(LineLayout.BlocksOf(text).Select(block => block with { Page = page }));
        lines.Clear();
    }
}
