using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Layout;

namespace Letters.Reading.Header;

/// <summary>Reads people from the lines of an address or a signature: a name, below it offices, an institution, a town.</summary>
internal static partial class AddressBlock
{
    /// <summary>Everyone the block names; a line with a courtesy title begins a new person.</summary>
    public static IEnumerable<Correspondent> ReadAll(TextPart block)
    {
        Correspondent? person = null;
        foreach (var line in Lines(block))
        {
            var begins = person is null || LetterPhrases.HasCourtesyTitle(line.Words);
            if (begins && person is not null) yield return person;
            person = begins ? Begin(line) : Offices.Add(person ?? new Correspondent(null, null, null), line);
        }
        if (person is not null) yield return person;
    }

    /// <summary>The first person the block names, for a signature.</summary>
    public static Correspondent? ReadSignature(TextPart block)
    {
        var lines = Lines(block).Where(line => !Datelines.Is(line.Words) && line.Words[0] != '[').ToList();
        if (lines.Count == 0 || Begin(lines[0]) is not { } person) return null;
        return lines.Skip(1).Aggregate(person, Offices.Add);
    }

    private static IEnumerable<TextPart> Lines(TextPart block) =>
        block.After(Opening()).Lines.SelectMany(Several)
            .Select(line => line.After(Opening()).Trim(" ,.;\"”"))
            .Where(line => !line.IsEmpty);

    private static IEnumerable<TextPart> Several(TextPart line)
    {
        var start = 0;
        foreach (var piece in line.Words.Split(';'))
        {
            yield return line.Slice(start, piece.Length).Trim();
            start += piece.Length + 1;
        }
    }

    private static Correspondent? Begin(TextPart line)
    {
        if (Designation.ReadOne(line) is { } person) return person;
        // "N. Khrushchev Chairman of the Council of Ministers": name and office on one line.
        var split = NameThenOffice().Match(line.Words);
        if (!split.Success || !PersonName.Is(split.Groups["name"].Value) || !Offices.Opens(split.Groups["office"].Value)) return null;
        var name = PersonName.Prove(Courtesy.Strip(line.Of(split.Groups["name"])));
        return Offices.Add(new Correspondent(name, null, null), line.Of(split.Groups["office"]));
    }

    /// <summary>"(Signed)", "To:", "CC:", "Copy to:".</summary>
    [GeneratedRegex(@"^(?:\(?(?:Signed|Signé|Firmado|Gezeichnet|gez\.|s/)(?:\)|:| by:?)\s*:?|(?:To|À|An)\s?:|c\.?\s?c\.?\s?:|(?:copy|copies|copie|copia|kopie)(?:\s(?:to|à|a|an))?\s?:|cop(?:y|ies) to)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?<name>(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}'’-]+),?\s+(?<office>\p{Lu}.+)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameThenOffice();
}
