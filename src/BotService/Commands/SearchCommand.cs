using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace BotService.Commands;

/// <summary><c>search</c>: the passages a question finds, best first, without an answer built of them.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "What to look for, in quotation marks." };
        var take = new Option<int>("--take")
        {
            Description = "How many passages at the most.",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
        };
        take.Validators.Add(result =>
        {
            // Asking for a value that is no number throws, so the words themselves are looked at.
            if (result.Tokens is [var token, ..] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 1000)) result.AddError("--take wants a whole number from 1 to 1000.");
        });
        var command = new Command("search", "Finds passages, best first.")
        {
            question, take, CommonOptions.Letters, CommonOptions.Json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = parsed.GetValue(question) ?? "";
            using var room = await CommonOptions.OpenRoomAsync(parsed.GetValue(CommonOptions.Letters), cancellationToken);
            var found = await room.Retriever.FindAsync(words, parsed.GetValue(take), null, cancellationToken);
            var hits = found.Evidence.Select(HitJson.Of).ToList();
            if (parsed.GetValue(CommonOptions.Json))
                Console.WriteLine(JsonSerializer.Serialize(new HitsJson(words, hits), CommandJson.Readable.HitsJson));
            else
                Write(hits);
            return Verbs.Done;
        });
        return command;
    }

    private static void Write(IReadOnlyList<HitJson> hits)
    {
        if (hits.Count == 0) Console.WriteLine("No passage holds any of these words.");
        foreach (var hit in hits)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hit.Score:0.000}  {hit.Source}, paragraph {hit.Paragraph}"));
            Console.WriteLine($"       {hit.Text.Replace('\n', ' ')}");
        }
    }
}
