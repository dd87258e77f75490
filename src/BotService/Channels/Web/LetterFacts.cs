using Letters.Archive;

namespace BotService.Channels.Web;

/// <summary>What a letter says of itself, as lines for a reader; what is not known has no line.</summary>
internal static class LetterFacts
{
    public static IEnumerable<(string Name, string Value)> Of(Letter letter)
    {
        var header = letter.Header;
        yield return ("Kind", NameOf(header.Kind));
        if (header.Number is { } number) yield return ("Number", number.Value);
        if (header.Symbols.Count > 0) yield return ("Symbol", string.Join(", ", header.Symbols.Select(symbol => symbol.Value.Canonical)));
        if (header.Date is { } date) yield return ("Date", date.Value.ToProse());
        if (header.Circulated is { } circulated) yield return ("Circulated", circulated.Value.ToProse());
        if (header.Published is { } published) yield return ("Published", published.Value.ToProse());
        if (header.Place is { } place) yield return ("Place", place.Value);
        if (header.Sender is { } sender) yield return ("From", sender.InFull);
        if (header.Recipients.Count > 0) yield return ("To", string.Join("; ", header.Recipients.Select(who => who.InFull)));
        if (header.Copies.Count > 0) yield return ("Copies", string.Join("; ", header.Copies.Select(who => who.InFull)));
        if (header.Subject is { } subject) yield return ("Subject", subject.Value);
        var others = letter.Mentions.Select(symbol => symbol.Value.Canonical).Except(header.Symbols.Select(symbol => symbol.Value.Canonical)).ToList();
        if (others.Count > 0) yield return ("Mentions", string.Join(", ", others));
        if (letter.Annexes.Count > 0) yield return ("Annexes", string.Join("; ", letter.Annexes.Select(annex => annex.Title.Value)));
        yield return ("File", letter.Source);
    }

    public static string NameOf(LetterKind kind) => kind switch
    {
        LetterKind.Letter => "Letter",
        LetterKind.IdenticalLetters => "Identical letters",
        LetterKind.NoteVerbale => "Note verbale",
        LetterKind.Statement => "Statement",
        LetterKind.PressArticle => "Press article",
        LetterKind.MeetingRecord => "Meeting record",
        LetterKind.Resolution => "Resolution",
        _ => "Record",
    };
}
