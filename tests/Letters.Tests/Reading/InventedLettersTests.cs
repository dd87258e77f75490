using Letters.Archive;

namespace Letters.Tests.Reading;

/// <summary>
/// Whole letters in many layouts and languages, of our own invention. The head of each file says what a careful reader finds in
/// it, the field names on the left; fields it does not name are not judged.
/// </summary>
public sealed class InventedLettersTests(ITestOutputHelper output)
{
    private const string Folder = "tests/Letters.Tests/Reading/Invented";

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(RepositoryPaths.InRepository(Folder), "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_letter_tells_all_that_a_careful_reader_finds(string file)
    {
        var parts = File.ReadAllText(RepositoryPaths.InRepository(Path.Combine(Folder, file))).ReplaceLineEndings("\n").Split("====\n", 2);
        var read = FieldsOf(Reads.Letter(parts[1]));
        var expected = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToList();
        var wrong = expected.Where(field => read[field[0]] != field[1]).Select(field => $"{field[0]}: {field[1]}\n  read {read[field[0]]}").ToList();
        output.WriteLine($"{file}: {expected.Count - wrong.Count} of {expected.Count} fields");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static Dictionary<string, string> FieldsOf(Letter letter)
    {
        var header = letter.Header;
        return new Dictionary<string, string>
        {
            ["kind"] = header.Kind.ToString(),
            ["number"] = header.Number?.Value ?? "-",
            ["date"] = Written(header.Date),
            ["circulated"] = Written(header.Circulated),
            ["published"] = Written(header.Published),
            ["events"] = Joined(header.Events.Select(Written)),
            ["place"] = header.Place?.Value ?? "-",
            ["sender"] = Reads.Said(header.Sender),
            ["recipients"] = Joined(header.Recipients.Select(Reads.Said)),
            ["copies"] = Joined(header.Copies.Select(Reads.Said)),
            ["subject"] = header.Subject?.Value ?? "-",
            ["symbols"] = Joined(header.Symbols.Select(symbol => symbol.Value.Canonical)),
            ["mentions"] = Joined(letter.Mentions.Select(symbol => symbol.Value.Canonical).Distinct()),
            ["language"] = letter.Language ?? "-",
            ["annexes"] = Joined(letter.Annexes.Select(annex => annex.Title.Value)),
            ["numbers"] = Joined(letter.Paragraphs.Select(paragraph => paragraph.OwnNumber?.Value).OfType<string>()),
        };
    }

    private static string Written(Proven<LetterDate>? date) => date?.Value.ToString() ?? "-";

    private static string Joined(IEnumerable<string> values) => string.Join(" | ", values) is { Length: > 0 } all ? all : "-";
}
