using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering.Model;

/// <summary>
/// The phrase of time, place or circumstance with which a sentence may open: "In the early hours of 3 March, …", "Between 2 and 5 May the
/// …". It ends with its comma, or with the day it names.
/// </summary>
internal static partial class OpeningPhrase
{
    /// <summary>In characters: what is longer is a clause of its own.</summary>
    private const int Longest = 120;

    /// <summary>In characters: a day named later than this does not end the phrase.</summary>
    private const int LatestDay = 45;

    /// <returns>Where it may be, at the most twice; empty where the sentence opens with what it speaks of.</returns>
    public static IEnumerable<Span> In(string text, Span sentence)
    {
        sentence = WithoutNumber(text, sentence);
        var words = sentence.Of(text);
        if (!Opens().IsMatch(words)) yield break;
        var comma = words.IndexOf(", ", StringComparison.Ordinal);
        if (comma is > 0 and < Longest) yield return new Span(sentence.Start, comma);
        var day = NamedThings.Dates(words).LastOrDefault(date => date.Start <= LatestDay);
        if (day.Length > 0 && day.End != comma && day.End < words.Length && words[day.End] is ' ' or '\n') yield return new Span(sentence.Start, day.End);
    }

    /// <summary>
    /// The claim with its opening phrase at its end, where the letter may have it, once for each place where the phrase may end. None where
    /// the phrase would belong to more than it did: to a second thing done, or to what is denied.
    /// </summary>
    public static IEnumerable<string> MovedToEnd(string claim)
    {
        if (claim.Length == 0 || !Opens().IsMatch(char.ToUpperInvariant(claim[0]) + claim[1..]) || Several().IsMatch(claim)) yield break;
        var blank = claim.IndexOf(' ', StringComparison.Ordinal);
        for (var words = 1; words < MostMoved; words++)
        {
            blank = claim.IndexOf(' ', blank + 1);
            if (blank < 0) yield break;
            yield return $"{claim[(blank + 1)..]} {claim[..blank].TrimEnd(',')}";
        }
    }

    /// <summary>The first sentence of a paragraph may begin with its number.</summary>
    private static Span WithoutNumber(string text, Span sentence) =>
        Number().Match(sentence.Of(text)) is { Success: true } number ? Span.Between(sentence.Start + number.Length, sentence.End) : sentence;

    [GeneratedRegex(@"^\(?[0-9]{1,3}[.)]\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    /// <summary>In words.</summary>
    private const int MostMoved = 6;

    [GeneratedRegex(@"\b(and|or|but|not|no|never|nor|neither|none|cannot|only)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Several();

    [GeneratedRegex("^(In|On|At|By|Between|Since|During|From|Within|After|Before|Until|Under|For) ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opens();
}
