using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Collation;

/// <summary>
/// The numbers a letter goes by among letters: the sender's own, and the one a telegram is headed with. The number under which a
/// collection prints it ("33 Plimsoll to Burton") is the editor's; no letter of the time calls it that.
/// </summary>
internal static partial class SendersNumber
{
    /// <summary>The sender's own number, or null.</summary>
    public static string? Of(Letter letter) => AllOf(letter).FirstOrDefault()?.Value;

    /// <summary>All of them, with the words of the letter that prove each.</summary>
    public static IEnumerable<Proven<string>> AllOf(Letter letter)
    {
        if (letter.Header.Number is { } number && !IsEditors(letter, number.Span)) yield return number;
        var isTelegram = false;
        foreach (var paragraph in letter.Paragraphs)
        {
            var words = paragraph.Span.Length <= 400 ? paragraph.Span.Of(letter.Text) : "";
            if (paragraph.Role is ParagraphRole.Letterhead or ParagraphRole.Heading)
            {
                isTelegram |= TelegramNamed().IsMatch(words);
                if (TelegramHead().Match(words) is { Success: true } head && !IsADay(head.Groups["number"].Value)) yield return Proof(paragraph, head.Groups["number"]);
                continue;
            }
            // A telegram may open with its number: "1020. Following is …".
            var opening = paragraph.Span.Of(letter.Text);
            if (isTelegram && TelegramOpening().Match(opening[..Math.Min(opening.Length, 40)]) is { Success: true } first)
                yield return Proof(paragraph, first.Groups["number"]);
            break;
        }
    }

    /// <summary>"May 14" after the word "Telegram" is its day.</summary>
    internal static bool IsADay(string number) => Month().IsMatch(number);

    [GeneratedRegex("^(May|June|July|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Month();

    private static Proven<string> Proof(Paragraph paragraph, Group number) =>
        new(number.Value, new Span(paragraph.Span.Start + number.Index, number.Length));

    private static bool IsEditors(Letter letter, Span number) =>
        letter.Paragraphs is [var first, ..] && first.Span.Start + 1 >= number.Start && first.Span.End > number.End + 2;

    [GeneratedRegex(
        @"^(?:\p{L}+\s)?(?:Cablegram|Telegram|Dispatch|Despatch|Airgram|Savingram)\s(?:No\.?\s)?(?<number>(?:[A-Z][A-Za-z]{0,3}\.?\s?)?\d{1,5})(?![\p{L}\p{Nd}])",
        RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TelegramHead();

    [GeneratedRegex(@"\b(?:Cablegram|Telegram|Airgram)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TelegramNamed();

    /// <summary>One digit counts the paragraphs.</summary>
    [GeneratedRegex(@"^(?<number>[0-9]{2,5})\.\s+\p{Lu}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TelegramOpening();
}
