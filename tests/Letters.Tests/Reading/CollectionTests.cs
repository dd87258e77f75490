using System.Text.Json;
using Letters.Archive;

namespace Letters.Tests.Reading;

/// <summary>Measures header fields on two published collections of diplomatic documents, neither of which any rule names.</summary>
public sealed class CollectionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("frus")]
    [InlineData("dfat")]
    public void Header_fields_of_a_collection_are_read(string collection)
    {
        var folder = RepositoryPaths.SharedData("letters", collection);
        int documents = 0, numbers = 0, dates = 0, senders = 0, recipients = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, "index.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var file = Strings(gold, "file")[0];
            var header = Reads.Letter(File.ReadAllBytes(RepositoryPaths.SharedData("letters", collection, file)), file).Header;
            documents++;
            if (Strings(gold, "number").SequenceEqual(header.Number is { } number ? [number.Value] : [])) numbers++;
            if (Strings(gold, "date").Select(date => date[..10]).SequenceEqual(header.Date is { } date ? [date.Value.ToString()] : [])) dates++;
            if (Agree(Strings(gold, "sender"), header.Sender is { } sender ? [sender] : [])) senders++;
            if (Agree(Strings(gold, "recipient"), header.Recipients)) recipients++;
        }
        output.WriteLine($"{collection}: {documents} documents, numbers {numbers}, dates {dates}, senders {senders}, recipients {recipients}");
        Assert.True(numbers >= 0.98 * documents && dates >= 0.98 * documents && senders >= 0.97 * documents && recipients >= 0.97 * documents,
            $"{collection}: numbers {numbers}, dates {dates}, senders {senders}, recipients {recipients} of {documents}");
    }

    /// <summary>The same people by surname, or the same institution; and as many.</summary>
    private static bool Agree(string[] gold, IReadOnlyList<Correspondent> read)
    {
        var said = read.SelectMany(c => new[] { c.Name?.Value, c.Office?.Value, c.Party?.Value }).OfType<string>()
            .SelectMany(value => value.Split(" and ")).ToList();
        var wanted = gold.SelectMany(name => name.Split(" and ")).ToList();
        return (gold.Length > 0) == (read.Count > 0)
            && wanted.All(name => said.Any(value => value == name || value.Split(' ')[^1] == name || value == name.TrimEnd(',')));
    }

    private static string[] Strings(JsonDocument gold, string field) =>
        gold.RootElement.GetProperty(field) switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => item.GetString() ?? "")],
            { ValueKind: JsonValueKind.String } one => [one.GetString() ?? ""],
            _ => [],
        };
}
