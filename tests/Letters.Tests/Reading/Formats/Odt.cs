namespace Letters.Tests.Reading.Formats;

/// <summary>OpenDocument texts written for tests.</summary>
internal sealed record Odt(string Body)
{
    private const string Namespaces =
        """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
        """;

    public string Automatic { get; init; } = "";

    /// <summary>What styles.xml declares, within its root.</summary>
    public string Styles { get; init; } = "";

    public string Manifest { get; init; } = "";

    public string Type { get; init; } = "application/vnd.oasis.opendocument.text";

    public string Prolog { get; init; } = "";

    public static byte[] Of(string body) => new Odt(body).Bytes();

    public static string P(string text) => $"<text:p>{text}</text:p>";

    public byte[] Bytes() => Zips.Of(Entries());

    public IEnumerable<(string Name, string Content)> Entries() =>
    [
        ("mimetype", Type),
        ("content.xml", $"{Prolog}<office:document-content {Namespaces}><office:automatic-styles>{Automatic}</office:automatic-styles><office:body><office:text>{Body}</office:text></office:body></office:document-content>"),
        ("styles.xml", $"<office:document-styles {Namespaces}>{Styles}</office:document-styles>"),
        ("META-INF/manifest.xml", $"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{Manifest}</manifest:manifest>"""),
    ];
}
