using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Letters.Reading.Formats.Containers;

namespace Letters.Reading.Formats.Word;

/// <summary>
/// The parts of a Word package that a letter's words and their look are in. The library is not given the file but a copy of these
/// parts alone, inflated within limits and known to be harmless XML: pictures, macros, embedded files and whatever lies outside the
/// package cannot be reached from it, nor can a relationship that leads nowhere spoil the rest.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private const string ContentTypes = "[Content_Types].xml", PackageRelationships = "_rels/.rels";

    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly WordprocessingDocument document;
    private readonly MainDocumentPart main;

    private WordPackage(WordprocessingDocument document)
    {
        this.document = document;
        main = document.MainDocumentPart ?? throw Broken("it has no main part");
        Document = Root(main) ?? throw Broken("its main part is empty");
        Styles = Root(main.StyleDefinitionsPart);
        Lists = Root(main.NumberingDefinitionsPart);
        Footnotes = Root(main.FootnotesPart);
        Endnotes = Root(main.EndnotesPart);
    }

    public OpenXmlElement Document { get; }

    public OpenXmlElement? Styles { get; }

    /// <summary>The part "numbering".</summary>
    public OpenXmlElement? Lists { get; }

    public OpenXmlElement? Footnotes { get; }

    public OpenXmlElement? Endnotes { get; }

    /// <exception cref="UnreadableException">It is broken, or too large.</exception>
    public static WordPackage Open(ZipContents zip) => OfLibrary(() =>
    {
        var document = WordprocessingDocument.Open(Copy(zip), isEditable: false);
        try
        {
            return new WordPackage(document);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    });

    /// <returns>Null where there is no header of this id.</returns>
    public OpenXmlElement? Header(string relationship) =>
        OfLibrary(() => main.Parts.FirstOrDefault(part => part.RelationshipId == relationship)?.OpenXmlPart is HeaderPart header ? Root(header) : null);

    public void Dispose() => document.Dispose();

    private static OpenXmlElement? Root(OpenXmlPart? part) => part?.RootElement;

    /// <summary>What the library throws for packages that are not as they should be becomes the reason why they are not read.</summary>
    private static T OfLibrary<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or FormatException or InvalidDataException or IOException
            or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException or InvalidCastException)
        {
            throw Broken("its parts do not fit together");
        }
    }

    private static UnreadableException Broken(string what) =>
        new($"is a broken Word document: {what}", "a file that opens in a word processor was expected");

    private static MemoryStream Copy(ZipContents zip)
    {
        var copy = new MemoryStream();
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, ContentTypes, Xml(zip, ContentTypes));
            var mainPart = CopyRelationships(zip, archive, "", PackageRelationships, ["officeDocument"]).FirstOrDefault()
                ?? throw Broken("it has no main part");
            Write(archive, mainPart, Xml(zip, mainPart));
            var (folder, name) = (mainPart[..(mainPart.LastIndexOf('/') + 1)], mainPart[(mainPart.LastIndexOf('/') + 1)..]);
            foreach (var part in CopyRelationships(
                zip, archive, folder, $"{folder}_rels/{name}.rels", ["styles", "numbering", "footnotes", "endnotes", "header"]))
                Write(archive, part, Xml(zip, part));
        }
        copy.Position = 0;
        return copy;
    }

    /// <summary>Copies the relationships of the given kinds whose targets are in the package, and nothing else.</summary>
    /// <returns>The names of their targets.</returns>
    private static HashSet<string> CopyRelationships(ZipContents zip, ZipArchive archive, string folder, string name, string[] kinds)
    {
        var targets = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!zip.Has(name)) return targets;
        using var reader = SafeXml.Reader(Xml(zip, name));
        var kept = new XElement(Relationships + "Relationships");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relationship in XElement.Load(reader).Elements(Relationships + "Relationship"))
        {
            var kind = (string?)relationship.Attribute("Type") ?? "";
            var target = TargetOf((string?)relationship.Attribute("Target") ?? "", folder);
            if ((string?)relationship.Attribute("TargetMode") == "External" || !kinds.Contains(kind[(kind.LastIndexOf('/') + 1)..])
                || !zip.Has(target) || !ids.Add((string?)relationship.Attribute("Id") ?? ""))
                continue;
            kept.Add(relationship);
            targets.Add(target);
        }
        Write(archive, name, System.Text.Encoding.UTF8.GetBytes(kept.ToString(SaveOptions.DisableFormatting)));
        return targets;
    }

    /// <summary>The entry a relationship leads to: "styles.xml" from "word/" is "word/styles.xml", "/word/a.xml" is "word/a.xml".</summary>
    private static string TargetOf(string target, string folder)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "..")) path.Add(step);
        return string.Join('/', path);
    }

    private static byte[] Xml(ZipContents zip, string name) => zip.ReadXml(name) ?? throw Broken($"\"{name}\" is missing");

    private static void Write(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(content);
    }
}
