using System.Text;
using Letters.Reading.Formats.Containers;
using Letters.Reading.Formats.OpenDocument;
using Letters.Reading.Formats.RichText;
using Letters.Reading.Formats.Word;

namespace Letters.Reading.Formats;

/// <summary>
/// The formats of word processors: Word (.docx, .docm, .dotx), OpenDocument text (.odt) and Rich Text (.rtf). Their neighbours
/// that hold no letter, workbooks and presentations, are named and refused.
/// </summary>
internal static class OfficeFile
{
    public const string Expected = "a letter as Word (.docx), OpenDocument text (.odt) or Rich Text (.rtf) was expected";

    private const string WordProcessor = "a file that opens in a word processor was expected";

    /// <summary>Whether it begins as one of these; a ZIP container may yet hold something else.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("{\\rtf"u8) || CompoundFile.Is(bytes) || bytes.StartsWith("PK\u0003\u0004"u8);

    /// <returns>Null: it is none of these.</returns>
    /// <exception cref="UnreadableException">It is one of these and broken, protected or not read.</exception>
    public static OpenedFile? Open(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span;
        if (head.StartsWith("{\\rtf"u8)) return RtfDocument.Open(bytes);
        if (CompoundFile.Is(head)) throw CompoundFile.Refusal(head);
        return head.StartsWith("PK\u0003\u0004"u8) ? OpenZip(bytes) : null;
    }

    private static OpenedFile? OpenZip(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.IndexOf("[Content_Types].xml"u8) < 0 && bytes.Span.IndexOf("mimetype"u8) < 0) return null;
        using var zip = ZipContents.Open(bytes);
        if (zip is null) return RefuseCutShort(bytes.Span);
        if (zip.Has("[Content_Types].xml")) return OpenPackage(zip);
        var type = Encoding.Latin1.GetString(zip.Read("mimetype") ?? []);
        return type.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal) ? OpenOpenDocument(zip, type.Trim()) : null;
    }

    private static OpenedFile OpenPackage(ZipContents zip)
    {
        // Content types, not folder names, say what a package is; a Word document may hold workbooks, but not as its main part.
        var types = Encoding.UTF8.GetString(zip.Read("[Content_Types].xml") ?? []);
        bool Has(string type) => types.Contains(type, StringComparison.OrdinalIgnoreCase);
        if (Has("wordprocessingml.document.main+xml") || Has("wordprocessingml.template.main+xml") || Has("ms-word.document.macroEnabled.main+xml")
            || Has("ms-word.template.macroEnabledTemplate.main+xml"))
            return WordDocument.Open(zip);
        throw Has("spreadsheetml") || Has("ms-excel") ? new UnreadableException("is an Excel workbook", Expected)
            : Has("presentationml") || Has("ms-powerpoint") ? new UnreadableException("is a PowerPoint presentation", Expected)
            : Has("wordprocessingml") ? new UnreadableException("is a broken Word document: its main part is not declared", WordProcessor)
            : new UnreadableException("is an Office file without a letter", Expected);
    }

    private static OpenedFile OpenOpenDocument(ZipContents zip, string type) => type["application/vnd.oasis.opendocument.".Length..] switch
    {
        "text" or "text-template" or "text-master" or "text-web" => OdtDocument.Open(zip),
        "spreadsheet" or "spreadsheet-template" => throw new UnreadableException("is an OpenDocument workbook", Expected),
        "presentation" or "presentation-template" => throw new UnreadableException("is an OpenDocument presentation", Expected),
        _ => throw new UnreadableException("is an OpenDocument file without a letter", Expected),
    };

    /// <summary>A container whose list of entries, which stands at its end, is gone: the names at its beginning tell what it was.</summary>
    private static OpenedFile? RefuseCutShort(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("[Content_Types].xml"u8) >= 0 ? throw new UnreadableException("is an Office file cut short or broken", WordProcessor)
        : bytes.IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0
            ? throw new UnreadableException("is an OpenDocument file cut short or broken", WordProcessor)
        : null;
}
