using Letters.Archive;
using Letters.Reading.Formats;
using Letters.Reading.Header;
using Letters.Reading.Layout;
using Letters.Reading.References;

namespace Letters.Reading;

/// <summary>From the text a format hands over to a letter.</summary>
internal static class LetterOf
{
    /// <returns>Null where there is not one word.</returns>
    /// <param name="hash">SHA-256 of the file the letter comes from.</param>
    public static LetterRead? Blocks(OpenedFile opened, string source, string hash, CancellationToken cancellationToken)
    {
        var manuscript = Manuscript.Typeset(opened.Blocks);
        return manuscript.Blocks.Count == 0
            ? null
            : new LetterRead(Manuscripted(manuscript, source, hash, cancellationToken) with { HiddenCharacters = manuscript.Hidden + opened.Hidden });
    }

    private static Letter Manuscripted(Manuscript manuscript, string source, string hash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = manuscript.Text;
        var paragraphs = ParagraphRoles.Assign(manuscript);
        cancellationToken.ThrowIfCancellationRequested();
        var header = HeaderReader.Read(text, paragraphs);
        cancellationToken.ThrowIfCancellationRequested();
        var mentions = Mentions(text, paragraphs, header);
        return new Letter(
            LetterId.OfSource(source), source, hash, TitleOf.Letter(text, paragraphs, header), text, LanguageGuess.Of(text), header,
            paragraphs, mentions)
        {
            Annexes = AnnexReader.Read(text, paragraphs),
            References = ReferenceReader.Read(text, paragraphs, header, mentions),
        };
    }

    /// <summary>A letter does not mention itself where it carries its own symbol.</summary>
    private static IReadOnlyList<Proven<DocumentSymbol>> Mentions(string text, IReadOnlyList<Paragraph> paragraphs, LetterHeader header)
    {
        var opening = paragraphs.FirstOrDefault(p => p.Number > 0)?.Span.Start ?? 0;
        return [.. DocumentSymbol.Find(text)
            .Where(found => header.Symbols.All(own => own.Span != found.Span && (own.Value != found.Value || found.Span.Start >= opening)))];
    }
}
