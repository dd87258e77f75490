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
    public static string? Of(Letter letter) => AllOf(letter).FirstOrDefault();

    public static IEnumerable<string> AllOf(Letter letter)
    {
        if (letter.Header.Number is { } number && !IsEditors(letter, number.Span)) yield return number.Value;
        foreach (var paragraph in letter.Paragraphs)
        {
            if (paragraph.Role is not (ParagraphRole.Letterhead or ParagraphRole.Heading)) break;
            if (paragraph.Span.Length <= 400 && TelegramHead().Match(paragraph.Span.Of(letter.Text)) is { Success: true } head)
                yield return head.Groups["number"].Value;
        }
    }

    private static bool IsEditors(Letter letter, Span number) =>
        letter.Paragraphs is [var first, ..] && first.Span.Start + 1 >= number.Start && first.Span.End > number.End + 2;

    [GeneratedRegex(
        @"^(?:\p{L}+\s)?(?:Cablegram|Telegram|Dispatch|Despatch|Airgram|Savingram)\s(?:No\.?\s)?(?<number>(?:[A-Z]{1,3}\.?\s?)?\d{1,5})(?![\p{L}\p{Nd}])",
        RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TelegramHead();
}
