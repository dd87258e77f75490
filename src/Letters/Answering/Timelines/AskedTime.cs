using Letters.Archive;

namespace Letters.Answering.Timelines;

/// <summary>
/// The time a question confines itself to: "between 1 April and 5 May 2031", "since March 2031", "in 2031", "in early April". What is dated
/// less precisely than that ("in 2031") lies within it only if each of its days does; what lasted for days, if one of them does.
/// </summary>
/// <param name="From">The first day; null where it is open.</param>
/// <param name="To">The last day; null where it is open.</param>
/// <param name="Words">As it was asked: "between 1 April and 5 May 2031".</param>
/// <param name="Span">Where these words stand in the question.</param>
internal sealed record AskedTime(DateOnly? From, DateOnly? To, string Words, Span Span)
{
    /// <summary>A year with a 29 February, in which days without a year are laid side by side.</summary>
    public const int AnyYear = 2000;

    /// <summary>Whether no year was named: then these days of any year are meant.</summary>
    public bool IsOfAnyYear { get; init; }

    /// <summary>Whether no year was named of a time with one end ("since May"): then its last one before the newest letter is meant.</summary>
    public bool IsOfLatestYear { get; init; }

    /// <summary>Whether it names two ends, or one, or a part, rather than a day, a month or a year.</summary>
    public bool IsRange { get; init; }

    /// <summary>Whether it is a part of a month or year said in words.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it ends before it begins, so that nothing can lie within it.</summary>
    public bool IsReversed { get; init; }

    /// <summary>How the words are read where they may be read otherwise, in brackets; empty where they are plain.</summary>
    public string Reading { get; private init; } = "";

    /// <summary>The words, with how they are read; "for" before days that stand by themselves.</summary>
    public string InFull => $"{(char.IsDigit(Words[0]) || char.IsUpper(Words[0]) ? "for " : "")}{Words} {Reading}".TrimEnd();

    /// <summary>The first time the question names; null where it names none that can be read.</summary>
    public static AskedTime? In(string question) => AskedTimeWords.In(question);

    /// <summary>The time with the year that the letters held tell, and with how it is read.</summary>
    public AskedTime Among(IEnumerable<Letter> held)
    {
        if (!IsOfLatestYear) return this with { Reading = ReadingOf(this) };
        var newest = held.Select(letter => DatedWords.Of(letter)?.Value).OfType<LetterDate>().DefaultIfEmpty(new LetterDate(AnyYear)).Max();
        var end = From ?? To ?? default;
        var year = InYear(end, newest.Year) > new DateOnly(newest.Year, newest.Month ?? 12, newest.Day ?? DateTime.DaysInMonth(newest.Year, newest.Month ?? 12)) ? Math.Max(1, newest.Year - 1) : newest.Year;
        var time = this with { From = From is { } from ? InYear(from, year) : null, To = To is { } to ? InYear(to, year) : null, IsOfLatestYear = false };
        return time with { Reading = time.From is { } first ? FormattableString.Invariant($"(read as from {first:d MMMM yyyy} on)") : FormattableString.Invariant($"(read as up to {time.To:d MMMM yyyy})") };
    }

    /// <summary>Whether what is dated so lies within, or reaches into it.</summary>
    public bool Holds(DatedWords dated) => dated.Until is { } until && dated.Date.Month is not null
        ? Meets(First(dated.Date), Last(until))
        : Holds(dated.Date) && (dated.Until is null || Holds(dated.Until.Value));

    /// <summary>Whether every day the date may mean lies within.</summary>
    public bool Holds(LetterDate date)
    {
        if (!IsOfAnyYear) return (From is null || First(date) >= From) && (To is null || Last(date) <= To);
        return date.Month is not null && Years(date.Year).Any(year => First(date) >= year.From && Last(date) <= year.To);
    }

    /// <summary>Whether it may lie within, for all a date says that gives no day.</summary>
    public bool MayHold(DatedWords dated) => dated is { Until: null, Date: { Month: not null, Day: null } } && Meets(First(dated.Date), Last(dated.Date)) && !Holds(dated);

    private bool Meets(DateOnly first, DateOnly last) => IsOfAnyYear
        ? Enumerable.Range(first.Year, last.Year - first.Year + 1).SelectMany(Years).Any(year => first <= year.To && last >= year.From)
        : (From is null || last >= From) && (To is null || first <= To);

    /// <summary>The days of any year, as they begin in this one and in the one before: "between 20 December and 5 January" reaches into the next.</summary>
    private IEnumerable<(DateOnly From, DateOnly To)> Years(int year)
    {
        var (from, to) = (From ?? default, To ?? default);
        foreach (var begun in (int[])[year - 1, year])
            if (begun is >= 1 and < 9999)
                yield return (InYear(from, begun), InYear(to, from > to ? begun + 1 : begun));
    }

    private static string ReadingOf(AskedTime time) => time switch
    {
        { IsPart: true, From: { } from, To: { } to, IsOfAnyYear: true } => $"(read as {PartOfTime.InProse(from, to, withYear: false)} of any year)",
        { IsPart: true, From: { } from, To: { } to } => $"(read as {PartOfTime.InProse(from, to, withYear: true)})",
        { IsPart: true, From: { } from } => FormattableString.Invariant($"(read as from {from:d MMMM yyyy} on)"),
        { IsPart: true, To: { } to } => FormattableString.Invariant($"(read as up to {to:d MMMM yyyy})"),
        { IsOfAnyYear: true } => "(of any year)",
        _ => "",
    };

    /// <summary>The same day of another year, the 28th for a 29 February that it has not.</summary>
    private static DateOnly InYear(DateOnly day, int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));

    public static DateOnly First(LetterDate date) => new(date.Year, date.Month ?? 1, date.Day ?? 1);

    public static DateOnly Last(LetterDate date) =>
        new(date.Year, date.Month ?? 12, date.Day ?? DateTime.DaysInMonth(date.Year, date.Month ?? 12));
}
