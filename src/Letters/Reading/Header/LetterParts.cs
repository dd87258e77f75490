using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>The parts of a document from which its header is read; its annexes are none of them.</summary>
internal sealed class LetterParts
{
    private readonly string text;
    private readonly IReadOnlyList<Paragraph> paragraphs;

    public LetterParts(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        this.text = text;
        // What is attached has writers and dates of its own.
        this.paragraphs = paragraphs = [.. paragraphs.Take(AnnexReader.FirstHead(text, paragraphs))];
        Body = Of(ParagraphRole.Body);
        Salutations = Of(ParagraphRole.Salutation);
        Signatures = Of(ParagraphRole.Signature);
        Addresses = Of(ParagraphRole.Address);
        Letterhead = Of(ParagraphRole.Letterhead);
        HasClosing = Of(ParagraphRole.Closing).Count > 0;
        var firstWords = paragraphs.FirstOrDefault(p => p.Role is ParagraphRole.Body or ParagraphRole.Salutation)?.Span.Start ?? text.Length;
        Headings = Of(ParagraphRole.Heading).Where(p => p.Span.Start < firstWords).ToList();
    }

    public IReadOnlyList<TextPart> Letterhead { get; }

    /// <summary>The headings over the first sentence; those within the body say nothing of the document.</summary>
    public IReadOnlyList<TextPart> Headings { get; }

    public IReadOnlyList<TextPart> Salutations { get; }

    public IReadOnlyList<TextPart> Body { get; }

    public IReadOnlyList<TextPart> Signatures { get; }

    public IReadOnlyList<TextPart> Addresses { get; }

    public bool HasClosing { get; }

    public string Text => text;

    /// <summary>Every block of the letter in order, whatever it is for.</summary>
    public IEnumerable<TextPart> All => paragraphs.Select(p => new TextPart(text, p.Span));

    public bool IsFirst(TextPart part) => paragraphs.Count > 0 && paragraphs[0].Span == part.Span;

    private List<TextPart> Of(ParagraphRole role) =>
        [.. paragraphs.Where(p => p.Role == role).Select(p => new TextPart(text, p.Span))];
}
