using System.Text;

namespace Letters.Reading.Formats.Charsets;

/// <summary>UTF-8 with a few bytes broken or cut off is still UTF-8: text in another set hardly ever looks like it.</summary>
internal static class DamagedUtf8
{
    private const int SoundToBroken = 4;

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        int sound = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var beyondAscii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (beyondAscii < 0) break;
            bytes = bytes[beyondAscii..];
            var isSound = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            if (isSound) sound++;
            else broken++;
            bytes = bytes[length..];
        }
        return sound > broken * SoundToBroken;
    }
}
