using System.Globalization;
using BotService.Channels.Rendering;
using Letters.Answering;
using Spectre.Console;

namespace BotService.Commands;

/// <summary>An answer on a terminal: the statements, and under them the sources. Plain text when the output is no terminal.</summary>
internal static class TerminalAnswer
{
    public static void Write(Answer answer)
    {
        if (answer.UnderstoodAs != answer.Question) WriteLine($"Understood as: {answer.UnderstoodAs}", style: "grey");
        if (!Console.IsOutputRedirected && answer is Grounded { Form: AnswerForm.Timeline } timeline && AnswerTable.Of(answer) is { } table)
            WriteTable(timeline, table);
        else
            foreach (var line in answer.PlainText.Split("\n\n")) WriteLine(line);

        if (answer.Citations.Count > 0) WriteLine("Sources", style: "bold");
        foreach (var citation in answer.Citations) WriteLine($"[{citation.Number}] {Source(citation)}", style: "grey");
        Console.WriteLine();
    }

    private static void WriteTable(Grounded timeline, AnswerTable table)
    {
        WriteLine(timeline.Preface);
        var drawn = new Table().RoundedBorder().ShowRowSeparators().AddColumns("when", "who", "words");
        foreach (var row in table.Rows)
            drawn.AddRow(Markup.Escape(row.When), Markup.Escape(row.Who), Markup.Escape(string.Join(' ', row.Quoted.Select(citation =>
                $"“{citation.Quote.Replace('\n', ' ')}” [{citation.Number.ToString(CultureInfo.InvariantCulture)}]"))));
        AnsiConsole.Write(drawn);
        if (timeline.More.Length > 0) WriteLine(timeline.More);
    }

    private static string Source(Citation citation) => string.Join(" · ", new[]
    {
        citation.Title,
        citation.Reference is { } number ? $"No. {number}" : null,
        citation.Date?.ToProse(),
        citation.Paragraph > 0 ? $"paragraph {citation.Paragraph.ToString(CultureInfo.InvariantCulture)}" : "letterhead or signature",
        citation.Source,
    }.Where(part => part is not null));

    /// <summary>A file or a pipe gets its lines unwrapped, so that a quotation can be searched for in them.</summary>
    private static void WriteLine(string words, string style = "default")
    {
        if (Console.IsOutputRedirected) Console.WriteLine(words);
        else AnsiConsole.MarkupLine($"[{style}]{Markup.Escape(words)}[/]");
    }
}
