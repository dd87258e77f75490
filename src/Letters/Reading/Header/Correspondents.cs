using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Layout;

namespace Letters.Reading.Header;

/// <summary>
/// Who wrote, to whom, with copies to whom: what heading, letterhead, signature, address and labelled lines say together.
/// </summary>
internal sealed partial class Correspondents
{
    private readonly LetterParts parts;
    private readonly HeadingPhrase heading;
    private readonly ILookup<Label, TextPart> labels;
    private readonly Match compliments;

    public Correspondents(LetterParts parts, ILookup<Label, TextPart> labels)
    {
        this.parts = parts;
        this.labels = labels;
        heading = HeadingPhrase.Read(parts);
        compliments = parts.Body is [var first, ..] ? Compliments().Match(first.Words) : Match.Empty;
    }

    public bool HeadingNamesBoth => heading is { From: not null, To: not null };

    /// <summary>Whether the letter speaks in the third person, as notes verbales do.</summary>
    public bool PresentsCompliments => compliments.Success;

    public Correspondent? Sender(LetterKind kind)
    {
        if (kind == LetterKind.PressArticle) return Byline();
        if (kind == LetterKind.MeetingRecord) return null;
        if (kind == LetterKind.Resolution) return Resolutions.Organ(parts);
        if (labels[Label.Sender].Concat(labels[Label.Author]).FirstOrDefault() is { IsEmpty: false } label)
        {
            var named = label.Before(AddressInAngles());
            return Designation.ReadOne(named) ?? NamedAsWritten.Read(named);
        }
        if (compliments.Success) return Designation.ReadOne(parts.Body[0].Of(compliments.Groups["from"]));
        var headed = heading.From is { } from ? Designation.ReadOne(from) ?? AddressBlock.ReadSignature(from) : null;
        // A heading that names an institution is taken at its word: who signs for it is not who writes.
        if (headed is { Name: null, Office: null, Party: not null }) return headed;
        var signed = Signed();
        return WithParty(headed is null ? signed : signed is null ? headed : Together(headed, signed), kind);
    }

    public IReadOnlyList<Correspondent> Recipients(LetterKind kind)
    {
        if (labels[Label.Recipient].Any()) return [.. labels[Label.Recipient].SelectMany(Several)];
        if (kind is LetterKind.PressArticle or LetterKind.MeetingRecord or LetterKind.Resolution) return [];
        var addressed = kind is LetterKind.Record or LetterKind.Statement
            ? []
            : parts.Addresses.TakeWhile(part => !LetterPhrases.IsCopyList(part.Words)).SelectMany(AddressBlock.ReadAll).ToList();
        var named = compliments.Success ? Designation.ReadAll(parts.Body[0].Of(compliments.Groups["to"]))
            : heading.To is { } to ? Designation.ReadAll(to) : [];
        if (addressed is [var one] && named is [var other]) return [GreetedName(Together(other, one))];
        if (addressed.Count > 0 && named.Count == 0) return addressed;
        return named.Count == 1 ? [GreetedName(named[0])] : named.Count > 0 ? named : Greeted();
    }

    public IReadOnlyList<Correspondent> Copies() =>
        labels[Label.Copy].Any()
            ? [.. labels[Label.Copy].SelectMany(Several)]
            : [.. parts.Addresses.SkipWhile(part => !LetterPhrases.IsCopyList(part.Words)).SelectMany(CopiedTo)];

    /// <summary>A labelled line may hold one person with offices, or several people.</summary>
    private static IReadOnlyList<Correspondent> Several(TextPart line) =>
        line.Words.Contains(';', StringComparison.Ordinal)
            ? [.. line.Pieces(';').SelectMany(piece => NamedAsWritten.Unless(AddressBlock.ReadAll(piece).ToList(), piece))]
            : NamedAsWritten.Unless(Designation.ReadAll(line), line);

