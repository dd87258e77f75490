using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Reading.Header;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>Words of a sentence that say when what it tells of was.</summary>
/// <param name="Date">What they mean; where they give no year, the one that brings them nearest to the date of the letter, unless another year is spoken of.</param>
/// <param name="Span">Where they stand in the letter.</param>
/// <param name="Completed">What had to be added by the letter's own date, "2031" or, of a day of the week, the whole date; empty where nothing had.</param>
internal sealed partial record DatedWords(LetterDate Date, Span Span, string Completed)
{
    /// <summary>How far before a date the document is named that bears it, in characters.</summary>
    private const int Reach = 60;

    /// <summary>How much of the paragraph before a sentence is looked at for the year it goes on in, in characters.</summary>
    private const int Before = 400;

    /// <summary>The last day of a span of days ("from 7 to 17 April"), to each of which the sentence belongs; null where it is no span.</summary>
    public LetterDate? Until { get; private init; }

    /// <summary>
    /// The times in a sentence, in order. The date of a document that is named ("its letter of 7 March") is none: nothing is told of that
    /// day. Nor is a year or a month that merely stands there ("resolution 2231 (2015)", "the March agreement").
    /// </summary>
    /// <param name="events">The days that the reader of the letter found in it, those in the sentence at least: of these a day of the week counts.</param>
    public static IReadOnlyList<DatedWords> In(Letter letter, Span sentence, IEnumerable<Proven<LetterDate>> events)
    {
        var found = Spoken(letter, sentence);
        var weekdays = events
            .Where(day => sentence.Contains(day.Span) && !day.Span.Of(letter.Text).Any(char.IsDigit) && !found.Exists(known => known.Span.Overlaps(day.Span)))
            .Select(day => new DatedWords(day.Value, day.Span, day.Value.ToProse()));
        return [.. found.Concat(weekdays).OrderBy(dated => dated.Span.Start)];
    }

    /// <summary>The date of a letter, or of its publication.</summary>
    public static Proven<LetterDate>? Of(Letter letter) => letter.Header.Date ?? letter.Header.Published;

    private static List<DatedWords> Spoken(Letter letter, Span sentence)
    {
        var found = new List<DatedWords>();
        var words = sentence.Of(letter.Text).Replace('\n', ' ');
        if (!MayDate(words)) return found;
        var told = Years(letter.Text, sentence);
        var (document, isOfDocument) = (0, false);
        foreach (var time in SpokenTime.In(words).Where(time => IsATime(words, time)))
        {
            // "dated 3 March 2031 (S/2031/112) and 14 March 2031" names two documents.
            isOfDocument = OfDocument().IsMatch(words[Math.Max(0, time.Start - Reach)..time.Start])
                || (isOfDocument && time.Start >= document && CountedOn().IsMatch(words[document..time.Start])) || (isOfDocument && time.Start < document);
            document = time.Span.End;
            if (!isOfDocument && Read(time, Of(letter)?.Value, told) is { } dated)
                found.Add(dated with { Span = dated.Span with { Start = sentence.Start + dated.Span.Start } });
        }
        return found;
    }

    /// <summary>Whether there is a figure in it, or a word for a month: most sentences have neither, and to look for times costs more.</summary>
    private static bool MayDate(string words)
    {
        if (words.Any(char.IsDigit)) return true;
        foreach (var word in Word().EnumerateMatches(words))
            if (Dates.IsMonth(words[word.Index..(word.Index + word.Length)]))
                return true;
        return false;
    }

