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
        var words = sentence.Of(text);
        if (!Opens().IsMatch(words)) yield break;
        var comma = words.IndexOf(", ", StringComparison.Ordinal);
        if (comma is > 0 and < Longest) yield return new Span(sentence.Start, comma);
        var day = NamedThings.Dates(words).LastOrDefault(date => date.Start <= LatestDay);
        if (day.Length > 0 && day.End != comma && day.End < words.Length && words[day.End] is ' ' or '\n') yield return new Span(sentence.Start, day.End);
    }

    [GeneratedRegex("^(In|On|At|By|Between|Since|During|From|Within|After|Before|Until|Under|For) ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opens();
}
