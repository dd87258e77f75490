using System.Buffers.Binary;
using System.IO.Compression;

namespace BotService.Channels.Teams.Package;

/// <summary>Writes a picture as PNG (ISO/IEC 15948): eight bits a channel, red, green, blue and opacity.</summary>
internal static class Png
{
    private const byte EightBits = 8, ColourWithOpacity = 6;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="size">Width and height in pixels.</param>
    /// <param name="pixels">Four bytes a pixel, row by row from the top.</param>
    public static byte[] Write(int size, ReadOnlySpan<byte> pixels)
    {
        using var png = new MemoryStream();
        png.Write(Signature);

        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, size);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], size);
        (head[8], head[9]) = (EightBits, ColourWithOpacity);
        Chunk(png, "IHDR"u8, head);

        using (var data = new MemoryStream())
        {
            using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
                for (var row = 0; row < size; row++)
                {
                    zlib.WriteByte(0); // The row stands as it is, unfiltered.
                    zlib.Write(pixels.Slice(row * size * 4, size * 4));
                }
            Chunk(png, "IDAT"u8, data.ToArray());
        }
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checked(Checked(uint.MaxValue, type), data));
        png.Write(number);
    }

    /// <summary>The CRC-32 of Annex D, going on from an earlier part.</summary>
    private static uint Checked(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return crc;
    }
}
