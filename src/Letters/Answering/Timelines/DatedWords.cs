using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Answering.Constraints;
using Letters.Archive;
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

    /// <summary>
    /// The dates in a sentence, in order and apart from each other. The date of a document that is named ("its letter of 7 March") is none:
    /// nothing is told of that day. Nor is a year or a month that merely stands there ("resolution 2231 (2015)", "the March agreement").
    /// </summary>
    public static IReadOnlyList<DatedWords> In(Letter letter, Span sentence)
    {
        var words = sentence.Of(letter.Text);
        var found = letter.Header.Events
            .Where(day => sentence.Contains(day.Span))
            .Select(day => new DatedWords(day.Value, day.Span, day.Span.Of(letter.Text).Any(char.IsDigit) ? "" : day.Value.ToProse()))
            .ToList();
        var told = Years(letter.Text, sentence);
        foreach (var span in NamedThings.Dates(words))
            if (Read(words, span, LetterDateOf(letter), told) is { } dated)
                found.Add(dated with { Span = dated.Span with { Start = sentence.Start + dated.Span.Start } });
        var apart = new List<DatedWords>();
        foreach (var dated in found.Where(dated => !IsOfDocument(letter.Text, sentence, dated.Span)).OrderBy(dated => dated.Span.Start).ThenByDescending(dated => dated.Span.Length))
            if (!apart.Exists(known => known.Span.Overlaps(dated.Span)))
                apart.Add(dated);
        return apart;
    }

    /// <summary>The date of a letter, or of its publication.</summary>
    public static Proven<LetterDate>? Of(Letter letter) => letter.Header.Date ?? letter.Header.Published;

    private static LetterDate? LetterDateOf(Letter letter) => Of(letter)?.Value;

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

    private static DatedWords? Read(string words, Span span, LetterDate? written, HashSet<int> told)
    {
        if (PartialDate.Read(span.Of(words)) is not { } date) return null;
        if (date.Day is null && (date.Month is null || date.Year is null) && !IsSaidOfTime(words, span)) return null;
        var year = date.Year ?? (written is { } letter ? NearestYear(date, letter) : null);
        // Where another year is spoken of, nobody can tell which of them is meant.
        if (date.Year is null && year is { } nearest && told.Any(other => other != nearest)) return null;
        return year is { } known && LetterDate.Exists(known, date.Month, date.Day)
            ? new DatedWords(new LetterDate(known, date.Month, date.Day), span, date.Year is null ? known.ToString(CultureInfo.InvariantCulture) : "")
            : null;
    }

    /// <summary>"in March", "since 2015": a bare month or year is a time only after such a word, which may be part of the span.</summary>
    private static bool IsSaidOfTime(string words, Span span) =>
        Preposition().IsMatch(span.Of(words)) || PrepositionBefore().IsMatch(words[..span.Start]);

    private static int NearestYear(PartialDate date, LetterDate written)
    {
        var (month, day) = (date.Month ?? 6, Math.Min(date.Day ?? 15, 28));
        var letter = new DateOnly(written.Year, written.Month ?? 6, written.Day ?? 15).DayNumber;
        return new[] { written.Year - 1, written.Year, written.Year + 1 }.Where(year => year is >= 1 and <= 9999)
            .MinBy(year => Math.Abs(new DateOnly(year, month, day).DayNumber - letter));
    }

    private static bool IsOfDocument(string text, Span sentence, Span date) =>
        OfDocument().IsMatch(text[Math.Max(sentence.Start, date.Start - Reach)..date.Start].Replace('\n', ' '));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(dated( the)?|(letters?|notes?|verbales?|repl(y|ies)|report|communications?|messages?|statements?|telegrams?|memorandum|document|press release|resolution|agreement|treaty|convention|protocol|law|decree|order)( (No\.|no\.|number))?( [\p{Lu}\d][\w/().–-]*){0,3},? (of|of the|from))( the)? $", Options)]
    private static partial Regex OfDocument();

    [GeneratedRegex(@"\b(in|since|until|during|by|from)( [\p{L}-]+){0,2} (?<year>(1[0-9]|2[01])[0-9]{2})\b", Options)]
    private static partial Regex YearSpokenOf();

    [GeneratedRegex(@"^(in|since|until|by|early|late)\b", Options)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\b(in|since|until|by|from|during|early( in)?|late( in)?|mid|end of|beginning of)[ -]$", Options)]
    private static partial Regex PrepositionBefore();
}
