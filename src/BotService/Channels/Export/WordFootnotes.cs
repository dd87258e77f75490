using DocumentFormat.OpenXml.Wordprocessing;

namespace BotService.Channels.Export;

/// <summary>The footnotes of an exported document, numbered through.</summary>
internal static class WordFootnotes
{
    /// <summary>Without notes; with the two lines that Word draws between text and notes.</summary>
    public static Footnotes Make() => new(
        new DocumentFormat.OpenXml.Wordprocessing.Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
        new DocumentFormat.OpenXml.Wordprocessing.Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });

    /// <returns>The mark that stands in the text.</returns>
    public static Run Add(Footnotes notes, Footnote footnote, Uri? site)
    {
        var id = notes.ChildElements.Count - 1;
        var address = site is null ? "" : $" {new Uri(site, footnote.Address).AbsoluteUri}";
        notes.AppendChild(new DocumentFormat.OpenXml.Wordprocessing.Footnote(WordDocument.Paragraph(WordStyles.FootnoteText,
        [
            Marked(new FootnoteReferenceMark()),
            WordDocument.Words($" {footnote.Source} “{footnote.Quote.Replace('\n', ' ')}”{footnote.Translation} ({footnote.Place}){address}"),
        ])) { Id = id });
        return Marked(new FootnoteReference { Id = id });
    }

    private static Run Marked(DocumentFormat.OpenXml.OpenXmlElement mark) =>
        new(new RunProperties(new RunStyle { Val = WordStyles.FootnoteReference }), mark);
}