    /// <summary>
    /// Two descriptions of one person: the heading's, and the fuller one under the letter. The fuller name is taken only where it
    /// ends with the name the heading gives.
    /// </summary>
    private static Correspondent Together(Correspondent heading, Correspondent fuller)
    {
        var isOther = heading.Name is { } known && fuller.Name is { } name
            && !Surname(known.Value).Equals(Surname(name.Value), StringComparison.OrdinalIgnoreCase);
        if (isOther) return heading;
        var office = heading.Office is { } h && fuller.Office is { } f && !f.Value.Contains(h.Value, StringComparison.OrdinalIgnoreCase)
            ? heading.Office
            : fuller.Office ?? heading.Office;
        return new Correspondent(fuller.Name ?? heading.Name, office, heading.Party ?? fuller.Party);
    }

    /// <summary>Who signs; all who sign one under the other are named together, with the states they sign for.</summary>
    private Correspondent? Signed()
    {
        var people = parts.Signatures.Select(part => (Person: AddressBlock.ReadSignature(part), IsSigned: LetterPhrases.IsSigned(part.Words)))
            .Where(signature => signature.Person is { Name: not null } or { Office: not null }).ToList();
        var signatories = people.TakeWhile(signature => signature is { IsSigned: true, Person.Name: not null }).Select(signature => signature.Person)
            .OfType<Correspondent>().ToList();
        if (signatories.Count > 1)
            return signatories[0] with
            {
                Name = Listed([.. signatories.Select(signatory => signatory.Name).OfType<Proven<string>>()]),
                Party = Listed([.. signatories.Select(signatory => signatory.Party).OfType<Proven<string>>().DistinctBy(party => party.Value)]),
            };
        // The office over "(Signed)" and the name after it may be set apart.
        if (people is [{ IsSigned: false, Person: { Name: null } office }, { IsSigned: true, Person: { Name: not null } named }, ..])
            return Together(office, named);
        return people.Count > 0 ? people[0].Person : null;
    }

    /// <summary>"A, B and C", proven by the words from the first to the last; null where there is none.</summary>
    private static Proven<string>? Listed(Proven<string>[] values) => values switch
    {
        [] => null,
        [var only] => only,
        [.. var before, var last] => new Proven<string>(
            $"{string.Join(", ", before.Select(value => value.Value))} and {last.Value}", Span.Between(before[0].Span.Start, last.Span.End)),
    };

