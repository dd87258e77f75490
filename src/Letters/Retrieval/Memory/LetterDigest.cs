using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Letters.Archive;

namespace Letters.Retrieval.Memory;

/// <summary>Takes the digest of all that is held of one letter. Every part is led by its length, so that no two run into each other.</summary>
internal sealed class LetterDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public LetterDigest(Letter letter) => Add(JsonSerializer.SerializeToUtf8Bytes(letter, LetterDigestJson.Default.Letter));

    /// <param name="terms">The terms the passage is found by, with how often each stands in it.</param>
    public void Add(Passage passage, SentenceVectors? vectors, IEnumerable<(string Term, int Count)> terms)
    {
        Add(JsonSerializer.SerializeToUtf8Bytes(passage, LetterDigestJson.Default.Passage));
        Add(vectors?.ToBytes() ?? []);
        foreach (var (term, count) in terms.OrderBy(term => term.Term, StringComparer.Ordinal))
        {
            Add(Encoding.UTF8.GetBytes(term));
            AddNumber(count);
        }
    }

    public string Hex() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private void Add(ReadOnlySpan<byte> part)
    {
        AddNumber(part.Length);
        hash.AppendData(part);
    }

    private void AddNumber(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(Passage))]
internal sealed partial class LetterDigestJson : JsonSerializerContext;
