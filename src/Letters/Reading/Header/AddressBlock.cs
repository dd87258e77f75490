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
        foreach (var (line, isListed) in Lines(block))
        {
            var begins = person is null || isListed || LetterPhrases.HasCourtesyTitle(line.Words);
            if (begins && person is not null) yield return person;
            person = begins || person is null ? Begin(line) : Offices.Add(person, line);
        }
        if (person is not null) yield return person;
    }

    /// <summary>The first person the block names, for a signature.</summary>
    public static Correspondent? ReadSignature(TextPart block)
    {
        var lines = Lines(block).Select(line => line.Line).Where(line => !Datelines.Is(line.Words) && line.Words[0] != '[').ToList();
        if (lines.Count == 0) return null;
        if (SideBySide(lines) is { } both) return both;
        // "The Permanent Representative" / "(Signed) Ann Lee": the office may stand over the name.
        var name = lines.FindIndex(line => Begin(line) is { Name: not null });
        if (name > 0 && lines.Take(name).All(line => Begin(line) is { Name: null }))
            lines = [lines[name], .. lines.Take(name), .. lines.Skip(name + 1)];
        return Begin(lines[0]) is { } person ? lines.Skip(1).Aggregate(person, Offices.Add) : null;
    }

    /// <summary>"(Signed) X (Signed) Y": two who sign in two columns, each line of which names the office of both.</summary>
    private static Correspondent? SideBySide(List<TextPart> lines)
    {
        if (SecondMark().Match(lines[0].Words) is not { Success: true } mark) return null;
        var (left, right) = (lines[0].Slice(0, mark.Index).Trim(" ,"), lines[0].From(mark.Index + mark.Length).Trim(" ,"));
        if (!PersonName.Is(left.Words) || !PersonName.Is(right.Words)) return null;
        var names = new Proven<string>($"{PersonName.Prove(left).Value} and {PersonName.Prove(right).Value}", Span.Between(left.Span.Start, right.Span.End));
        return lines.Skip(1).Select(Offices.FirstOf).Aggregate(new Correspondent(names, null, null), Offices.Add);
    }

    /// <summary>The lines of the block; where people are listed with semicolons, each of them, marked as listed.</summary>
    private static IEnumerable<(TextPart Line, bool IsListed)> Lines(TextPart block)
    {
        foreach (var line in block.After(Opening()).Lines)
        {
            var start = 0;
            var pieces = line.Words.Split(';');
            foreach (var piece in pieces)
            {
                var part = line.Slice(start, piece.Length).Trim().After(Opening()).Trim("\"”").TrimLineEnd();
                if (!part.IsEmpty && !TitleAlone().IsMatch(part.Words)) yield return (part, pieces.Length > 1);
                start += piece.Length + 1;
            }
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
    [GeneratedRegex(
        """
        ^(?:\(?(?:Signed|Signé|Firmado|Gezeichnet|gez\.|Подпись|توقيع|s/)(?:\)|:|[ ]by:?)\s*:?|(?:To|À|An)\s?:|c\.?\s?c\.?\s?:
          |(?:con\s)?(?:cop(?:y|ies|ie|ia|ias)|kopie)(?:\s(?:for|pour|para)\s(?:information|información))?(?:\s(?:to|à|a|an))?\s?:|cop(?:y|ies)[ ]to)\s*
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    /// <summary>A courtesy title on a line of its own: the name stands on the next.</summary>
    [GeneratedRegex(@"^(?:Herrn?|Frau|Monsieur|Madame|Señora?|Excmo\.? Sr|Excma\.? Sra|H\.?E|S\.?E)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleAlone();

    [GeneratedRegex(@"\s\((?:Signed|Signé|Firmado|Gezeichnet|gez\.)\)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecondMark();

    [GeneratedRegex(
        """
        ^(?<name>(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}'’-]+),?\s+
          (?<office>\p{Lu}.+)$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameThenOffice();
}
