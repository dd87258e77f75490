using System.Globalization;
using Letters.Answering;
using Letters.Answering.Model;
using Letters.Retrieval;
using Spectre.Console;

namespace BotService.Commands;

/// <summary>How an answer came about, on a terminal.</summary>
internal static class TerminalExplanation
{
    /// <summary>Of each passage, what weighs most is shown; JSON has all of it.</summary>
    private const int MostFeatures = 4;

    public static void Write(Explanation why)
    {
        if (why.Translation is { } translation)
            AnsiConsole.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"A language model was asked to translate {translation.Asked} quotations into {translation.Language} (prompt {translation.PromptHash}); {translation.Dropped} of the translations are not shown."));
        if (why.IsOfRecords)
        {
            AnsiConsole.WriteLine("Answered from what is recorded of the letters, or from one letter read through: nothing had to be searched.");
            return;
        }
        if (why.Passages.Count > 0) WriteCandidates(why);
        WriteSentences(why);
        if (why.Model is { } model) WriteModel(model);
    }

    private static void WriteModel(ModelAccount model)
    {
        AnsiConsole.WriteLine($"A language model was asked (prompt {model.PromptHash}); {model.Dropped.Count + model.Malformed} of its statements are not shown. {model.Failure}");
        foreach (var dropped in model.Dropped) AnsiConsole.WriteLine($"Not shown: “{dropped.Claim}” – it {dropped.Problem}.");
    }

    private static void WriteCandidates(Explanation why)
    {
        AnsiConsole.WriteLine($"Words, with their rarity: {string.Join(", ", why.Terms.Select(term => $"{term.Word} {Short(term.Rarity)}"))}");
        var passages = new Table().AddColumns("candidate", "paragraph", "score", "most of it from");
        foreach (var passage in why.Passages)
            passages.AddRow(Cells(passage.Source, Whole(passage.Paragraph), Short(passage.Score), string.Join(", ", passage.Features.Take(MostFeatures).Select(Share))));
        AnsiConsole.Write(passages);
    }

    private static void WriteSentences(Explanation why)
    {
        var sentences = new Table().AddColumns("sentence", "score", "chance", "support", "not taken up", "shown");
        foreach (var sentence in why.Sentences)
            sentences.AddRow(Cells(
                sentence.Words, Short(sentence.Score), Short(sentence.Chance), Short(sentence.Support), string.Join(", ", sentence.Unmet),
                sentence.IsShown ? "yes" : "no"));
        AnsiConsole.Write(sentences);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Shown from a support of {why.Line} on; {why.Dropped} statements dropped by the citation gate."));
    }

    private static string Share(FeatureShare share) => $"{share.Name} {Short(share.Value)} ({share.Adds?.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)})";

    private static Text[] Cells(params string[] cells) => [.. cells.Select(cell => new Text(cell))];

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
