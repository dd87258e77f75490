using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>
/// Reads who is meant by a phrase: "Chairman Khrushchev", "the Permanent Representative of Elbria", "Department of State".
/// </summary>
internal static partial class Designation
{
    /// <summary>
    /// Everyone a phrase names: "Chairmen Khrushchev and Brezhnev", "the Permanent Representatives of Elbria and Vantora".
    /// </summary>
    public static IReadOnlyList<Correspondent> ReadAll(TextPart phrase)
    {
        var pieces = Conjunction.Split(phrase);
        // "… of Elbria and Vantora to the United Nations": the last of several states is named with where its envoy is sent.
        var people = pieces.Select((piece, i) => Read(i == 0 || Institutions.Opens(piece.Words) ? piece : piece.Before(Accredited())))
            .OfType<Correspondent>().ToList();
        if (people.Count < 2) return people;
        var first = people[0];
        // What is said of several once holds for each: "Representatives of Elbria and [of] Vantora", "Chairmen X and [Chairman] Y".
        for (var i = 1; i < people.Count; i++)
            people[i] = people[i] switch
            {
                { Name: { } name, Office: null, Party: null } when first is { Name: null, Office: not null, Party: not null } =>
                    new Correspondent(null, first.Office, name),
                { Name: not null, Office: null } person when first is { Name: not null, Office: not null } =>
                    person with { Office = first.Office },
                var person => person,
            };
        return people;
    }

    /// <summary>One correspondent; several names that sign together stay one name: "Khrushchev and Brezhnev".</summary>
    public static Correspondent? ReadOne(TextPart phrase)
    {
        // "the Permanent Representatives of Elbria, Vantora and Averil" are named by states that may hold an "and" themselves.
        if (Joint().Match(phrase.Words) is { Success: true } several)
            return new Correspondent(null, phrase.Of(several.Groups["office"]).Prove(), phrase.Of(several.Groups["states"]).Prove());
        var people = ReadAll(phrase);
        // "the Permanent Representatives of Elbria and Vantora" write for both.
        if (people is [{ Name: null, Office: { } office, Party: { } firstParty } joint, .., { Party: { } lastParty }]
            && people.All(p => p is { Name: null, Party: not null } && p.Office?.Span == office.Span))
            return joint with { Party = new TextPart(phrase.Text, Span.Between(firstParty.Span.Start, lastParty.Span.End)).Prove() };
        if (people is not [{ Name: { } first } one, .., { Name: { } last }] || people.Any(p => p.Name is null))
            return people is [var only, ..] ? only : null;
        var names = new TextPart(phrase.Text, Span.Between(first.Span.Start, last.Span.End));
        return one with { Name = names.Prove() };
    }

    private static Correspondent? Read(TextPart phrase)
    {
        var part = phrase.Before(Apposition()).Trim(":").TrimLineEnd().After(Article());
        if (part.IsEmpty) return null;
        var named = NameInBrackets().Match(part.Words);
        if (named.Success)
            return Read(part.Slice(0, named.Index).Trim(" ,")) is { } office
                ? office with { Name = part.Of(named.Groups["name"]).Prove() }
                : null;
        if (part.Words.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && Institutions.Read(part) is null
            && Read(part.Slice(0, comma)) is { Name: not null, Office: null } person)
            return Offices.Add(person, part.From(comma + 1).Trim());
        var bare = Courtesy.Strip(part);
        if (bare != part && PersonName.Is(bare.Words)) return new Correspondent(PersonName.Prove(bare), null, null);
        return Institutions.Read(bare) ?? Offices.Read(bare)
            ?? (PersonName.Is(bare.Words) ? new Correspondent(PersonName.Prove(bare), null, null) : null);
    }

    [GeneratedRegex(@"^(?:the|le|la|les|l['’]|el|los|der|die|das)\b\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"\s(?:to|auprès|ante|bei)\s.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Accredited();

    [GeneratedRegex(@"\s\((?<name>\p{Lu}[\p{L}\p{M}.'’ -]{1,60})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NameInBrackets();

    [GeneratedRegex(
        @"^(?:the )?(?<office>Permanent (?:Representatives|Observers)) of (?<states>(?:the )?\p{Lu}[^\n,]{2,60}, [^\n]{2,200}? and (?:the )?\p{Lu}[^\n,]{2,80}?)(?: to the .*)?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();

    /// <summary>Where somebody is, the date of a dateline that ran into the heading, the mark of a footnote.</summary>
    [GeneratedRegex(
        """
        \s(?:at|in)[ ]\p{Lu}[\p{L} ]{2,30}$(?<!(?:Embassy|Legation|Consulate|Mission|Delegation|Ambassador|Delegate
          |Representative|Envoy|Chargé)\b.{0,40})|\s\[\d{1,3}\]|\s\p{Lu}{3,}(?:[ ]\p{Lu}{3,})*,[ ]\d
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Apposition();
}
