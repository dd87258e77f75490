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

    /// <summary>Whether a date, and perhaps an hour, stands at the end, few words before it, and all of them no sentence.</summary>
    public static bool EndsIn(string words) =>
        Find(words) is { } date && words.AsSpan(0, date.Span.Start).CountAny(' ', '\n') <= 12 && !Tells(words, date.Span.Start);

    /// <summary>
    /// "The ship sailed on 3 May 2031." ends with a stop, and its words run on to the date, where "Port Meridian, 3 May 2031." sets
    /// it off.
    /// </summary>
    private static bool Tells(string words, int date) =>
        words[^1] is '.' or '!' or '?' && char.IsUpper(words[0]) && words[..date].TrimEnd() is [.., not (',' or ':' or '–' or '—' or '-')] before
        && NameWords.Others(before) > 0 && !LetterPhrases.NamesDocument(words) && !LetterPhrases.IsParticular(words);

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
