using System.Text.RegularExpressions;
using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Answering.Timelines;

/// <summary>How a question may say the time it confines itself to.</summary>
internal static partial class AskedTimeWords
{
    /// <summary>Days without a year that lie further apart than this run into no next year: their ends were mixed up. In days.</summary>
    private const int HalfAYear = 183;

    /// <summary>The first time the question names; null where it names none that can be read.</summary>
    public static AskedTime? In(string question)
    {
        foreach (var (pattern, read) in Readings)
            foreach (Match match in pattern.Matches(question))
                if (!Counts(question, match) && read(match) is { } time)
                    return WithWords(time, question, match);
        return null;
    }

    /// <summary>Whether its last number is no year but so many of what stands behind it: "between 1500 and 2000 metres".</summary>
    private static bool Counts(string question, Match match) =>
        YearAlone().IsMatch(match.Groups[match.Groups["until"].Success ? "until" : "since"].Value) && Counted().IsMatch(question[(match.Index + match.Length)..]);

    private static AskedTime WithWords(AskedTime time, string question, Match match)
    {
        // What the letters are called before it is no part of the time.
        var span = Span.Between(match.Groups["how"] is { Success: true } how ? how.Index : match.Index, match.Index + match.Length);
        return time with { Words = span.Of(question), Span = span };
    }

    /// <summary>The fuller wordings first: each holds one of those after it.</summary>
    private static readonly (Regex Pattern, Func<Match, AskedTime?> Read)[] Readings =
    [
        (Between(), TwoEnds), (MonthFirst(), TwoEnds), (Bare(), TwoEnds), (TwoDays(), DayAndNext), (Week(), SevenDays), (Part(), OneDate), (Bounded(), OneDate), (Within(), OneDate),
    ];

    private static AskedTime? TwoEnds(Match match)
    {
        if (Moment.Read(match.Groups["lastPart"].Value, match.Groups["until"].Value) is not { } until) return null;
        // "between 22 and 30 April 2024", "April 22–30": the month is said once.
        var bare = match.Groups["day"];
        if (match.Groups["month"] is { Success: true } month)
        {
            if (Dates.MonthOf(month.Value) is not { } named) return null;
            until = new Moment("", new PartialDate(WrittenNumber.Read(match.Groups["year"].ValueSpan), named, until.Date.Day));
        }
        var since = !bare.Success ? Moment.Read(match.Groups["part"].Value, match.Groups["since"].Value)
            : until.Date is { Day: not null, Month: not null } ? new Moment("", until.Date with { Day = WrittenNumber.Read(bare.ValueSpan) })
            : null;
        return since is { } first ? Spanning(first, until) : null;
    }

    private static AskedTime? Spanning(Moment since, Moment until)
    {
        var (from, to) = (since.Date.Year, until.Date.Year);
        if (from is not null && to is not null) return Apart(since, from.Value, until, to.Value);
        if (from is null && to is null)
            return Apart(since, AskedTime.AnyYear, until, AskedTime.AnyYear) is { IsReversed: false } sameYear ? sameYear with { IsOfAnyYear = true }
                : Short(since, AskedTime.AnyYear, until, AskedTime.AnyYear + 1) is { From: { } begin, To: { } end } turn
                    ? turn with { From = begin, To = new DateOnly(AskedTime.AnyYear, end.Month, end.Day), IsOfAnyYear = true }
                : Apart(since, AskedTime.AnyYear, until, AskedTime.AnyYear);
        var year = from ?? to ?? 0;
        return Apart(since, year, until, year) switch
        {
            // "between December and February 2031" begins in the year before, "between December 2030 and February" ends in the year after.
            { IsReversed: true } reversed => (from is null ? Short(since, year - 1, until, year) : Short(since, year, until, year + 1)) ?? reversed,
            var within => within,
        };
    }

    private static AskedTime? Short(Moment since, int from, Moment until, int to) =>
        Apart(since, from, until, to) is { IsReversed: false, From: { } first, To: { } last } time && last.DayNumber - first.DayNumber <= HalfAYear ? time : null;

