using DocumentFormat.OpenXml.Wordprocessing;

namespace BotService.Channels.Export;

/// <summary>The styles of an exported document: plain, so that whoever carries it on can dress it as the house does.</summary>
internal static class WordStyles
{
    public const string Heading = "Heading1";
    public const string Omission = "Omission";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";

    public static Styles Make() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" }, new FontSize { Val = "22" }))),
        new Style(new StyleName { Val = "Normal" }, Spaced(after: "160", line: "276")) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Based(Heading, "heading 1", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "360", After = "160" }, new OutlineLevel { Val = 0 }),
            new StyleRunProperties(new Bold(), new FontSize { Val = "26" })),
        Based(Omission, "Omission", Spaced(after: "160", line: "276"), new StyleRunProperties(new Italic())),
        Based(FootnoteText, "footnote text", Spaced(after: "40", line: "240"), new StyleRunProperties(new FontSize { Val = "18" })),
        new Style(new StyleName { Val = "footnote reference" },
            new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })) { Type = StyleValues.Character, StyleId = FootnoteReference });

    private static Style Based(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };

    private static StyleParagraphProperties Spaced(string after, string line) =>
        new(new SpacingBetweenLines { After = after, Line = line, LineRule = LineSpacingRuleValues.Auto });
}
