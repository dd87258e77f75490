using System.Buffers.Binary;

namespace Letters.Fuzz;

/// <summary>Makes broken and hostile files of good ones. Chance comes from outside, so that a run can be repeated.</summary>
internal sealed class Mutation(IReadOnlyList<Seed> seeds, Random chance)
{
    private const int Largest = 64 * 1024;

    private static readonly long[] TellingNumbers = [0, 1, -1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, int.MaxValue, int.MinValue, uint.MaxValue];

    private static readonly byte[][] TellingWords =
    [
        .. new[]
        {
            "\n\n", "\r\n", "--", "=?utf-8?B?", "?=", "Content-Type: multipart/mixed; boundary=a\n\n--a\n", "\nFrom a\nTo: b\n\n", "<table><tr><td>", "<!--", "&#0;",
            "\u202E", "\uFEFF", "\uD834\uDD1E", "e\u0301\u0301\u0301", "S/2024/305", "A/78/873–S/2024/305", "resolution 2231 (2015)", "Excellency,\n\n", "Yours sincerely,\n\n",
            "Letter dated 3 May 2031 from X addressed to Y\n\n", "From: ", "To: ", "Annex\n\n", "[1]", "| a | b |\n|---|---|\n", "> ", "- ", "1. ", "(a) ", "\t", "\0", "............",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    public Seed Next()
    {
        var seed = Pick(seeds);
        var bytes = seed.Bytes;
        for (var times = chance.Next(1, 6); times > 0 && bytes.Length > 0; times--) bytes = Once(bytes);
        return new Seed(seed.Name, bytes.Length <= Largest ? bytes : bytes[..Largest]);
    }

    private byte[] Once(byte[] bytes) => chance.Next(9) switch
    {
        0 => WithFlippedBits(bytes),
        1 => bytes[..chance.Next(bytes.Length)],
        2 => Spliced(bytes, Pick(seeds).Bytes),
        3 => WithChunkTwice(bytes),
        4 => WithoutChunk(bytes),
        5 => WithNumber(bytes),
        6 => Inserted(bytes, Pick(TellingWords)),
        7 => bytes.AsSpan().StartsWith("PK"u8) ? ZipMutation.Inner(bytes, chance, Once) : WithFlippedBits(bytes),
        _ => bytes.AsSpan().StartsWith("PK"u8) ? WithNumber(bytes) : ZipMutation.Wrapped(Pick(seeds).Name, bytes, chance),
    };

    private T Pick<T>(IReadOnlyList<T> list) => list[chance.Next(list.Count)];

    private byte[] WithFlippedBits(byte[] bytes)
    {
        var copy = bytes.ToArray();
        for (var i = chance.Next(1, 16); i > 0; i--) copy[chance.Next(copy.Length)] ^= (byte)(1 << chance.Next(8));
        return copy;
    }

    private byte[] Spliced(byte[] bytes, byte[] other) => [.. bytes[..chance.Next(bytes.Length)], .. other[chance.Next(other.Length)..]];

    private byte[] WithChunkTwice(byte[] bytes)
    {
        var (start, end) = Chunk(bytes);
        var times = Math.Min(chance.Next(1, 20), Largest / Math.Max(1, end - start));
        return [.. bytes[..end], .. Enumerable.Repeat(bytes[start..end], times).SelectMany(chunk => chunk), .. bytes[end..]];
    }

    private byte[] WithoutChunk(byte[] bytes)
    {
        var (start, end) = Chunk(bytes);
        return [.. bytes[..start], .. bytes[end..]];
    }

    private (int Start, int End) Chunk(byte[] bytes)
    {
        var start = chance.Next(bytes.Length);
        return (start, Math.Min(bytes.Length, start + 1 + chance.Next(chance.Next(2) == 0 ? 64 : 4096)));
    }

    private byte[] WithNumber(byte[] bytes)
    {
        var number = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, Pick(TellingNumbers));
        var length = Math.Min(1 << chance.Next(4), bytes.Length);
        var copy = bytes.ToArray();
        number.AsSpan(0, length).CopyTo(copy.AsSpan(chance.Next(copy.Length - length + 1)));
        return copy;
    }

    private byte[] Inserted(byte[] bytes, byte[] words)
    {
        var at = chance.Next(bytes.Length + 1);
        var times = chance.Next(50) == 0 ? chance.Next(5000) : 1;
        return [.. bytes[..at], .. Enumerable.Repeat(words, times).SelectMany(word => word), .. bytes[at..]];
    }
}
