using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>
/// The words before a quotation that say who speaks, in which office, and when, as far as the letter itself says so. Nobody is made
/// to speak words that are not his: a summary speaks for itself, and so does an annex.
/// </summary>
internal static partial class LeadIn
{
    /// <summary>
    /// "Amir Sa'ed Iravani, Permanent Representative of the Islamic Republic of Iran, wrote on 24 May 2024: "; where the quoted words are not
    /// the author's own, "… wrote on 24 May 2024, relaying the representative of Vantora: ".
    /// </summary>
    public static IReadOnlyList<Segment> For(Letter letter, Span quoted)
    {
        var author = OfAuthor(letter, quoted);
        if (RelayedSpeech.In(letter, quoted) is not { } relayed || author[^1] is not Segment.Ours last) return author;
        if (relayed.MayBeTheAuthors) return [.. NameOf(letter), new Segment.Ours(" states: ")];
        var verb = last.Words.TrimEnd(' ', ':');
        return relayed.Speaker is { } speaker
            ? [.. author.SkipLast(1), new Segment.Ours($"{verb}, relaying "), new Segment.Named(speaker), new Segment.Ours(": ")]
            : [.. author.SkipLast(1), new Segment.Ours($"{verb}, relaying another speaker: ")];
    }

    /// <summary>The words of a lead-in by themselves.</summary>
    public static string WordsOf(IEnumerable<Segment> leadIn) =>
        string.Concat(leadIn.Select(segment => segment switch
        {
            Segment.Ours ours => ours.Words,
            Segment.Named named => named.Words,
            _ => "",
        }));

    private static IReadOnlyList<Segment> OfAuthor(Letter letter, Span quoted)
    {
        var header = letter.Header;
        var on = header.Date is { } date ? $" {(date.Value.Day is null ? "in" : "on")} {date.Value.ToProse()}" : "";
        if (EditorsNotes.Hold(letter, quoted)) return [new Segment.Ours("A note of the editors to "), .. Lower(NameOf(letter)), new Segment.Ours(" states: ")];
        if (IsInAnnex(letter, quoted)) return [new Segment.Ours("The annex to "), .. Lower(NameOf(letter)), new Segment.Ours(" states: ")];
        return header.Kind switch
        {
            LetterKind.PressArticle => [new Segment.Ours($"A press report{Of(header)} states: ")],
            LetterKind.NoteVerbale when header.Sender?.Party is { } party =>
            [
                new Segment.Named(Capital(WithArticle(party.Value))),
                new Segment.Ours(" stated in "),
                .. Lower(NameOf(letter)),
                new Segment.Ours($"{(header.Number is null ? "" : Of(header))}: "),
            ],
            LetterKind.Statement when header.Sender is { } speaker => [.. Described(speaker), new Segment.Ours($" said{on}: ")],
            LetterKind.Letter or LetterKind.IdenticalLetters when header.Sender is { } sender =>
                [.. Described(sender), new Segment.Ours($" wrote{on}: ")],
            _ => [.. NameOf(letter), new Segment.Ours(" states: ")],
        };
    }

    /// <summary>
    /// The speaker's shortest designation: of words relayed, whoever said them; null where the letter names none, as a press report, a
    /// summary and an annex do not.
    /// </summary>
    public static string? SpeakerOf(Letter letter, Span quoted)
    {
        if (letter.Header.Kind is LetterKind.MeetingRecord or LetterKind.Record || IsInAnnex(letter, quoted) || EditorsNotes.Hold(letter, quoted)) return null;
        if (RelayedSpeech.In(letter, quoted) is { } relayed) return relayed.Speaker;
        return letter.Header.Kind == LetterKind.PressArticle ? null : letter.Header.Sender?.Designation;
    }

    /// <summary>How the letter itself is called in a sentence: "The letter No. 2060345", "The note verbale of 3 March 2031".</summary>
    public static IReadOnlyList<Segment> NameOf(Letter letter)
    {
        var header = letter.Header;
        var kind = header.Kind switch
        {
            LetterKind.IdenticalLetters => "set of identical letters",
            LetterKind.NoteVerbale => "note verbale",
            LetterKind.PressArticle => "press report",
            LetterKind.MeetingRecord => "meeting record",
            _ => header.Kind.ToString().ToLowerInvariant(),
        };
        if (header.Kind != LetterKind.Record && header.Number is { } number)
            return [new Segment.Ours($"The {kind} No. "), new Segment.Named(number.Value)];
        if (header.Kind != LetterKind.Record && header.Symbols is [var symbol, ..])
            return [new Segment.Ours($"The {kind} "), new Segment.Named(symbol.Value.Canonical)];
        return [new Segment.Ours($"The {kind}{Of(header)} ("), new Segment.Named(letter.Source), new Segment.Ours(")")];
    }

    /// <summary>"the Islamic Republic of Iran", "Norway": a state named by what it is takes the article.</summary>
    public static string WithArticle(string party) =>
        TakesArticle().IsMatch(party) && !party.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? $"the {party}" : party;

    /// <summary>Whether the words stand in an annex: then they need not be the letter's writer's.</summary>
    public static bool IsInAnnex(Letter letter, Span quoted) => letter.Annexes.Any(annex => annex.Span.Contains(quoted));

    private static List<Segment> Described(Correspondent who)
    {
        var segments = new List<Segment>();
        if (who.Name is { } name) segments.Add(new Segment.Named(name.Value));
        if (who.Office is { } office)
        {
            segments.Add(new Segment.Ours(segments.Count > 0 ? ", " : "The "));
            segments.Add(new Segment.Named(office.Value));
            if (who.Party is { } of && !office.Value.Contains(of.Value, StringComparison.OrdinalIgnoreCase))
                segments.AddRange([new Segment.Ours(" of "), new Segment.Named(WithArticle(of.Value))]);
        }
        else if (who.Party is { } party)
        {
            if (segments.Count > 0) segments.AddRange([new Segment.Ours(", writing for "), new Segment.Named(WithArticle(party.Value))]);
            else segments.Add(new Segment.Named(Capital(WithArticle(party.Value))));
        }
        if (segments.Count == 0) segments.Add(new Segment.Ours("An unnamed correspondent"));
        else if (who.Name is not null && segments.Count > 1) segments.Add(new Segment.Ours(","));
        return segments;
    }

    private static IEnumerable<Segment> Lower(IReadOnlyList<Segment> name) =>
        name.Select((segment, i) => i == 0 && segment is Segment.Ours ours
            ? new Segment.Ours(char.ToLowerInvariant(ours.Words[0]) + ours.Words[1..])
            : segment);

    private static string Of(LetterHeader header) => header.Date is { } date ? $" of {date.Value.ToProse()}" : "";

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    [GeneratedRegex(
        @"\b(Republic|Kingdom|States|Federation|Union|Emirates|Commonwealth|Mission|Embassy|Ministry|Principality" +
        @"|Confederation|" +
        @"Nations|Council|Secretariat|Government|Department|Netherlands|Philippines|Bahamas|Gambia|Organi[sz]ation|League)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TakesArticle();
}
