using Letters.Archive;
using Letters.Index;
using Letters.Reading;
using Letters.Retrieval;
using Microsoft.Extensions.AI;

namespace Letters.Evaluation;

/// <summary>Turns a document of a collection into what an index takes: a letter of one passage.</summary>
internal static class BeirLetter
{
    public static Task<IndexedLetter> OfAsync(
        BeirDocument document, IEmbeddingGenerator<string, Embedding<float>>? encoder, CancellationToken cancellationToken)
    {
        var whole = new Span(0, document.Text.Length);
        var letter = new Letter(
            new LetterId(document.Id), document.Id, "", document.Title ?? "", document.Text, null, new LetterHeader(),
            [new Paragraph(1, whole, ParagraphRole.Body)], []);
        var passage = new Passage(letter.Id, 0, 1, whole, SentenceSplitter.Split(document.Text));
        return SentenceEncoding.EncodeAsync(letter, [passage], encoder, cancellationToken);
    }
}
