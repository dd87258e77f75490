using System.Globalization;
using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Whether a letter mentions what a question names, in whatever form. It errs on the side of yes, for a refusal that says "none of them
/// mentions" must be right.
/// </summary>
internal static class Mentions
{
    /// <summary>Tells of any letter whether it mentions the words; what these are is found out once for all letters.</summary>
    public static Func<Letter, bool> Of(string words)
    {
        if (DocumentSymbol.TryParse(words, out var symbol))
            return letter => letter.Mentions.Concat(letter.Header.Symbols).Any(mention => mention.Value.Denotes(symbol));
        if (PartialDate.Read(words) is { Month: { } month } date)
            return letter => date.Day is { } day ? IsDated(letter, month, day) : IsOfMonth(letter, month, date.Year);
        // "decided" is mentioned where "decides" stands; of a name all words must be in a row.
        var word = words.Contains(' ', StringComparison.Ordinal) || Terms.Of(words).FirstOrDefault() is not { Stem: { Length: > 0 } stem }
            || !words.StartsWith(stem, StringComparison.OrdinalIgnoreCase) ? words : stem;
        return letter => letter.Text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfMonth(Letter letter, int month, int? year) =>
        letter.Text.Contains(NameOf(month), StringComparison.OrdinalIgnoreCase)
        && (year is not { } known || letter.Text.Contains(known.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static string NameOf(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static bool IsDated(Letter letter, int month, int day)
    {
        var name = NameOf(month);
        return letter.Header.Events.Append(letter.Header.Date).Append(letter.Header.Published).Append(letter.Header.Circulated)
                .Any(date => date?.Value.Month == month && date.Value.Day == day)
            || letter.Text.Contains($"{day} {name}", StringComparison.OrdinalIgnoreCase)
            || letter.Text.Contains($"{name} {day}", StringComparison.OrdinalIgnoreCase);
    }
}
