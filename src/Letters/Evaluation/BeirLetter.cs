using Letters.Archive;
using Letters.Index;
using Microsoft.Extensions.AI;

namespace Letters.Evaluation;

/// <summary>Turns a document of a collection into what an index takes: a letter of one passage.</summary>
internal static class BeirLetter
{
    public static async Task<IndexedLetter> OfAsync(
        BeirDocument document, IEmbeddingGenerator<string, Embedding<float>>? encoder, CancellationToken cancellationToken)
    {
        var text = document.Text;
        var whole = new Span(0, text.Length);
        var letter = new Letter(
            new LetterId(document.Id), document.Id, "", document.Title ?? "", text, null, new LetterHeader(),
            [new Paragraph(1, whole, ParagraphRole.Body)], []);
        Span[] sentences = [whole];
        var passage = new Passage(letter.Id, 0, 1, whole, sentences);
        if (encoder is null) return new IndexedLetter(letter, [passage], null);
        var vectors = await encoder.GenerateAsync(sentences.Select(span => span.Of(text)), cancellationToken: cancellationToken);
        return new IndexedLetter(letter, [passage], [[.. vectors.Select(embedding => embedding.Vector)]]);
    }
}
