using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Reading.Layout;

/// <summary>Lines that say where and when: "Moscow, May 17, 1963.", "Cablegram 112 CANBERRA, 2 January 1948".</summary>
internal static class Datelines
{
    /// <summary>Whether the block is nothing but a short line with a date at its end.</summary>
    public static bool Is(string words) => words.Length <= 120 && !words.Contains('\n', StringComparison.Ordinal) && EndsIn(words);

    /// <summary>Whether a date, and perhaps an hour, stands at the end and few words before it.</summary>
    public static bool EndsIn(string words) => Find(words) is { } date && words.AsSpan(0, date.Span.Start).CountAny(' ', '\n') <= 12;

    /// <summary>The date at the end of a line, where only an hour may follow.</summary>
    public static Proven<LetterDate>? Find(string words)
    {
        if (words.Length > 400) return null;
        var date = Dates.In(words).LastOrDefault();
        return date is not null && Dates.IsHourOrNothing(words.AsSpan(date.Span.End)) ? date : null;
    }
}
