using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Letters.Retrieval.Memory;

/// <summary>
/// The vectors of the sentences of one passage in 8 bits a dimension: a quarter of the memory and of the file, and no measurable
/// loss in ranking.
/// </summary>
public sealed class SentenceVectors
{
    private readonly int dimensions;
    private readonly sbyte[] codes;
    private readonly float[] scales;

    /// <summary>Vectors without a direction, to be set.</summary>
    internal SentenceVectors(int sentences, int dimensions)
    {
        this.dimensions = dimensions;
        codes = new sbyte[sentences * dimensions];
        scales = new float[sentences];
    }

    /// <summary>How many sentences there are.</summary>
    public int Count => scales.Length;

    /// <exception cref="ArgumentException">A vector is not of that many dimensions, or holds a number that is not finite.</exception>
    public static SentenceVectors Of(IReadOnlyList<ReadOnlyMemory<float>> sentences, int dimensions)
    {
        var vectors = new SentenceVectors(sentences.Count, dimensions);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Length != dimensions)
                throw new ArgumentException($"A vector of {sentences[i].Length} numbers where {dimensions} were expected.", nameof(sentences));
            vectors.scales[i] = QuantizedVector.Quantize(sentences[i].Span, vectors.codes.AsSpan(i * dimensions, dimensions));
        }
        return vectors;
    }

    /// <summary>What <see cref="ToBytes"/> wrote: for each sentence its scale (32-bit float, little-endian), then its codes.</summary>
    /// <exception cref="FormatException">The bytes are not a whole number of sentences.</exception>
    public static SentenceVectors FromBytes(ReadOnlySpan<byte> bytes, int dimensions)
    {
        var (sentences, rest) = Math.DivRem(bytes.Length, sizeof(float) + dimensions);
        if (rest != 0) throw new FormatException($"{bytes.Length} bytes are not a whole number of vectors of {dimensions} dimensions.");
        var vectors = new SentenceVectors(sentences, dimensions);
        for (var i = 0; i < sentences; i++)
        {
            vectors.scales[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes);
            bytes.Slice(sizeof(float), dimensions).CopyTo(MemoryMarshal.AsBytes(vectors.codes.AsSpan(i * dimensions)));
            bytes = bytes[(sizeof(float) + dimensions)..];
        }
        return vectors;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Count * (sizeof(float) + dimensions)];
        var rest = bytes.AsSpan();
        for (var i = 0; i < Count; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(rest, scales[i]);
            MemoryMarshal.AsBytes(codes.AsSpan(i * dimensions, dimensions)).CopyTo(rest[sizeof(float)..]);
            rest = rest[(sizeof(float) + dimensions)..];
        }
        return bytes;
    }

    internal ReadOnlySpan<sbyte> Codes(int sentence) => codes.AsSpan(sentence * dimensions, dimensions);

    internal float Scale(int sentence) => scales[sentence];

    internal void Set(int sentence, ReadOnlySpan<sbyte> vector, float scale)
    {
        vector.CopyTo(codes.AsSpan(sentence * dimensions, dimensions));
        scales[sentence] = scale;
    }

    /// <summary>The cosine of one sentence with the question.</summary>
    internal float Similarity(int sentence, QuantizedVector question) => question.Cosine(QuantizedVector.Dot(Codes(sentence), question.Codes), scales[sentence]);

    /// <summary>The cosine of the nearest sentence; -1, the least there is, without sentences.</summary>
    internal float Nearest(QuantizedVector question)
    {
        var nearest = -1f;
        for (var i = 0; i < Count; i++) nearest = Math.Max(nearest, Similarity(i, question));
        return nearest;
    }
}
