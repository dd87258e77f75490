using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>The words before a quotation that say who speaks, in which office, and when, as far as the letter itself says so.</summary>
internal static partial class LeadIn
{
    /// <summary>"Amir Sa'ed Iravani, Permanent Representative of the Islamic Republic of Iran, wrote on 24 May 2024: ".</summary>
    public static string For(Letter letter)
    {
        var header = letter.Header;
        var on = header.Date is { } date ? $" {Preposition(date.Value)} {date.Value.ToProse()}" : "";
        var number = header.Number is { } own ? $" No. {own.Value}" : "";
        return header.Kind switch
        {
            LetterKind.PressArticle => $"A press report{(header.Date is { } day ? $" of {day.Value.ToProse()}" : "")} states: ",
            LetterKind.NoteVerbale when header.Sender?.Party is { } party =>
                $"{Capital(WithArticle(party.Value))} stated in note verbale{number}{Of(header)}: ",
            LetterKind.Statement when header.Sender is { } speaker => $"{Described(speaker)} said{on}: ",
            _ when header.Sender is { } sender => $"{Described(sender)} wrote{on}: ",
            _ => $"The document “{letter.Title}” states: ",
        };
    }

    /// <summary>The speaker's shortest designation; null where the letter names none, as a press report does not.</summary>
    public static string? SpeakerOf(Letter letter) =>
        letter.Header.Kind == LetterKind.PressArticle ? null : letter.Header.Sender?.Designation;

    /// <summary>Name, office and party of the sender in a row, for a list of sources.</summary>
    public static string? SenderOf(Letter letter) =>
        letter.Header.Sender is { } sender
            ? string.Join(", ", new[] { sender.Name?.Value, sender.Office?.Value, sender.Party?.Value }.Where(part => part is not null))
            : null;

    /// <summary>How the letter itself is called in a sentence: "Letter No. 2060345", "The note verbale of 3 March 2031".</summary>
    public static string NameOf(Letter letter)
    {
        var kind = letter.Header.Kind switch
        {
            LetterKind.Letter => "letter",
            LetterKind.IdenticalLetters => "set of identical letters",
            LetterKind.NoteVerbale => "note verbale",
            LetterKind.Statement => "statement",
            LetterKind.PressArticle => "press report",
            _ => null,
        };
        if (kind is null) return $"The document “{letter.Title}”";
        if (letter.Header.Number is { } number) return $"The {kind} No. {number.Value}";
        return letter.Header.Symbols is [var symbol, ..] ? $"The {kind} {symbol.Value}" : $"The {kind}{Of(letter.Header)} ({letter.Source})";
    }

    /// <summary>"the Islamic Republic of Iran", "Norway": a state named by what it is takes the article.</summary>
    public static string WithArticle(string party) => TakesArticle().IsMatch(party) && !party.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        ? $"the {party}"
        : party;

    private static string Described(Correspondent who)
    {
        var office = who switch
        {
            { Office: { } o, Party: { } p } when !o.Value.Contains(p.Value, StringComparison.OrdinalIgnoreCase) =>
                $"{o.Value} of {WithArticle(p.Value)}",
            { Office: { } o } => o.Value,
            { Party: { } p } => who.Name is null ? WithArticle(p.Value) : $"writing for {WithArticle(p.Value)}",
            _ => null,
        };
        return (who.Name?.Value, office) switch
        {
            ({ } name, { } held) => $"{name}, {held},",
            ({ } name, null) => name,
            (null, { } held) => Capital(who.Office is null ? held : $"the {held}"),
            _ => who.Designation,
        };
    }

    private static string Of(LetterHeader header) => header.Date is { } date ? $" of {date.Value.ToProse()}" : "";

    private static string Preposition(LetterDate date) => date.Day is null ? "in" : "on";

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    [GeneratedRegex(
        @"\b(Republic|Kingdom|States|Federation|Union|Emirates|Commonwealth|Mission|Embassy|Ministry|Principality|Confederation|" +
        @"Nations|Council|Secretariat|Government|Department|Netherlands|Philippines|Bahamas|Gambia|Organi[sz]ation|League)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TakesArticle();
}
