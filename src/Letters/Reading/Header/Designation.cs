using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>Reads who is meant by a phrase: "Chairman Khrushchev", "the Permanent Representative of Elbria", "Department of State".</summary>
internal static partial class Designation
{
    /// <summary>Everyone a phrase names: "Chairmen Khrushchev and Brezhnev", "the Permanent Representatives of Elbria and Vantora".</summary>
    public static IReadOnlyList<Correspondent> ReadAll(TextPart phrase)
    {
        var pieces = Conjunction.Split(phrase);
        var people = pieces.Select(Read).OfType<Correspondent>().ToList();
        if (people.Count < 2) return people;
        var first = people[0];
        // What is said of several once holds for each: "Representatives of Elbria and [of] Vantora", "Chairmen X and [Chairman] Y".
        for (var i = 1; i < people.Count; i++)
            people[i] = people[i] switch
            {
                { Name: { } name, Office: null, Party: null } when first is { Name: null, Office: not null, Party: not null } => new Correspondent(null, first.Office, name),
                { Name: not null, Office: null } person when first is { Name: not null, Office: not null } => person with { Office = first.Office },
                var person => person,
            };
        return people;
    }

    /// <summary>One correspondent; several names that sign together stay one name: "Khrushchev and Brezhnev".</summary>
    public static Correspondent? ReadOne(TextPart phrase)
    {
        var people = ReadAll(phrase);
        if (people is not [{ Name: { } first } one, .., { Name: { } last }] || people.Any(p => p.Name is null))
            return people is [var only, ..] ? only : null;
        var names = new TextPart(phrase.Text, Span.Between(first.Span.Start, last.Span.End));
        return one with { Name = names.Prove() };
    }

    private static Correspondent? Read(TextPart phrase)
    {
        var part = phrase.Before(Apposition()).Trim(" ,.;:").After(Article());
        if (part.IsEmpty) return null;
        var named = NameInBrackets().Match(part.Words);
        if (named.Success)
            return Read(part.Slice(0, named.Index).Trim(" ,")) is { } office ? office with { Name = part.Of(named.Groups["name"]).Prove() } : null;
        if (part.Words.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && Institutions.Read(part) is null
            && Read(part.Slice(0, comma)) is { Name: not null, Office: null } person)
            return Offices.Add(person, part.From(comma + 1).Trim());
        var bare = Courtesy.Strip(part);
        if (bare != part && PersonName.Is(bare.Words)) return new Correspondent(PersonName.Prove(bare), null, null);
        return Institutions.Read(bare) ?? Offices.Read(bare) ?? (PersonName.Is(bare.Words) ? new Correspondent(PersonName.Prove(bare), null, null) : null);
    }

