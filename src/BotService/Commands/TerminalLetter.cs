using Letters.Archive;

namespace BotService.Commands;

/// <summary>A letter on a terminal: its header fields, then its text with numbered paragraphs.</summary>
internal static class TerminalLetter
{
    public static void Write(Letter letter)
    {
        var json = LetterJson.Of(letter);
        Console.WriteLine(json.Title);
        Console.WriteLine();
        foreach (var (name, value) in Fields(json))
            if (!string.IsNullOrEmpty(value))
                Console.WriteLine($"{name,-11} {value}");
        foreach (var paragraph in letter.Paragraphs)
        {
            Console.WriteLine();
            Console.WriteLine($"{(paragraph.Number > 0 ? $"{paragraph.Number}." : ""),4} {paragraph.Span.Of(letter.Text).Replace("\n", "\n     ", StringComparison.Ordinal)}");
        }
    }

    private static IEnumerable<(string Name, string? Value)> Fields(LetterJson letter) =>
    [
        ("Id", letter.Letter),
        ("File", letter.Source),
        ("Kind", letter.Kind),
        ("Number", letter.Number),
        ("Date", letter.Date),
        ("Place", letter.Place),
        ("From", letter.Sender is { } sender ? sender.OnOneLine() : null),
        .. letter.Recipients.Select(to => ("To", (string?)to.OnOneLine())),
        .. letter.Copies.Select(copy => ("Copy", (string?)copy.OnOneLine())),
        ("Subject", letter.Subject),
        ("Symbols", string.Join(", ", letter.Symbols)),
        ("Telephone", letter.Telephone),
        ("Fax", letter.Fax),
        ("E-mail", letter.Email),
        ("Website", letter.Website),
        ("Language", letter.Language),
    ];
}
