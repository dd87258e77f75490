using System.CommandLine;
using System.Text.Json;
using Letters.Archive;
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
            var letters = (await room.Index.LettersAsync(cancellationToken)).OrderBy(l => l.Source, StringComparer.Ordinal).ToList();
            if (parsed.GetValue(CommonOptions.Json))
                foreach (var letter in letters)
                    Console.WriteLine(JsonSerializer.Serialize(LetterJson.Of(letter), CommandJson.Readable.LetterJson));
            else
                WriteTable(letters);
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
                ?? throw new CommandFailure($"No letter '{wanted}' is held; 'letters' lists the {letters.Count} that are.");
            TerminalLetter.Write(letter);
            return Verbs.Done;
        });
        return command;
    }

    private static void WriteTable(IReadOnlyList<Letter> letters)
    {
        var table = new Table { Border = TableBorder.Minimal };
        foreach (var heading in (string[])["Id", "File", "Kind", "Number", "Date", "From", "To", "Copies", "Symbols", "Contact"]) table.AddColumn(heading);
        foreach (var json in letters.Select(LetterJson.Of))
            table.AddRow(new[]
            {
                json.Letter, json.Source, json.Kind, json.Number, json.Date,
                json.Sender is { } sender ? sender.OnOneLine() : null,
                string.Join("\n", json.Recipients.Select(who => who.OnOneLine())), string.Join("\n", json.Copies.Select(who => who.OnOneLine())),
                string.Join(", ", json.Symbols),
                string.Join("\n", new[] { json.Telephone, json.Fax, json.Email, json.Website }.Where(part => part is not null)),
            }.Select(cell => new Text(cell ?? "")));

        // A pipe has no width to fit: give every row one line's worth.
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = 400;
        console.Write(table);
        Console.WriteLine(letters.Count == 1 ? "1 letter" : $"{letters.Count} letters");
    }
}
