using System.CommandLine;
using System.Text.Json;
using Letters.Archive;
using Spectre.Console;

namespace BotService.Commands;

/// <summary><c>letters</c>: what is held, and <c>letters show ID</c>: one letter whole.</summary>
internal static class LettersCommand
{
    private static readonly string[] Headings =
        ["Id", "File", "Kind", "Number", "Date", "From", "To", "Copies", "Symbols", "Contact"];

    public static Command Create()
    {
        var command = new Command("letters", "Lists the letters held, with everything their headers say.")
        {
            CommonOptions.Letters, CommonOptions.Json, Show(),
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var room = await CommonOptions.OpenRoomAsync(parsed.GetValue(CommonOptions.Letters), cancellationToken);
            var letters = (await room.Index.LettersAsync(cancellationToken))
                .OrderBy(letter => letter.Source, StringComparer.Ordinal)
                .ToList();
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
                ?? throw new ExpectedFailure($"No letter '{wanted}' is held; 'letters' lists the {letters.Count} that are.");
            TerminalLetter.Write(letter);
            return Verbs.Done;
        });
        return command;
    }

    private static void WriteTable(IReadOnlyList<Letter> letters)
    {
        var table = new Table { Border = TableBorder.Minimal };
        foreach (var heading in Headings) table.AddColumn(heading);
        foreach (var letter in letters) table.AddRow(CellsOf(letter).Select(cell => new Text(cell ?? "")));

        // A pipe has no width to fit: give every row one line's worth.
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = 400;
        console.Write(table);
        Console.WriteLine(letters.Count == 1 ? "1 letter" : $"{letters.Count} letters");
    }

    private static string?[] CellsOf(Letter letter)
    {
        var json = LetterJson.Of(letter);
        return
        [
            json.Letter, json.Source, json.Kind, json.Number, json.Date,
            letter.Header.Sender?.InFull,
            string.Join("\n", letter.Header.Recipients.Select(who => who.InFull)),
            string.Join("\n", letter.Header.Copies.Select(who => who.InFull)),
            string.Join(", ", json.Symbols),
            string.Join("\n", new[] { json.Address, json.Telephone, json.Fax, json.Email, json.Website }.OfType<string>()),
        ];
    }
}