    private static AskedTime? Apart(Moment since, int from, Moment until, int to)
    {
        if (since.In(from) is not var (first, _) || until.In(to) is not var (_, last)) return null;
        return new AskedTime(first, last, "", default) { IsRange = true, IsReversed = first > last, IsPart = since.Part.Length + until.Part.Length > 0 };
    }

    /// <summary>"on 14 and 15 April": of days further apart, those between are not asked for.</summary>
    private static AskedTime? DayAndNext(Match match) =>
        TwoEnds(match) is { IsReversed: false, From: { } first, To: { } last } time && last.DayNumber - first.DayNumber == 1 ? time : null;

    private static AskedTime? SevenDays(Match match) =>
        OneDate(match) is { From: { } first, To: { } last } day && first == last && DateOnly.MaxValue.DayNumber - last.DayNumber >= 6 ? day with { To = last.AddDays(6), IsRange = true, IsPart = true } : null;

    private static AskedTime? OneDate(Match match)
    {
        if (Moment.Read(match.Groups["part"].Value, match.Groups["since"].Value) is not { } moment) return null;
        if (moment.In(moment.Date.Year ?? AskedTime.AnyYear) is not var (first, last)) return null;
        var how = match.Groups["how"].Value.ToLowerInvariant();
        // "the letters from May" are those of May.
        if (how == "from" && match.Groups["of"].Success && !match.Groups["on"].Success) how = "in";
        var time = how switch
        {
            "since" or "from" => new AskedTime(first, null, "", default),
            "after" or "later than" => new AskedTime(last < DateOnly.MaxValue ? last.AddDays(1) : last, null, "", default),
            "before" or "prior to" or "earlier than" => new AskedTime(null, first > DateOnly.MinValue ? first.AddDays(-1) : first, "", default),
            "until" or "till" or "up to" or "by" => new AskedTime(null, last, "", default),
            _ => new AskedTime(first, last, "", default),
        };
        var isOpen = time.From is null || time.To is null;
        return time with
        {
            IsRange = isOpen || moment.Part.Length > 0,
            IsPart = moment.Part.Length > 0,
            IsOfAnyYear = moment.Date.Year is null && !isOpen,
            IsOfLatestYear = moment.Date.Year is null && isOpen,
        };
    }

    /// <summary>A date, or a part of one, as far as words give it.</summary>
    private readonly record struct Moment(string Part, PartialDate Date)
    {
        public static Moment? Read(string part, string words)
        {
            if (DayAlone().IsMatch(words)) return new Moment(part, new PartialDate(null, null, WrittenNumber.Read(words.AsSpan(0, words.TakeWhile(char.IsDigit).Count()))));
            if (PartialDate.Read(words) is { } date) return new Moment(part, date);
            foreach (var day in Dates.In(words))
                if (day.Span.Length == words.Length) return new Moment(part, PartialDate.Of(day.Value));
            return null;
        }

        /// <summary>Its first and last day; null where there are no such days.</summary>
        public (DateOnly First, DateOnly Last)? In(int year)
        {
            if (year is < 1 or > 9999 || (Date.Month is null && Date.Day is not null) || !LetterDate.Exists(year, Date.Month, Date.Day)) return null;
            var date = new LetterDate(year, Date.Month, Date.Day);
            return Part.Length > 0 ? PartOfTime.Of(Part, date) : (AskedTime.First(date), AskedTime.Last(date));
        }
    }

    private const string Ordinal = "(st|nd|rd|th)?";

    private const string Month =
        "(" + DocumentWords.Month + "|" + DocumentWords.ShortMonth + "\\.?)";

    /// <summary>A year by itself: any other number of four figures counts or measures something.</summary>
    private const string Year = @"(1\d|2[01])\d{2}";

    private const string Date =
        @"(\d{1,2}" + Ordinal + "( of)? " + Month + @"(,? \d{4})?|" + Month + @" \d{1,2}" + Ordinal + @"(, \d{4})?|" + Month + @",? (of )?\d{4}|\d{4}-\d{2}-\d{2}|" + Year + "|" + Month + ")";

