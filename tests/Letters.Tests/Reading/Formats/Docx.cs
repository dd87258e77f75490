namespace Letters.Tests.Reading.Formats;

/// <summary>Word documents written for tests: the parts given, and what holds them together.</summary>
internal sealed record Docx(string Body)
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public string Styles { get; init; } = "";

    public string Numbering { get; init; } = "";

    public string Footnotes { get; init; } = "";

    public string Endnotes { get; init; } = "";

    public string Header { get; init; } = "";

    public string FirstHeader { get; init; } = "";

    public string ContentType { get; init; } = Main;

    /// <summary>More relationships of the main part, as XML.</summary>
    public string Relationships { get; init; } = "";

    public string Prolog { get; init; } = """<?xml version="1.0" encoding="UTF-8"?>""";

    public bool IsStrict { get; init; }

    public static byte[] Of(string body) => new Docx(body).Bytes();

    public static string P(string text) => $"""<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    public static string R1(string text) => $"""<w:r><w:t xml:space="preserve">{text}</w:t></w:r>""";

    public byte[] Bytes() => Zips.Of(Entries());

    public IEnumerable<(string Name, string Content)> Entries()
    {
        var parts = new (string Kind, string Root, string Content)[]
        {
            ("styles", "styles", Styles), ("numbering", "numbering", Numbering), ("footnotes", "footnotes", Footnotes),
            ("endnotes", "endnotes", Endnotes), ("header", "hdr", Header), ("header", "hdr", FirstHeader),
        };
        var present = parts.Select((part, i) => (part.Kind, part.Root, part.Content, Id: $"rId{i}", Name: $"{part.Kind}{i}.xml"))
            .Where(part => part.Content.Length > 0).ToList();
        yield return ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="{ContentType}"/>
            {string.Concat(present.Select(part => $"""<Override PartName="/word/{part.Name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{part.Kind}+xml"/>"""))}
            </Types>
            """);
        yield return ("_rels/.rels", Strict($"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>
            """));
        yield return ("word/document.xml", Strict($"""
            {Prolog}<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
             xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
             xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            ><w:body>{Body}</w:body></w:document>
            """));
        yield return ("word/_rels/document.xml.rels", Strict($"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            {string.Concat(present.Select(part => $"""<Relationship Id="{part.Id}" Type="{R}/{part.Kind}" Target="{part.Name}"/>"""))}{Relationships}
            </Relationships>
            """));
        foreach (var part in present)
            yield return ($"word/{part.Name}", Strict($"""<w:{part.Root} xmlns:w="{W}" xmlns:r="{R}">{part.Content}</w:{part.Root}>"""));
    }

    /// <summary>The namespaces of ISO/IEC 29500 Strict.</summary>
    private string Strict(string xml) => !IsStrict ? xml : xml
        .Replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
        .Replace(R, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
}
