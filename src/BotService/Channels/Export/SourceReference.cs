using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;

namespace BotService.Channels.Export;

/// <summary>
/// A place in a letter in the form of the United Nations' footnotes: "S/2024/305, annex, para. 3.", or, of a letter without a symbol,
/// "Letter dated 24 May 2024 from the Permanent Representative of Norland to the Secretary-General (No. 2060345), para. 3." What the letter
/// does not say of itself is left out.
/// </summary>
internal static partial class SourceReference
{
    public static string Of(Letter letter, Span span)
    {
        var document = letter.Header.Symbols.Count > 0
            ? string.Join("–", letter.Header.Symbols.Select(symbol => symbol.Value.Canonical))
            : letter.Header.Kind == LetterKind.PressArticle ? PressArticle(letter) : Described(letter);
        var whole = string.Join(", ", new[] { document, Annex(letter, span), Paragraph(letter, span) }.OfType<string>());
        return OneLine(whole).TrimEnd('.') + ".";
    }

    private static string PressArticle(Letter letter)
    {
        var date = letter.Header.Published ?? letter.Header.Date;
        return string.Join(", ", new[] { $"“{letter.Title}”", letter.Header.Sender?.InFull, date?.Value.ToProse() }.OfType<string>());
    }

    private static string Described(Letter letter)
    {
        var header = letter.Header;
        if (header.Date is null && header.Sender is null) return letter.Title.Length > 0 ? letter.Title : letter.Source;
        var kind = header.Kind switch
        {
            LetterKind.Letter => "Letter",
            LetterKind.IdenticalLetters => "Identical letters",
            LetterKind.NoteVerbale => "Note verbale",
            LetterKind.Statement => "Statement",
            LetterKind.MeetingRecord => "Meeting record",
            LetterKind.Resolution => "Resolution",
            _ => "Document",
        };
        return string.Concat(
            kind,
            header.Date is { } date ? $" dated {date.Value.ToProse()}" : "",
            header.Sender is { } sender ? $" from {Designated(sender)}" : "",
            header.Recipients is [var recipient, ..] ? $" to {Designated(recipient)}" : "",
            header.Number is { } number ? $" (No. {number.Value})" : "");
    }

    /// <summary>By office and party, as the United Nations name correspondents; by name where neither is known.</summary>
    private static string Designated(Correspondent who) => (who.Office is { } held ? Rank().Replace(held.Value, "") : null, who.Party?.Value) switch
    {
        ({ } office, { } party) when !office.Contains(party, StringComparison.OrdinalIgnoreCase) => $"{WithArticle(office)} of {WithArticle(party)}",
        ({ } office, _) => WithArticle(office),
        (null, { } party) => WithArticle(party),
        _ => who.Designation,
    };

    private static string WithArticle(string name) =>
        NeedsArticle().IsMatch(name) && !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? $"the {name}" : name;

    private static string? Annex(Letter letter, Span span) =>
        letter.Annexes.LastOrDefault(annex => annex.Span.Contains(span)) is not { } within ? null
        : Numbered().Match(within.Title.Value) is { Success: true } named ? OneLine(named.Value).ToLowerInvariant() switch
        {
            var words when words.Split(' ') is [var word, var number] => $"{word} {number.ToUpperInvariant()}",
            var word => word,
        }
        : "annex";

    /// <summary>The paragraph's own number, which a reader of the paper finds there; else its place among the paragraphs of the body.</summary>
    private static string? Paragraph(Letter letter, Span span)
    {
        var paragraph = letter.Paragraphs.FirstOrDefault(paragraph => paragraph.Span.Start <= span.Start && span.Start < paragraph.Span.End);
        if (paragraph is not { Number: > 0 }) return null;
        var own = paragraph.OwnNumber?.Value.Trim('.', '(', ')', ' ');
        return $"para. {(own is { Length: > 0 } && own.All(char.IsAsciiDigit) ? own : paragraph.Number.ToString(CultureInfo.InvariantCulture))}";
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(?:representative|ambassador|president|secretary|minister|chargé|chairman|chair|director|mission|embassy|ministry|republic|kingdom|states|federation|union|nations|council|government|department|secretariat|netherlands|league)\b", Options)]
    private static partial Regex NeedsArticle();

    /// <summary>The rank before the office: "Ambassador, Permanent Representative".</summary>
    [GeneratedRegex(@"^(?:ambassador|minister|counsellor)(?: extraordinary)?(?: and)?(?: plenipotentiary)?(?:,| and)\s+", Options)]
    private static partial Regex Rank();

    [GeneratedRegex(@"^(?:annex|enclosure|appendix)(?:\s+(?:[ivxlc]{1,6}|[0-9]{1,3})\b)?", Options)]
    private static partial Regex Numbered();
}
