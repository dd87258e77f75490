using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Reading.Layout;

/// <summary>
/// Tells what each block of a document is for: letterhead before the first sentence, then the body with its headings, then
/// closing,
/// signature and addresses. A document without any feature of a letter is body throughout, but for headings and small print.
/// </summary>
internal sealed class ParagraphRoles
{
    private readonly string text;
    private readonly IReadOnlyList<Block> blocks;
    private readonly ParagraphRole[] roles;
    private readonly bool[] isNote;
    private readonly bool isLetter;

    private ParagraphRoles(Manuscript manuscript)
    {
        text = manuscript.Text;
        blocks = manuscript.Blocks;
        roles = new ParagraphRole[blocks.Count];
        isNote = NoteApparatus.Among(blocks, text);
        isLetter = Enumerable.Range(0, blocks.Count).Any(i => !isNote[i] && IsFeatureOfLetter(Words(i)));
    }

    public static IReadOnlyList<Paragraph> Assign(Manuscript manuscript)
    {
        var document = new ParagraphRoles(manuscript);
        document.Assign();
        return Numbering.Of(manuscript, document.roles);
    }

    private string Words(int block) => blocks[block].Span.Of(text);

    private static bool IsFeatureOfLetter(string words) =>
        LineShape.IsSalutation(words) || LetterPhrases.IsClosing(words) || LetterPhrases.IsSigned(words)
        || LetterPhrases.NamesDocument(words) || LetterPhrases.IsCopyList(words)
        || (LetterPhrases.NamesInstitution(words) && !Prose.Is(words));

    private void Assign()
    {
        var opening = Enumerable.Range(0, blocks.Count).FirstOrDefault(Opens, blocks.Count);
        // A list without a single sentence, a table: there is nothing but body.
        if (opening == blocks.Count && !isLetter)
            opening = blocks.Count > 0 && (IsHeading(0) || DocumentSymbol.TryParse(Words(0), out _)) ? 1 : 0;
        for (var i = 0; i < opening; i++) roles[i] = RoleBeforeOpening(i);
        for (var begin = opening; begin < blocks.Count;)
        {
            var end = Enumerable.Range(begin + 1, blocks.Count - begin - 1).FirstOrDefault(i => LetterPhrases.IsAnnexHead(Words(i)), blocks.Count);
            AssignFromOpening(begin, end);
            begin = end;
        }
        for (var i = 0; i < blocks.Count; i++)
            if (isNote[i]) roles[i] = ParagraphRole.Note;
    }

    private bool Opens(int i) =>
        !isNote[i] && blocks[i].Shape != BlockShape.Heading && !IsTitle(i) && (LineShape.IsSalutation(Words(i)) || Prose.Is(Words(i)) || Resolutions.Opens(Words(i)));

    private bool IsTitle(int i) =>
        !Prose.Is(Words(i)) && Words(i)[^1] != ','
        && (LetterPhrases.NamesDocument(Words(i)) || (i == 0 && LetterPhrases.IsNumberedHeading(Words(i))));

    private bool IsHeading(int i)
    {
        var words = Words(i);
        if (blocks[i].Shape == BlockShape.Heading || LetterPhrases.IsAnnexHead(words)) return true;
        if (Datelines.EndsIn(words) && !(i == 0 && LetterPhrases.IsNumberedHeading(words))) return false;
        if (IsTitle(i)) return true;
        var hasRealHeading = blocks.Take(10).Any(b => b.Shape == BlockShape.Heading);
        return i == 0 && !isLetter && !hasRealHeading && Prose.IsTitle(words) && !Labels.IsLine(words)
            && !LetterPhrases.NamesInstitution(words) && !LetterPhrases.IsParticular(words);
    }

    private ParagraphRole RoleBeforeOpening(int i) =>
        IsHeading(i) ? ParagraphRole.Heading
        : !Labels.IsLine(Words(i)) && LetterPhrases.IsAddressee(Words(i)) && !LetterPhrases.NamesInstitution(Words(i)) ? ParagraphRole.Address
        : ParagraphRole.Letterhead;

    /// <summary>One letter, or one annex, from its first sentence to its signature and what stands below.</summary>
    private void AssignFromOpening(int begin, int end)
    {
        var lastProse = Enumerable.Range(begin, end - begin).LastOrDefault(i => !isNote[i] && IsBodyLike(i), begin - 1);
        var (closed, hasBody) = (false, false);
        for (var i = begin; i < end; i++)
        {
            var words = Words(i);
            var isTail = closed || i > lastProse;
            roles[i] =
                LineShape.IsSalutation(words) ? ParagraphRole.Salutation
                : LetterPhrases.IsClosing(words) ? ParagraphRole.Closing
                : Labels.IsLine(words) && i < begin + 12 && !(hasBody && blocks[i].Shape == BlockShape.TableRow) && !(isTail && LetterPhrases.IsCopyList(words)) ? ParagraphRole.Letterhead
                : isTail ? RoleInTail(i, closed)
                : IsHeading(i) || IsSubheading(i, end) ? ParagraphRole.Heading
                : LetterPhrases.IsSigned(words) ? ParagraphRole.Signature
                : ParagraphRole.Body;
            hasBody |= roles[i] == ParagraphRole.Body;
            closed |= roles[i] is ParagraphRole.Closing or ParagraphRole.Signature;
        }
    }

    private ParagraphRole RoleInTail(int i, bool closed)
    {
        var words = Words(i);
        if (IsHeading(i) && LetterPhrases.IsAnnexHead(words)) return ParagraphRole.Heading;
        if (LetterPhrases.IsCopyList(words)) return ParagraphRole.Address;
        if (Prose.Is(words) || blocks[i].Shape is BlockShape.ListItem or BlockShape.TableRow) return ParagraphRole.Body;
        if (blocks[i].Shape == BlockShape.Heading) return ParagraphRole.Heading;
        if (!isLetter || !Prose.IsSignature(words)) return ParagraphRole.Body;
        return IsAddress(i, words) ? ParagraphRole.Address : ParagraphRole.Signature;
    }

    /// <summary>
    /// Below the closing stand the signature and then the address. A name with a title may be either: it is the signature where
    /// none
    /// stands above; an office alone belongs to the name above it.
    /// </summary>
    private bool IsAddress(int i, string words)
    {
        if (!LetterPhrases.IsAddressee(words)) return false;
        var signature = Array.LastIndexOf(roles, ParagraphRole.Signature, i);
        if (signature < 0) return LetterPhrases.IsExcellency(words);
        var above = Words(signature);
        var isNameAlone = !above.Contains('\n', StringComparison.Ordinal) && !Datelines.Is(above);
        return signature < i - 1 || !isNameAlone || LetterPhrases.HasCourtesyTitle(words);
    }

    private bool IsBodyLike(int i) =>
        blocks[i].Shape is BlockShape.ListItem or BlockShape.TableRow or BlockShape.Heading
        || (Prose.Is(Words(i)) && !LetterPhrases.IsClosing(Words(i)) && !LetterPhrases.IsSigned(Words(i)));

    /// <summary>A short line without a full stop, over a block that has one.</summary>
    private bool IsSubheading(int i, int end) =>
        i + 1 < end && !isNote[i + 1] && blocks[i].Shape != BlockShape.TableRow && Prose.IsSubheading(Words(i))
        && (blocks[i + 1].Shape == BlockShape.ListItem ? !Words(i).EndsWith(':') : Prose.Is(Words(i + 1)));
}
