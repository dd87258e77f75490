using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>
/// Tells headings by their type: larger than that of the text, or bold where the text is not. A letterhead is often both, and is
/// none; so is a name in a signature.
/// </summary>
internal static class Headings
{
    private const double Larger = 1.18;

    private const int Longest = 250, Prose = 60;

    public static void Mark(IReadOnlyList<PdfBlock> blocks, double bodySize, bool isBodyBold)
    {
        var opened = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var words = blocks[i].Text;
            var isLarge = blocks[i].First.Size >= Larger * bodySize;
            var isBold = blocks[i].IsBold && !isBodyBold;
            if (blocks[i].Shape is BlockShape.Text or BlockShape.ListItem && (isLarge || isBold) && MayHead(words)
                && (opened ? isLarge || Heads(blocks, i) : HeadsLetter(words, isLarge)))
                blocks[i].Shape = BlockShape.Heading;
            opened |= blocks[i].Shape == BlockShape.Text && (LineShape.IsSalutation(words) || (words.Length >= Prose && LineShape.EndsSentence(words)));
        }
    }

    private static bool MayHead(string words) =>
        words.Length <= Longest && words.Any(char.IsLetter) && words[^1] is not ('.' or ',' or ';')
        && !LineShape.IsSalutation(words) && !LetterPhrases.IsClosing(words) && !LetterPhrases.IsSigned(words);

    private static bool HeadsLetter(string words, bool isLarge) =>
        LetterPhrases.NamesDocument(words)
        || (isLarge && words.Count(c => c is ' ' or '\n') >= 2 && !Datelines.Is(words)
            && !LetterPhrases.NamesInstitution(words) && !LetterPhrases.IsParticular(words));

    private static bool Heads(IReadOnlyList<PdfBlock> blocks, int i) =>
        i + 1 < blocks.Count && (blocks[i + 1].Shape == BlockShape.ListItem || blocks[i + 1].Text.Length >= Prose);
}
