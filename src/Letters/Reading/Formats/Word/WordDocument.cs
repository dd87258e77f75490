using DocumentFormat.OpenXml;
using Letters.Reading.Formats.Containers;
using Letters.Reading.Formats.Documents;

namespace Letters.Reading.Formats.Word;

/// <summary>A Word document: what stands above the first page, the body, and the notes under their marks.</summary>
internal static class WordDocument
{
    /// <exception cref="UnreadableException">It is broken, protected or too large.</exception>
    public static OpenedFile Open(ZipContents zip)
    {
        using var package = WordPackage.Open(zip);
        var styles = new WordStyles(package.Styles);
        var lists = new WordLists(package.Lists, styles);
        var notes = new WordNotes(package.Footnotes, package.Endnotes);
        var body = WordStory.Read(package.Document, styles, lists, notes, isHeader: false);
        var header = FirstHeader(package) is { } found ? WordStory.Read(found, styles, lists, notes: null, isHeader: true) : null;
        var asides = notes.Referred
            .Select(referred => (referred.Mark, Story: WordStory.Read(referred.Note, styles, lists, notes: null, isHeader: false)))
            .ToList();
        return Typescript.Of(
            [
                .. Letterhead.Of(header?.Paragraphs ?? [], body.Paragraphs),
                .. body.Paragraphs,
                .. asides.SelectMany(aside => Asides.Of(aside.Mark, aside.Story.Paragraphs)),
            ],
            body.Hidden + (header?.Hidden ?? 0) + asides.Sum(aside => aside.Story.Hidden));
    }

    /// <summary>The header over the first page: that of the first section, which may have one for its first page alone.</summary>
    private static OpenXmlElement? FirstHeader(WordPackage package)
    {
        var section = package.Document.Descendants().FirstOrDefault(element => element.LocalName == "sectPr");
        var type = section.Switch("titlePg") == true ? "first" : "default";
        var reference = section?.ChildElements
            .FirstOrDefault(child => child.LocalName == "headerReference" && (child.Get("type") ?? "default") == type);
        return reference.Get("id") is { } id ? package.Header(id) : null;
    }
}
