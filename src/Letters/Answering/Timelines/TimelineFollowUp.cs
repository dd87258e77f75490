using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering.Timelines;

/// <summary>
/// Completes a question that sets another time, or after a timeline another party or thing, in the place of the one before: "And in May?",
/// "What about Elbria?", "And after that?". What it does not replace stays as it was asked.
/// </summary>
internal static partial class TimelineFollowUp
{
    /// <summary>How a timeline is asked for where the question before cannot be reworded.</summary>
    private const string Anew = "Give me a timeline of ";

    /// <summary>Null where it is no such question.</summary>
    /// <param name="last">The turn before, or null at the start of a conversation.</param>
    /// <param name="held">The letters held: who writes letters is a party, whatever else is named is a thing.</param>
    public static string? Complete(string question, Turn? last, IReadOnlyList<Letter> held)
    {
        if (last is null) return null;
        var rest = Opener().Replace(question.Trim(), "").TrimEnd('?', '.', '!', ' ');
        if (rest.Length == 0) return null;
        var before = last.UnderstoodAs.TrimEnd('?', '.', '!', ' ');
        var time = TimeIn(ref rest, AskedTime.In(before));
        var order = TimelineQuestion.In(before);
        if (rest.Length > 0)
        {
            if (order is null || Thing().Match(rest) is not { Success: true } other || WithOther(before, order, other, held) is not { } replaced) return null;
            before = replaced;
        }
        else if (time is null || (order is null && HeaderFields.AskedIn(before) is not null)) return null;
        var complete = time is null ? before : WithTime(before, time);
        // "What happened to the tow in May" asks for no order by itself; after a timeline it does.
        if (order is not null && TimelineQuestion.In(complete) is null) return $"{Anew}{Article(before, order.Topic)}{order.Topic}{According(order)} {time}".TrimEnd();
        return complete.Length < Question.LongestText ? $"{complete}{(last.UnderstoodAs.EndsWith('?') && !complete.StartsWith(Anew, StringComparison.Ordinal) ? "?" : "")}" : null;
    }

    /// <summary>The words of the time that is set, taken out of the question; null where it sets none.</summary>
    private static string? TimeIn(ref string rest, AskedTime? last)
    {
        if (ThenTime().Match(rest) is { Success: true } then)
        {
            var (words, from, to) = (then.Groups["how"].Value.ToLowerInvariant(), last?.From, last?.To);
            if (last is null || last.IsOfAnyYear || last.IsOfLatestYear) return null;
            rest = "";
            return words is "before" ? (from is { } first ? $"before {Day(first)}" : null) : to is { } end ? $"after {Day(end)}" : null;
        }
        if ((AskedTime.In(rest) ?? Bare(rest)) is not { } asked) return null;
        rest = rest.Remove(asked.Span.Start, asked.Span.Length).Trim(' ', ',');
        var said = asked.IsPart && !Preposition().IsMatch(asked.Words) ? $"in {asked.Words}" : asked.Words;
        return (asked.IsOfAnyYear || asked.IsOfLatestYear) && YearOf(last) is { } year ? string.Create(CultureInfo.InvariantCulture, $"{said} {year}") : said;
    }

    /// <summary>A time that stands there by itself: "And April?", "What about 5 May?"</summary>
    private static AskedTime? Bare(string words)
    {
        const string In = "in ";
        if (AskedTime.In(In + words) is not { } time || time.Words.Length != In.Length + words.Length) return null;
        var isDay = char.IsDigit(words[0]) && !time.IsRange && time.From == time.To;
        return time with { Words = $"{(isDay ? "on" : "in")} {words}", Span = new Span(0, words.Length) };
    }

    private static string Article(string question, string topic) => question.Contains($"the {topic}", StringComparison.Ordinal) ? "the " : "";

    private static string According(TimelineQuestion order) => order.Writers is [var writer] ? $", according to {writer}," : "";

    private static int? YearOf(AskedTime? last) => last is null || last.IsOfAnyYear || last.IsOfLatestYear ? null : (last.To ?? last.From)?.Year;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string WithTime(string question, string time)
    {
        if (AskedTime.In(question) is not { } old) return $"{question} {time}";
        // What stood in the middle stays there: "What happened in May to the Sterna".
        return question.Remove(old.Span.Start, old.Span.Length).Insert(old.Span.Start, time).Trim();
    }

    /// <summary>The question with the party or the thing put in the place of its own; null where nobody can tell which that is.</summary>
    private static string? WithOther(string question, TimelineQuestion order, Match other, IReadOnlyList<Letter> held)
    {
        var name = other.Groups["other"].Value;
        var isParty = other.Groups["by"].Success || (char.IsUpper(The().Replace(name, "").FirstOrDefault()) && held.Any(letter => letter.Header.Sender is { } sender && LetterReferences.Fits(name, sender)));
        if (isParty && order.Writers.Count > 1) return null;
        if (isParty && order.Writers is [var writer]) return Replaced(question, writer, name);
        if (isParty && (order.Topic.Length == 0 || !held.Any(letter => letter.Header.Sender is { } sender && LetterReferences.Fits(order.Topic, sender))))
            return order.IsSaid ? null : $"{question}, according to {name}";
        if (order.Topic.Length > 0) return Replaced(question, order.Topic, name);
        return $"{Anew}{name}{(order.Time is { } time ? $" {time.Words}" : "")}";
    }

    /// <summary>With one article, where both would have one.</summary>
    private static string? Replaced(string question, string old, string other)
    {
        var at = question.LastIndexOf(old, StringComparison.Ordinal);
        if (at < 0) return null;
        var before = question[..at];
        if (before.EndsWith("the ", StringComparison.OrdinalIgnoreCase)) before = before[..^4];
        return $"{before}{other}{question[(at + old.Length)..]}";
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^\W*((and|but|so|ok|okay|then|also|now|well|only|just|(and )?(what|how) about|the same( again)?( for)?)\b[,\s]*)+", Options)]
    private static partial Regex Opener();

    [GeneratedRegex(@"^(?<how>before|after|since) (that|then|this)( time)?$", Options)]
    private static partial Regex ThenTime();

    [GeneratedRegex("^(in|on|at|between|from|since|after|before|until|till|up|by|during|throughout|for|over|around|towards?) ", Options)]
    private static partial Regex Preposition();

    /// <summary>"Elbria", "the pilots", "according to Vantora": a name or a thing of a few words, and no question.</summary>
    [GeneratedRegex(
        @"^((?i:(?<by>according to|by|from)) )?((?i:to|of|with|for|about) )?(?<other>((?i:the|its|their|these|those) )?(?!(?i:who|what|when|where|why|how|which|whose|whom|any|is|are|do|did|does|has|have|had|can|could|was|were|will|would|it|he|she|they|that|this|them|him|her|there|yes|no|thanks|thank|you|i|please|summari[sz]e|list|show|give|tell|reply|answer|before|after|since|until|in|on|at|not|more|else|again|right|good|great|really)\b)[\p{L}\p{M}\d][\p{L}\p{M}\d'’/.-]*( [\p{L}\p{M}\d'’/.-]+){0,3})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thing();

    [GeneratedRegex("^the ", Options)]
    private static partial Regex The();
}