    /// <summary>The years that the sentence names, and those that what stands before it in the paragraph speaks of.</summary>
    private static HashSet<int> Years(string text, Span sentence)
    {
        var from = Math.Max(0, sentence.Start - Before);
        var before = text[(text.LastIndexOf('\n', Math.Max(0, sentence.Start - 1), Math.Max(0, sentence.Start - from)) is var line and >= 0 ? line : from)..sentence.Start];
        return [
            .. NamedThings.Dates(sentence.Of(text)).Select(span => PartialDate.Read(span.Of(sentence.Of(text)))?.Year).OfType<int>(),
            .. YearSpokenOf().Matches(before).Select(match => int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)),
        ];
    }

    private static DatedWords? Read(SpokenTime time, LetterDate? written, HashSet<int> told)
    {
        var date = time.First;
        var year = date.Year ?? (written is { } letter ? NearestYear(date, letter) : null);
        // Where another year is spoken of, nobody can tell which of them is meant.
        if (date.Year is null && year is { } nearest && told.Any(other => other != nearest)) return null;
        if (year is not { } known || !LetterDate.Exists(known, date.Month, date.Day)) return null;
        var completed = date.Year is null ? known.ToString(CultureInfo.InvariantCulture) : "";
        return WithEnd(new DatedWords(new LetterDate(known, date.Month, date.Day), time.Span, completed), time);
    }

    private static DatedWords? WithEnd(DatedWords begin, SpokenTime time)
    {
        if (time.Last is { } last)
        {
            // "from 28 December to 3 January" ends in the next year.
            var year = last.Year ?? (last.Month < begin.Date.Month ? begin.Date.Year + 1 : begin.Date.Year);
            if (!LetterDate.Exists(year, last.Month, last.Day)) return null;
            var end = new LetterDate(year, last.Month, last.Day);
            return end < begin.Date ? null : begin with { Until = end };
        }
        if (time.Part is { } part)
            return PartOfTime.Of(part, begin.Date) is var (from, to) ? begin with { Date = On(from), Until = On(to) } : begin;
        return time.IsWeek && begin.Date.Year < 9999 ? begin with { Until = On(new DateOnly(begin.Date.Year, begin.Date.Month ?? 1, begin.Date.Day ?? 1).AddDays(6)) } : begin;
    }

    private static LetterDate On(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>"in March", "since 2015": a bare month or year is a time only after such a word.</summary>
    private static bool IsATime(string words, SpokenTime time) => time switch
    {
        { First: { Day: null, Month: null } or { Day: null, Year: null }, Last: null, Part: null } => PrepositionBefore().IsMatch(words[..time.Span.Start]),
        // "the 26th of July Movement" is a name.
        { First: { Day: not null, Year: null }, Last: null } => !words[..time.Span.Start].EndsWith("the ", StringComparison.Ordinal) || !NameAfter().IsMatch(words[time.Span.End..]),
        _ => true,
    };

    private static int NearestYear(PartialDate date, LetterDate written)
    {
        var (month, day) = (date.Month ?? 6, Math.Min(date.Day ?? 15, 28));
        var letter = new DateOnly(written.Year, written.Month ?? 6, written.Day ?? 15).DayNumber;
        return new[] { written.Year - 1, written.Year, written.Year + 1 }.Where(year => year is >= 1 and <= 9999)
            .MinBy(year => Math.Abs(new DateOnly(year, month, day).DayNumber - letter));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(dated( the)?|(letters?|notes?|verbales?|repl(y|ies)|report|communications?|messages?|statements?|telegrams?|memorandum|document|press release|resolution|agreement|treaty|convention|protocol|law|decree|order)( (No\.|no\.|number))?( [\p{Lu}\d][\w/().–-]*){0,3},? (of|of the|from))( the)? $", Options)]
    private static partial Regex OfDocument();

    /// <summary>What may stand between the dates of two documents named in one breath.</summary>
    [GeneratedRegex(@"^( \([^()]{1,60}\))?(,|,? and|,? or)( of| dated)?( the)? $", Options)]
    private static partial Regex CountedOn();

    [GeneratedRegex(@"\b(in|since|until|during|by|from)( [\p{L}-]+){0,2} (?<year>(1[0-9]|2[01])[0-9]{2})\b", Options)]
    private static partial Regex YearSpokenOf();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^ \p{Lu}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameAfter();

    [GeneratedRegex(@"\b(in|since|until|by|from|during|early( in)?|late( in)?|mid|end of|beginning of)[ -]$", Options)]
    private static partial Regex PrepositionBefore();
}
