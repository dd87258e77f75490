using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Answering.Timelines;

/// <summary>
/// The time a question confines itself to: "between 1 April and 5 May 2031", "since March 2031", "in 2031". What is dated less precisely
/// than that ("in 2031") lies within it only if each of its days does.
/// </summary>
/// <param name="From">The first day; null where it is open.</param>
/// <param name="To">The last day; null where it is open.</param>
/// <param name="Words">As it was asked: "between 1 April and 5 May 2031".</param>
/// <param name="Span">Where these words stand in the question.</param>
internal sealed partial record AskedTime(DateOnly? From, DateOnly? To, string Words, Span Span)
{
    /// <summary>A year with a 29 February, in which days without a year are laid side by side.</summary>
    private const int AnyYear = 2000;

    /// <summary>Whether no year was named: then these days of any year are meant.</summary>
    public bool IsOfAnyYear { get; private init; }

    /// <summary>Whether it names two ends, or one, rather than a day, a month or a year.</summary>
    public bool IsRange { get; private init; }

    /// <summary>The first time the question names; null where it names none that can be read.</summary>
    public static AskedTime? In(string question)
    {
        foreach (var match in Between().Matches(question).Concat(Bounded().Matches(question)).Concat(Within().Matches(question)))
            if (Read(match) is { } time)
                return time;
        return null;
    }

    /// <summary>Whether every day the date may mean lies within.</summary>
    public bool Holds(LetterDate date)
    {
        if (!IsOfAnyYear) return (From is null || First(date) >= From) && (To is null || Last(date) <= To);
        if (date.Month is null) return false;
        var anywhere = date with { Year = AnyYear };
        return From <= To ? First(anywhere) >= From && Last(anywhere) <= To : First(anywhere) >= From || Last(anywhere) <= To;
    }

    private static AskedTime? Read(Match match)
    {
        var until = DateOf(match.Groups["until"].Value);
        // "between 22 and 30 April 2024": the month is said once.
        var since = match.Groups["day"] is { Success: true } bare && until is { Day: not null, Month: not null } whole
            ? whole with { Day = int.Parse(bare.ValueSpan, CultureInfo.InvariantCulture) }
            : DateOf(match.Groups["since"].Value);
        var span = new Span(match.Index, match.Length);
        if (!match.Groups["until"].Success) return since is { } one && LetterDateOf(one) is { } date ? Of(match, date) with { Span = span } : null;
        if (since is not { } from || until is not { } to) return null;
        if (from.Year is null && to.Year is null)
            return LetterDateOf(from.In(AnyYear)) is { } first && LetterDateOf(to.In(AnyYear)) is { } last
                ? new AskedTime(First(first), Last(last), match.Value, span) { IsOfAnyYear = true, IsRange = true }
                : null;
        // "between December and February 2031" begins in the year before.
        if (from.Year is null) from = from.In(from.In(to.Year).Compare(to) > 0 ? to.Year - 1 : to.Year);
        if (LetterDateOf(from) is not { } begin || LetterDateOf(to.In(from.Year)) is not { } end || First(begin) > Last(end)) return null;
        return new AskedTime(First(begin), Last(end), match.Value, span) { IsRange = true };
    }

    private static AskedTime Of(Match match, LetterDate date) => match.Groups["how"].Value.ToLowerInvariant() switch
    {
        "since" or "from" => new AskedTime(First(date), null, match.Value, default) { IsRange = true },
        "after" or "later than" => new AskedTime(Last(date) < DateOnly.MaxValue ? Last(date).AddDays(1) : Last(date), null, match.Value, default) { IsRange = true },
        "before" or "prior to" or "earlier than" => new AskedTime(null, First(date) > DateOnly.MinValue ? First(date).AddDays(-1) : First(date), match.Value, default) { IsRange = true },
        "until" or "till" or "up to" or "by" => new AskedTime(null, Last(date), match.Value, default) { IsRange = true },
        _ => new AskedTime(First(date), Last(date), match.Value, default),
    };

    private static PartialDate? DateOf(string words)
    {
        if (PartialDate.Read(words) is { } date) return date;
        foreach (var day in Dates.In(words))
            if (day.Span.Length == words.Length) return PartialDate.Of(day.Value);
        return null;
    }

    private static LetterDate? LetterDateOf(PartialDate date) =>
        date.Year is { } year && LetterDate.Exists(year, date.Month, date.Day) ? new LetterDate(year, date.Month, date.Day) : null;

    private static DateOnly First(LetterDate date) => new(date.Year, date.Month ?? 1, date.Day ?? 1);

    private static DateOnly Last(LetterDate date) =>
        new(date.Year, date.Month ?? 12, date.Day ?? DateTime.DaysInMonth(date.Year, date.Month ?? 12));

    private const string Date =
        @"(\d{1,2}(st|nd|rd|th)?( of)? \p{L}{3,9}(,? \d{4})?|\p{L}{3,9} \d{1,2}(st|nd|rd|th)?(, \d{4})?|\p{L}{3,9},? (of )?\d{4}|\d{4}-\d{2}-\d{2}|\d{4}|\p{L}{3,9})";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(between|from) (the )?(?<since>" + Date + @"|(?<day>\d{1,2})(st|nd|rd|th)?)( (and|to|until|till|through|up to) | ?[-–] ?)(the )?(?<until>" + Date + @")\b", Options)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?<how>since|from|after|later than|before|prior to|earlier than|until|till|up to|by) (the )?(?<since>" + Date + @")\b", Options)]
    private static partial Regex Bounded();

    [GeneratedRegex(@"\b(?<how>in|during|throughout|for|on) (the )?((month|year) (of )?)?(?<since>" + Date + @")\b", Options)]
    private static partial Regex Within();
}
