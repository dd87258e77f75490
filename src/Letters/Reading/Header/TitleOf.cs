using System.Text;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>The label of a document in lists: its own heading, else one put together from what its header proves.</summary>
internal static class TitleOf
{
    /// <summary>A first sentence longer than this is cut at a word to serve as a label.</summary>
    private const int LongestCut = 90;

    /// <summary>One line, never empty: a letter has at least one word.</summary>
    public static string Letter(string text, IReadOnlyList<Paragraph> paragraphs, LetterHeader header) =>
        Words(text, paragraphs, header).Replace('\n', ' ');

    private static string Words(string text, IReadOnlyList<Paragraph> paragraphs, LetterHeader header)
    {
        var parts = new LetterParts(text, paragraphs);
        var headings = parts.Headings.Select(h => h.Words.Replace('\n', ' '));
        if (headings.FirstOrDefault(words => words.Count(c => c == ' ') >= 2) is { } heading) return heading;
        if (header is { Kind: LetterKind.MeetingRecord or LetterKind.Resolution, Symbols: [var symbol, ..] })
            return $"{(header.Kind == LetterKind.Resolution ? "Resolution" : "Meeting record")} {symbol.Value.Canonical}";
        if (header.Kind is not (LetterKind.Record or LetterKind.PressArticle) && Composed(header) is { } composed) return composed;
        return parts.Headings is [var title, ..] ? title.Words : Cut(parts.Body.Count > 0 ? parts.Body[0].Words : text);
    }

    private static string? Composed(LetterHeader header)
    {
        var title = new StringBuilder(header.Kind switch
        {
            LetterKind.NoteVerbale => "Note verbale",
            LetterKind.IdenticalLetters => "Identical letters",
            LetterKind.Statement => "Statement",
            LetterKind.MeetingRecord => "Meeting record",
            LetterKind.Resolution => "Resolution",
            _ => "Letter",
        });
        if (header.Number is { } number) title.Append(header.Kind == LetterKind.NoteVerbale ? " " : " No. ").Append(number.Value);
        if (header.Date is { } date) title.Append(" of ").Append(date.Value.ToProse());
        if (header.Sender is { } sender) title.Append(header.Kind == LetterKind.Statement ? " by " : " from ").Append(Named(sender));
        return header is { Number: null, Date: null, Sender: null } ? null : title.ToString();
    }

    /// <summary>"Amir Sa'ed Iravani (Islamic Republic of Iran)": the party tells more than the office.</summary>
    private static string Named(Correspondent sender) =>
        sender is not { Party: { } party } ? sender.Designation
        : sender.Designation != party.Value ? $"{sender.Designation} ({party.Value})"
        : party.Value.Contains(" of ", StringComparison.Ordinal) ? $"the {party.Value}" : party.Value;

    private static string Cut(string words)
    {
        var line = words.Replace('\n', ' ');
        var sentence = SentenceSplitter.Split(line)[0].Of(line);
        if (sentence.Length <= LongestCut) return sentence;
        var blank = sentence.LastIndexOf(' ', LongestCut);
        return sentence[..(blank > 0 ? blank : LongestCut)].TrimEnd(',', ';', ' ') + "…";
    }
}
