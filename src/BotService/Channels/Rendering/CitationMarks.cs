using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>The marks [n] in the text of an answer, and the places they lead to.</summary>
internal static partial class CitationMarks
{
    /// <summary>
    /// The text with every mark of a citation replaced. Brackets that stand in a quotation are escaped (\[1\]) and are no marks,
    /// nor are numbers no citation bears.
    /// </summary>
    public static string ReplaceMarks(this Answer answer, Func<Citation, string> replacement)
    {
        var byNumber = answer.Citations.ToDictionary(citation => citation.Number);
        return Replace(answer.Text, number => byNumber.TryGetValue(number, out var citation) ? replacement(citation) : null);
    }

    /// <summary>The text with every mark replaced that has a replacement.</summary>
    public static string Replace(string text, Func<int, string?> replacement) => Mark().Replace(text, mark => replacement(NumberIn(mark)) ?? mark.Value);

    /// <summary>Where the marks of a text begin, and their numbers, in order.</summary>
    public static IEnumerable<(int At, int Number)> In(string text) => Mark().Matches(text).Select(mark => (mark.Index, NumberIn(mark)));

    /// <summary>The number that is a match's first group.</summary>
    public static int NumberIn(Match mark) => int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>The absolute address of the page that shows the cited words.</summary>
    public static string AddressAt(this Citation citation, Uri site) => new Uri(site, citation.Url).AbsoluteUri;

    [GeneratedRegex(@"(?<!\\)\[([0-9]{1,4})\]")]
    private static partial Regex Mark();
}
