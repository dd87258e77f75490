using System.Xml.Linq;
using Letters.Reading.Formats.Containers;
using Letters.Reading.Formats.Documents;

namespace Letters.Reading.Formats.OpenDocument;

/// <summary>An OpenDocument text: what stands above the first page, the body, and the notes under their marks.</summary>
internal static class OdtDocument
{
    /// <exception cref="UnreadableException">It is broken, protected or too large.</exception>
    public static OpenedFile Open(ZipContents zip)
    {
        // Encrypted parts are bytes without meaning; the manifest, which is not encrypted, says so.
        if (Part(zip, "META-INF/manifest.xml") is { } manifest && manifest.Descendants().Any(element => element.Name.LocalName == "encryption-data"))
            throw new UnreadableException("is protected by a password", "a document that opens without one was expected");
        var content = Part(zip, "content.xml");
        var text = content.Child("body").Child("text");
        if (content is null || text is null)
            throw new UnreadableException("is a broken OpenDocument file: it has no text", "a file that opens in a word processor was expected");
        var styles = new OdtStyles(Part(zip, "styles.xml") is { } declared ? [content, declared] : [content]);
        var lists = new OdtLists(styles);
        var body = OdtStory.Read(text, styles, lists, isHeader: false);
        var header = FirstHeader(styles, text) is { } found ? OdtStory.Read(found, styles, lists, isHeader: true) : null;
        var notes = body.Notes.Select(note => OdtStory.Read(note.Body, styles, lists, isHeader: false)).ToList();
        return Typescript.Of(
            [
                .. Letterhead.Of(header?.Paragraphs ?? [], body.Paragraphs),
                .. body.Paragraphs,
                .. Marks(body.Notes).Zip(notes).SelectMany(note => Asides.Of(note.First, note.Second.Paragraphs)),
            ],
            body.Hidden + (header?.Hidden ?? 0) + notes.Sum(note => note.Hidden));
    }

    private static XElement? FirstHeader(OdtStyles styles, XElement text)
    {
        var first = text.Descendants().FirstOrDefault(element => element.Name.LocalName is "p" or "h");
        var page = styles.PageOf(first.Get("style-name"));
        return page.Child("header-first") ?? page.Child("header");
    }

    private static IEnumerable<string> Marks(IEnumerable<(bool IsEndnote, XElement Body)> notes)
    {
        int footnotes = 0, endnotes = 0;
        foreach (var (isEndnote, _) in notes)
            yield return isEndnote ? $"[{NumberFormat.LowerRoman(++endnotes) ?? NumberFormat.Decimal(endnotes)}]" : $"[{NumberFormat.Decimal(++footnotes)}]";
    }

    private static XElement? Part(ZipContents zip, string name)
    {
        if (zip.ReadXml(name) is not { } xml) return null;
        using var reader = SafeXml.Reader(xml);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