    [GeneratedRegex(@"^(?:the|le|la|les|l['’]|el|los|der|die|das)\b\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"\s\((?<name>\p{Lu}[\p{L}\p{M}.'’ -]{1,60})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NameInBrackets();

    /// <summary>Where somebody is, the date of a dateline that ran into the heading, the mark of a footnote.</summary>
    [GeneratedRegex(@"\s(?:at|in) \p{Lu}[\p{L} ]{2,30}$(?<!(?:Embassy|Legation|Consulate|Mission|Delegation|Ambassador|Delegate|Representative|Envoy|Chargé)\b.{0,40})|\s\[\d{1,3}\]|\s\p{Lu}{3,}(?: \p{Lu}{3,})*, \d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Apposition();
}

/// <summary>Parts a phrase that names several at its "and"s, where each side can stand for someone.</summary>
internal static partial class Conjunction
{
    public static IReadOnlyList<TextPart> Split(TextPart phrase)
    {
        var pieces = new List<TextPart>();
        var rest = phrase;
        foreach (Match match in And().Matches(phrase.Words))
        {
            var left = Between(rest, phrase, match.Index);
            var right = phrase.From(match.Index + match.Length);
            if (match.Value[0] == ',' && !match.Value.EndsWith("as ", StringComparison.Ordinal) ? !IsListOfNames(left, right) : !StandsAlone(left, right)) continue;
            pieces.Add(left);
            rest = right;
        }
        pieces.Add(rest);
        return pieces;
    }

    private static TextPart Between(TextPart rest, TextPart phrase, int end) =>
        rest with { Span = Span.Between(rest.Span.Start, phrase.Span.Start + end) };

    /// <summary>"X, Y": two names; but "X, Ambassador" is one person with an office.</summary>
    private static bool IsListOfNames(TextPart left, TextPart right) =>
        PersonName.Is(left.Words) && right.Words.Split(',', 2)[0] is var next && PersonName.Is(next) && !Offices.Opens(next) && !Institutions.Opens(next);

    private static bool StandsAlone(TextPart left, TextPart right) =>
        right.Words.StartsWith("the ", StringComparison.Ordinal) || Offices.Opens(right.Words) || Institutions.Opens(right.Words)
        || PluralOffice().IsMatch(left.Words) || (PersonName.Is(right.Words.Split(',', ';')[0]) && !OfSomething().IsMatch(left.Words));

    [GeneratedRegex(@"(?:,(?! and| as)| and| et| y| und|,? as well as)\s+(?=\p{Lu}|the )", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:the )?(?:Permanent )?(?:Representatives|Ambassadors|Chairmen|Presidents|Ministers)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PluralOffice();

    [GeneratedRegex(@"\b(?:of|for|on|de|du|des|von|für)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomething();
}

/// <summary>Titles that stand before a name and are no part of it.</summary>
internal static partial class Courtesy
{
    public static TextPart Strip(TextPart name)
    {
        var bare = name.Trim(" ,");
        for (var next = bare.After(Title()); next != bare && !next.IsEmpty; next = bare.After(Title())) bare = next;
        return bare;
    }

    [GeneratedRegex(@"^(?:H\.?\s?E\.?|S\.?\s?E\.?(?:\s?M\.)?|His Excellency|Her Excellency|Son Excellence|Su Excelencia|The Rt\.? Hon(?:ou?rable|\.)?|The Hon(?:ou?rable|\.)|Hon\.|Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame|Monsieur|Madame|M|Mme|Herr|Frau|Señor|Señora|Sr|Sra|Excmo|Excma)(?:\.|(?=\s))\s*(?=\p{Lu})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}

/// <summary>What the name of a person looks like.</summary>
internal static partial class PersonName
{
    public static bool Is(string words) => words.Length <= 70 && Name().IsMatch(words) && !NoName().IsMatch(words);

    /// <summary>A name written in capitals reads as names do.</summary>
    public static Proven<string> Prove(TextPart name) => name.Prove(Capitals.ToNames(name.Words));

    [GeneratedRegex(@"^(?:\p{Lu}\.[ -]?){0,4}(?:(?:d['’]|l['’]|O['’]|al-|el-|Al-|El-|[Vv]an der |[Vv]an den |[Vv]an |[Vv]on |[Dd]e la |[Dd]e |[Dd]a |[Dd]os |[Dd]u |[Dd]i |bin |ibn |ter |ten )?\p{Lu}[\p{L}\p{M}'’.-]*(?: |$)){1,6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:United Nations|New York|Geneva|Vienna|Security Council|General Assembly|Nations|Council|Assembly|Mission|Republic|Kingdom|Minister|Ministry|Notes?|Annex|Enclosure|Secret|Confidential)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}

/// <summary>Words in capitals throughout, set as names are: "REPUBLIC OF VANTORA" reads "Republic of Vantora".</summary>
internal static class Capitals
{
    private static readonly string[] Small = ["of", "the", "and", "to", "in", "for", "de", "du", "des", "la"];

    public static string ToNames(string words)
    {
        var flat = words.Replace('\n', ' ');
        if (flat.Any(char.IsLower) || flat.Count(char.IsLetter) < 4) return flat;
        var named = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(flat.ToLowerInvariant()).Split(' ');
        return string.Join(' ', named.Select((word, i) => i > 0 && Small.Contains(word.ToLowerInvariant()) ? word.ToLowerInvariant() : word));
    }
}
