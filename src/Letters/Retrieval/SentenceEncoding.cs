using Letters.Archive;
using Letters.Index;
using Microsoft.Extensions.AI;

namespace Letters.Retrieval;

/// <summary>Makes a letter ready to be kept: a vector for each of its sentences.</summary>
public static class SentenceEncoding
{
    /// <summary>Encodes all sentences of the letter in one batch.</summary>
    /// <param name="encoder">Null for an index of terms alone.</param>
    public static async Task<IndexedLetter> EncodeAsync(
        Letter letter,
        IReadOnlyList<Passage> passages,
        IEmbeddingGenerator<string, Embedding<float>>? encoder,
        CancellationToken cancellationToken)
    {
        if (encoder is null) return new IndexedLetter(letter, passages, null);
        // A sentence set over several lines is one line of words to an encoder.
        string[] sentences = [.. passages.SelectMany(passage => passage.Sentences).Select(span => span.Of(letter.Text).Replace('\n', ' '))];
        if (sentences.Length == 0) return new IndexedLetter(letter, passages, [.. passages.Select(_ => Array.Empty<ReadOnlyMemory<float>>())]);

        var embeddings = await encoder.GenerateAsync(sentences, cancellationToken: cancellationToken);
        var next = 0;
        return new IndexedLetter(letter, passages, [.. passages.Select(passage =>
            passage.Sentences.Select(_ => embeddings[next++].Vector).ToArray())]);
    }
}
