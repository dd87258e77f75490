using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Reading.Layout;

/// <summary>Lines that say where and when: "Moscow, May 17, 1963.", "Cablegram 112 CANBERRA, 2 January 1948".</summary>
internal static partial class Datelines
{
    /// <summary>Whether the block is nothing but a short line with a date at its end, and no sentence: "It was searched on 1 June 2024."</summary>
    public static bool Is(string words) =>
        words.Length <= 120 && !words.Contains('\n', StringComparison.Ordinal) && EndsIn(words) && !(words.EndsWith('.') && OfSentences().IsMatch(words));

    /// <summary>Whether a date, and perhaps an hour, stands at the end and few words before it.</summary>
    public static bool EndsIn(string words) => Find(words) is { } date && words.AsSpan(0, date.Span.Start).CountAny(' ', '\n') <= 12;

    /// <summary>The date at the end of a line, where only an hour may follow.</summary>
    public static Proven<LetterDate>? Find(string words)
    {
        if (words.Length > 400) return null;
        var date = Dates.In(words).LastOrDefault();
        return date is not null && Dates.IsHourOrNothing(words.AsSpan(date.Span.End)) ? date : null;
    }

    /// <summary>Verbs and pronouns, small: no line of place and date has them.</summary>
    [GeneratedRegex(
        @"\s(?:was|were|is|are|has|have|had|will|did|it|we|they|he|she|them|us|est|sont|était|ont|avons|fue|fueron|ha|han|ist|sind|wurde|wurden|hat|haben|был|была|было|были)\s",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OfSentences();
}
