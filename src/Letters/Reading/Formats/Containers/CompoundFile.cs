using System.Buffers.Binary;
using System.Text;

namespace Letters.Reading.Formats.Containers;

/// <summary>
/// The container of old Office files (Compound File Binary, [MS-CFB]). Nothing is read out of it; it is only told what is in it.
/// </summary>
internal static class CompoundFile
{
    private const int DirectoryEntry = 128, LengthOfName = 64;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    /// <summary>Why it is not read.</summary>
    public static UnreadableException Refusal(ReadOnlySpan<byte> bytes) =>
        Holds(bytes, "EncryptedPackage") || Holds(bytes, "EncryptionInfo")
            ? new UnreadableException("is protected by a password", "a document that opens without one was expected")
        : Holds(bytes, "WordDocument") ? new UnreadableException("is a Word 97–2003 document (.doc)", "the same letter saved as .docx was expected")
        : Holds(bytes, "Workbook") || Holds(bytes, "Book") ? new UnreadableException("is an Excel workbook", OfficeFile.Expected)
        : Holds(bytes, "PowerPoint Document") ? new UnreadableException("is a PowerPoint presentation", OfficeFile.Expected)
        : Holds(bytes, "__properties_version1.0") ? new UnreadableException("is an Outlook message (.msg)", "the same message saved as .eml was expected")
        : new UnreadableException("is an old Office file", OfficeFile.Expected);

    /// <summary>
    /// Looks at every place an entry of the directory may stand at, rather than follow the chain of sectors: what is told of a
    /// broken file is then still right.
    /// </summary>
    private static bool Holds(ReadOnlySpan<byte> bytes, string stream)
    {
        var name = Encoding.Unicode.GetBytes(stream + '\0');
        for (var from = 0; ;)
        {
            var at = bytes[from..].IndexOf(name);
            if (at < 0) return false;
            at += from;
            if (at % DirectoryEntry == 0 && at + DirectoryEntry <= bytes.Length
                && BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + LengthOfName)..]) == name.Length)
                return true;
            from = at + 1;
        }
    }
}
