using System.Numerics.Tensors;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// How near single words are in meaning, as the encoder takes them before it has read the sentence around them: "killed" and
/// "murder", "city" and "town". Only words that are one piece of its vocabulary have a meaning here; of a word put together from
/// several pieces these say little.
/// </summary>
internal sealed class WordMeanings(Vocabulary vocabulary, float[] embeddings, int width)
{
    /// <summary>No word that is one piece is nearly as long.</summary>
    private const int Longest = 64;

    private readonly float[] lengths = [.. Enumerable.Range(0, vocabulary.Count).Select(piece =>
        MathF.Max(1e-9f, TensorPrimitives.Norm<float>(embeddings.AsSpan(piece * width, width))))];

    /// <summary>How many pieces there are: all ids are below.</summary>
    public int Count => vocabulary.Count;

    /// <summary>The id of the word; -1 where it is not one piece.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return -1;
        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < lower.Length; i++) lower[i] = char.ToLowerInvariant(word[i]);
        return vocabulary.FindWord(lower);
    }

    /// <summary>The cosine of two words.</summary>
    public float Nearness(int first, int second) =>
        first == second
            ? 1
            : FixedOrder.Dot(embeddings.AsSpan(first * width, width), embeddings.AsSpan(second * width, width)) / (lengths[first] * lengths[second]);
}
