using System.CommandLine;
using System.Text.Json;
using Letters.Archive;
using Letters.Collation;
using Spectre.Console;

namespace BotService.Commands;

/// <summary><c>letters</c>: what is held, and <c>letters show ID</c>: one letter whole.</summary>
internal static class LettersCommand
{
    public static Command Create()
    {
        var command = new Command("letters", "Lists the letters held, with everything their headers say.")
        {
            CommonOptions.Letters, CommonOptions.Json, Show(),
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var room = await CommonOptions.OpenRoomAsync(parsed.GetValue(CommonOptions.Letters), cancellationToken);
            var held = await room.Index.LettersAsync(cancellationToken);
            var collated = room.Collator.Collate(held);
            var letters = held
                .OrderBy(letter => letter.Source, StringComparer.Ordinal)
                .ToList();
            if (parsed.GetValue(CommonOptions.Json))
                foreach (var letter in letters)
                    Console.WriteLine(JsonSerializer.Serialize(LetterJson.Of(letter, collated), CommandJson.Readable.LetterJson));
            else
                WriteTable(letters, collated);
            return Verbs.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("id") { Description = "The letter's id, its own number or its file, as the list gives them." };
        var command = new Command("show", "Prints one letter: its header and its numbered paragraphs.") { id, CommonOptions.Letters };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = parsed.GetValue(id) ?? "";
            using var room = await CommonOptions.OpenRoomAsync(parsed.GetValue(CommonOptions.Letters), cancellationToken);
            var letters = await room.Index.LettersAsync(cancellationToken);
            var letter = letters.FirstOrDefault(l => l.Id.Value == wanted)
                ?? letters.FirstOrDefault(l => l.Source == wanted || l.Header.Number?.Value == wanted)
                ?? throw new ExpectedFailure($"No letter '{wanted}' is held; 'letters' lists the {letters.Count} that are.");
            TerminalLetter.Write(letter, room.Collator.Collate(letters));
            return Verbs.Done;
        });
        return command;
    }

    /// <summary>
    /// Three columns, so that they stay readable on 80 characters: when, which letter, and one line for each other header field found.
    /// </summary>
    private static void WriteTable(IReadOnlyList<Letter> letters, CollatedLetters collated)
    {
        var table = new Table { Border = TableBorder.Minimal, ShowRowSeparators = true };
        table.AddColumn(new TableColumn("Date").NoWrap()).AddColumn("Letter").AddColumn("Header");
        foreach (var letter in letters)
        {
            var json = LetterJson.Of(letter, collated);
            table.AddRow(
                new Text(json.Date ?? ""),
                new Text($"{json.Title}\n{json.Source}\n{json.Letter}"),
                new Text(string.Join('\n', TerminalLetter.HeaderOf(letter, collated).Select(field => $"{field.Name}: {field.Value}"))));
        }

        // A pipe has no width to fit: give every line its full length.
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = 400;
        console.Write(table);
        Console.WriteLine(letters.Count == 1 ? "1 letter" : $"{letters.Count} letters");
    }
}
