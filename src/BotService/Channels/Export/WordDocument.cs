using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BotService.Channels.Export;

/// <summary>Answers as one Word document, each question a heading, with footnotes of Word's own.</summary>
internal static class WordDocument
{
    /// <param name="answers">In the order they were given.</param>
    /// <param name="site">Where the letters' pages are; null where no service runs, and no address is given.</param>
    public static byte[] Write(IReadOnlyList<ExportedAnswer> answers, Uri? site)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "document");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Make();
            var footnotes = WordFootnotes.Make();
            var body = new Body();
            foreach (var answer in answers) Add(answer, body, footnotes, site);
            main.AddNewPart<FootnotesPart>("footnotes").Footnotes = footnotes;
            main.Document = new Document(body);
        }
        return SameBytes.Of(file.ToArray());
    }

    private static void Add(ExportedAnswer answer, Body body, Footnotes footnotes, Uri? site)
    {
        body.AppendChild(Paragraph(WordStyles.Heading, [Words(answer.Question)]));
        if (answer.Before.Length > 0) body.AppendChild(Paragraph(null, [Words(answer.Before)]));
        foreach (var statement in answer.Statements)
        {
            body.AppendChild(Paragraph(null, statement.Select(run => run.Citation == 0
                ? Words(run.Words)
                : WordFootnotes.Add(footnotes, answer.Footnotes[run.Citation], site))));
        }
        if (answer.After.Length > 0) body.AppendChild(Paragraph(null, [Words(answer.After)]));
        if (answer.Omission is { } omission) body.AppendChild(Paragraph(WordStyles.Omission, [Words(omission)]));
    }

    public static Paragraph Paragraph(string? style, IEnumerable<OpenXmlElement> runs)
    {
        var pieces = runs.ToList();
        var properties = new ParagraphProperties();
        if (style is not null) properties.AppendChild(new ParagraphStyleId { Val = style });
        // Hebrew and Arabic run from the right.
        if (RunsFromRight(string.Concat(pieces.Select(piece => piece.InnerText)))) properties.AppendChild(new BiDi());
        return new Paragraph([properties, .. pieces]);
    }

    public static Run Words(string words) => new(new Text(Clean(words)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>XML has no place for some characters that a question may hold.</summary>
    private static string Clean(string words) => string.Create(words.Length, words, (clean, all) =>
    {
        for (var i = 0; i < all.Length; i++)
        {
            var isPair = i + 1 < all.Length && char.IsSurrogatePair(all[i], all[i + 1]);
            var endsPair = i > 0 && char.IsSurrogatePair(all[i - 1], all[i]);
            clean[i] = isPair || endsPair || XmlConvert.IsXmlChar(all[i]) ? all[i] : '\uFFFD';
        }
    });

    /// <summary>The first letter tells: those of right-to-left scripts lie together.</summary>
    private static bool RunsFromRight(string words) =>
        words.FirstOrDefault(char.IsLetter) is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
