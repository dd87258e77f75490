using Letters.Archive;
using Letters.Collation;

namespace BotService.Commands;

/// <summary>A letter on a terminal: its header fields, its text with numbered paragraphs, and what it has to do with other letters.</summary>
internal static class TerminalLetter
{
    public static void Write(Letter letter, CollatedLetters collated)
    {
        Console.WriteLine(letter.Title);
        Console.WriteLine();
        Console.WriteLine($"{"Id",-11} {letter.Id}");
        Console.WriteLine($"{"File",-11} {letter.Source}");
        foreach (var (name, value) in HeaderOf(letter, collated)) Console.WriteLine($"{name,-11} {value}");
        foreach (var paragraph in letter.Paragraphs)
        {
            Console.WriteLine();
            // A paragraph's own number stands in its words: the sign keeps ours from being read as one.
            var number = paragraph.Number > 0 ? $"¶{paragraph.Number}" : "";
            var indented = paragraph.Span.Of(letter.Text).Replace("\n", "\n     ", StringComparison.Ordinal);
            Console.WriteLine($"{number,4} {indented}");
        }
        foreach (var (heading, lines) in TerminalCollation.Of(letter, collated))
        {
            Console.WriteLine();
            Console.WriteLine(heading);
            foreach (var line in lines) Console.WriteLine($"     {line}");
        }
    }

    /// <summary>Every header field found, by name, in the order of a letter.</summary>
    public static IEnumerable<(string Name, string? Value)> HeaderOf(Letter letter, CollatedLetters collated)
    {
        var json = LetterJson.Of(letter, collated);
        IEnumerable<(string Name, string? Value)> fields =
        [
            ("Kind", json.Kind),
            ("Number", json.Number),
            ("Date", json.Date),
            ("Circulated", json.Circulated),
            ("Published", json.Published),
            ("Place", json.Place),
            ("From", letter.Header.Sender?.InFull),
            .. letter.Header.Recipients.Select(to => ("To", (string?)to.InFull)),
            .. letter.Header.Copies.Select(copy => ("Copy", (string?)copy.InFull)),
            ("Subject", json.Subject),
            ("Symbols", string.Join(", ", json.Symbols)),
            ("Ranges", string.Join(", ", json.Ranges ?? [])),
            ("Events", string.Join(", ", json.Events)),
            .. json.Annexes.Select(annex => ("Annex", (string?)annex)),
            ("Address", json.Address?.Replace("\n", ", ", StringComparison.Ordinal)),
            ("Telephone", json.Telephone),
            ("Fax", json.Fax),
            ("E-mail", json.Email),
            ("Website", json.Website),
            ("Language", json.Language),
            ("Hidden", json.HiddenCharacters is { } hidden ? $"{hidden} characters nobody sees, left out" : null),
        ];
        return fields.Where(field => !string.IsNullOrEmpty(field.Value));
    }
}
