using System.Globalization;
using System.Text;
using Letters.Answering;

namespace BotService.Channels.Export;

/// <summary>Answers as one Markdown document, each question a heading, with footnotes numbered through.</summary>
internal static class MarkdownDocument
{
    /// <param name="answers">In the order they were given.</param>
    /// <param name="site">Where the letters' pages are; null where no service runs, and no address is given.</param>
    public static string Write(IReadOnlyList<ExportedAnswer> answers, Uri? site)
    {
        var (text, notes) = (new StringBuilder(), new StringBuilder());
        var number = 0;
        foreach (var answer in answers)
        {
            Paragraph(text, $"## {Escape(answer.Question)}");
            Paragraph(text, Escape(answer.Before));
            foreach (var statement in answer.Statements)
            {
                Paragraph(text, string.Concat(statement.Select(run =>
                {
                    if (run.Citation == 0) return QuoteMarkdown.Escape(run.Words);
                    notes.Append(CultureInfo.InvariantCulture, $"[^{++number}]: {NoteOf(answer.Footnotes[run.Citation], site)}\n");
                    return $"[^{number}]";
                })));
            }
            Paragraph(text, Escape(answer.After));
            if (answer.Omission is { } omission) Paragraph(text, $"*{omission}*");
        }
        return text.Append(notes).ToString();
    }

    private static string NoteOf(Footnote note, Uri? site)
    {
        var address = site is null ? "" : $" <{new Uri(site, note.Address).AbsoluteUri}>";
        return $"{Escape(note.Source)} “{Escape(note.Quote)}”{QuoteMarkdown.Escape(note.Translation)} ({Escape(note.Place)}){address}";
    }

    private static void Paragraph(StringBuilder text, string markdown)
    {
        if (markdown.Length > 0) text.Append(markdown).Append("\n\n");
    }

    private static string Escape(string words) =>
        QuoteMarkdown.Escape(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