    private const string DayOf = @"(\d{1,2}" + Ordinal + "( of)? " + Month + @"(,? \d{4})?|" + Month + @" \d{1,2}" + Ordinal + @"(, \d{4})?|" + Month + @",? \d{4}|\d{4}-\d{2}-\d{2}|" + Month + ")";

    private const string To = "( (to|until|till|through|up to) (the )?| ?[-–—] ?)";

    private const string First = "(?<part>" + PartOfTime.Words + ")?(?<since>";

    private const string Last = "(?<lastPart>" + PartOfTime.Words + ")?(?<until>" + Date + ")";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(between|from) (the )?(" + First + Date + @")|(?<day>\d{1,2})" + Ordinal + ")(" + To + "| and (the )?)" + Last + @"\b", Options)]
    private static partial Regex Between();

    /// <summary>"between April 22 and 30, 2031", "April 22–30"</summary>
    [GeneratedRegex(@"\b((between|from|in|during|on) )?(the )?(?<month>" + Month + @") (?<day>\d{1,2})" + Ordinal + "(" + To + @"| and (the )?)(?<until>\d{1,2}" + Ordinal + @")\b(,? (?<year>\d{4})\b)?", Options)]
    private static partial Regex MonthFirst();

    /// <summary>"1–20 April 2031", "3 April to 5 May"</summary>
    [GeneratedRegex(@"\b((in|during|on|for|over|within|throughout) )?(the )?((period|days|time) (of |from )?)?(" + First + DayOf + @")|(?<day>\d{1,2})" + Ordinal + ")" + To + Last + @"\b", Options)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\bon (the )?(?<day>\d{1,2})" + Ordinal + " and (the )?" + Last + @"\b", Options)]
    private static partial Regex TwoDays();

    [GeneratedRegex(@"\b((in|during|for|over) )?(the )?week (of|beginning|starting)( on)? (the )?(\p{L}{6,9},? )?(?<since>" + DayOf + @")\b", Options)]
    private static partial Regex Week();

    [GeneratedRegex(@"\b((?<how>since|from|after|later than|before|prior to|earlier than|until|till|up to|by|in|during|throughout|at|on|for|over|around|towards?) )?(the )?(?<part>" + PartOfTime.Words + ")(?<since>" + Date + @")\b", Options)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b((?<of>" + DocumentWords.Any + @") )?(?<how>since|from|after|later than|before|prior to|earlier than|until|till|up to|by) (the )?(?<since>" + Date + @")\b(?<on> (on|onwards?)\b)?", Options)]
    private static partial Regex Bounded();

    [GeneratedRegex(@"\b(?<how>in|during|throughout|for|on) (the )?((month|year) (of )?)?(?<since>" + Date + @")\b", Options)]
    private static partial Regex Within();

    [GeneratedRegex(@"^\d{1,2}" + Ordinal + "$", Options)]
    private static partial Regex DayAlone();

    [GeneratedRegex("^" + Year + "$", Options)]
    private static partial Regex YearAlone();

    /// <summary>A measure, money, people, or what else is counted by the thousand; "from 2000 to 1500 tonnes" counts with both numbers.</summary>
    [GeneratedRegex(
        @"^( (to|and|or|until) \d[\d.,]*| ?[–—-] ?\d[\d.,]*)?[ -]?([%°€£$]|(k?m|[cmn]m|k?g|[kmg]?w|t|ft|hp|bpd|percent|per cent|square|cubic|nautical|metric|million|thousand|billion|(kilo|centi|milli)?(met(re|er)|gram|lit(re|er)|watt)s?|kilos?|miles?|yards?"
        + @"|feet|foot|fathoms?|knots?|degrees?|acres?|hectares?|gallons?|barrels?|ton(ne)?s?|horsepower|dollars?|euros?|pounds?|men|women|people|persons?|children|personnel|troops|soldiers|sailors|civilians|refugees"
        + @"|prisoners|workers|passengers|casualties|ships|vessels|boats|aircraft|drones|missiles|rockets|shells|rounds|years?|months|weeks|days|hours|minutes|seconds|units|copies)\b)", Options)]
    private static partial Regex Counted();
}