    /// <summary>Embassies stand in towns, whose name is set below that of the state: "Embassy of Elbria" / "Selmar".</summary>
    private static bool HasTownBelow(TextPart part) =>
        part.Lines.Take(2).ToList() is [var first, var second] && Legation().IsMatch(first.Words) && !second.Words.Contains(" of ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:The )?(?:Embassy|Legation|Consulate|High Commission|Ambassade|Embajada|Botschaft)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Legation();

    /// <summary>Those to whom copies go; on a line of several each stands as it is written where it is no person or office.</summary>
    private static IReadOnlyList<Correspondent> CopiedTo(TextPart part)
    {
        var line = part.After(CopyWord());
        return line != part && line.Words.Contains(';', StringComparison.Ordinal) && !line.Words.Contains('\n', StringComparison.Ordinal)
            ? Several(line)
            : [.. AddressBlock.ReadAll(part)];
    }

    [GeneratedRegex(@"^(?:c\.?\s?c\.?|cop(?:y|ies)(?:\sto)?)\s?:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CopyWord();

    private static string Surname(string name) => name.Split(' ')[^1];

    private Correspondent? WithParty(Correspondent? sender, LetterKind kind)
    {
        if (sender is { Party: not null } || kind == LetterKind.Record) return sender;
        var party = parts.Letterhead.Concat(parts.Headings).Where(part => !IsRow(part)).Select(LetterheadParty).FirstOrDefault(found => found is not null);
        return party is null ? sender : (sender ?? new Correspondent(null, null, null)) with { Party = party };
    }

    /// <summary>What stands in a row of a table tells of something else than who writes.</summary>
    private static bool IsRow(TextPart part) => part.Words.Contains(" | ", StringComparison.Ordinal);

    private static Proven<string>? LetterheadParty(TextPart part)
    {
        // The street and the telephone stand below the name, or a date beside it.
        var lines = part.Lines.Select(line => line.Before(Beside()));
        foreach (var named in HasTownBelow(part) ? lines : lines.Prepend(part))
            if (Institutions.Read(named) is { Party: { } party } && party.Span != named.Span) return party;
        var state = part.Lines.First().Before(Beside());
        return StateLine().IsMatch(state.Words) ? state.Prove(Capitals.ToNames(state.Words)) : null;
    }

    private Correspondent? Byline()
    {
        if (labels[Label.Author].FirstOrDefault() is { IsEmpty: false } author) return Designation.ReadOne(author);
        foreach (var line in parts.Letterhead.SelectMany(part => part.Lines))
            if (BylineName().Match(line.Words) is { Success: true } match && PersonName.Is(match.Groups["name"].Value))
                return new Correspondent(PersonName.Prove(line.Of(match.Groups["name"])), null, null);
        return null;
    }

    private IReadOnlyList<Correspondent> Greeted() =>
        GreetedName(new Correspondent(null, null, null)) is { Name: not null } person ? [person] : [];

    /// <summary>"Dear Captain Sørby-O'Dell," names the reader; "Excellency," and "Dear Mr. President:" name nobody.</summary>
    private Correspondent GreetedName(Correspondent recipient)
    {
        if (recipient.Name is not null || parts.Salutations is not [var greeting, ..]) return recipient;
        var match = GreetingName().Match(greeting.Words);
        return match.Success && PersonName.Is(match.Groups["name"].Value) && !Offices.Opens(match.Groups["name"].Value)
            ? recipient with { Name = greeting.Of(match.Groups["name"]).Prove() }
            : recipient;
    }

    [GeneratedRegex(
        """
        ^(?<from>.{3,250}?)\s+(?:presents?\s+(?:its|their|his|her)\s+compliments\s+to
          |présente(?:nt)?\s+(?:ses|leurs)\s+compliments\s+(?:à|au|aux)|saluda\s+atentamente\s+a)\s+(?<to>.{3,250}?)
          (?:,?\s+(?:and|et|y)\s+(?:has|have|a\s+l['’]honneur|ont|tiene)\b|[,.])
        """,
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Compliments();

    [GeneratedRegex(
        """
        ^(?:The[ ])?(?:(?:Islamic|Federal|Democratic|People['’]s|Federative|Socialist|Bolivarian|Plurinational|Arab
          |United)[ ])*(?:Republic|Kingdom|Federation|Principality|Grand[ ]Duchy|Sultanate|Commonwealth|Union|State
          |Emirates)[ ]of[ ](?:the[ ])?\p{Lu}[\p{L}'’ -]+$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex StateLine();

    /// <summary>"Ann Lee &lt;ann@example.org&gt;": the address of a person is no part of the name.</summary>
    [GeneratedRegex(@"\s<[^<>\s]{1,320}>.*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AddressInAngles();

    /// <summary>What stands in the other column of a letterhead.</summary>
    [GeneratedRegex(@"\s(?:\d{1,2}\.?\s\p{L}{3,10}\s\d{4}|(?:No|Nr|Ref)\b\.?:?\s|N[°º]\s|Distr\b|Tel\b|\d{2,5}\s\p{Lu}).*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beside();

    [GeneratedRegex(@"^(?:By|Par|Von|Por)\s+(?<name>\p{Lu}[^,|·–]{2,60}?)(?:\s*(?:,|\||·|–|-\s).*|\s+in\s+\p{Lu}.*)?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BylineName();

    [GeneratedRegex(
        """
        ^(?:My[ ])?Dear[ ](?:Mr|Mrs|Ms|Dr|Sir|Professor|Captain|Ambassador|Colleague|Lord|Lady|Baron|Baroness|General
          |Minister|Chairman|Secretary-General|President)\.?[ ](?<name>[\p{L}\p{M}'’. -]{2,60}?)[,:!]$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GreetingName();
}
