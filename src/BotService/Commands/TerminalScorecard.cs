using System.Globalization;
using Letters.Evaluation.Answers;
using Spectre.Console;

namespace BotService.Commands;

/// <summary>A scorecard of answers on a terminal: kinds by measures, and under them every question not done right.</summary>
internal static class TerminalScorecard
{
    public static void Write(AnswersReport report)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(new TableColumn("Kind").NoWrap());
        string[] measures = ["Asked", "Right %", "Hit %", "Precision %", "Recall %", "Refused %", "Falsely refused %", "Wrong %"];
        foreach (var measure in measures) table.AddColumn(new TableColumn(measure).RightAligned());
        foreach (var score in report.Kinds.Append(report.Overall)) table.AddRow(Cells(score));

        // A pipe has no width to fit: give every line its full length.
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = 400;
        console.Write(table);
        var letters = report.Letters == 1 ? "1 letter" : $"{report.Letters} letters";
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{letters} · quotations exact in {Percent(report.QuotesExact)} % · ")
            + string.Create(CultureInfo.InvariantCulture, $"p50 {report.MillisecondsP50:0.0} ms, p95 {report.MillisecondsP95:0.0} ms"));
        foreach (var failure in report.Failures) Write(failure);
    }

    private static Text[] Cells(AnswersScore score) =>
    [
        new(score.Kind),
        new(score.Questions.ToString(CultureInfo.InvariantCulture)),
        .. new[] { score.Right, score.Hit, score.Precision, score.Recall, score.Refused, score.FalselyRefused, score.Wrong }
            .Select(share => new Text(Percent(share))),
    ];

    private static string Percent(double? share) =>
        share is { } known ? (100 * known).ToString("0.0", CultureInfo.InvariantCulture) : "–";

    private static void Write(AnswersFailure failure)
    {
        Console.WriteLine();
        Console.WriteLine($"{failure.Id} ({failure.Kind}) {failure.Question}");
        if (failure.History.Count > 0) Console.WriteLine($"  after:    {string.Join(" · ", failure.History)}");
        Console.WriteLine($"  expected: {failure.Expected}");
        Console.WriteLine($"  said:     {failure.Said.ReplaceLineEndings(" ")}");
        if (failure.Cited.Count > 0) Console.WriteLine($"  from:     {string.Join(", ", failure.Cited)}");
    }
}
