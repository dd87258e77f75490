using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Papers that letters bring as annexes: "the report of the Commission" is no letter of the Commission's, but stands under one.</summary>
internal static partial class PapersOf
{
    /// <summary>In characters: the head of an annex, where it says what it is.</summary>
    private const int Head = 300;

    /// <summary>The letters whose annexes are headed by the paper the question names with whose it is; empty where it names none, or none is held.</summary>
    public static IReadOnlyList<Letter> Brought(string question, IEnumerable<Letter> letters)
    {
        if (Named().Match(question) is not { Success: true } named) return [];
        var stems = Terms.Of($"{named.Groups["paper"].Value} {named.Groups["name"].Value}").Select(token => token.Stem).ToList();
        return [.. letters.Where(letter => letter.Annexes.Any(annex => IsHeaded(letter, annex.Span, stems)))];
    }

    /// <summary>"What did the Commission's report find?" asks for what it says, of whatever it says.</summary>
    public static bool IsAskedForWhole(string question) => Whole().IsMatch(question);

    private static bool IsHeaded(Letter letter, Span annex, List<string> stems)
    {
        var head = Terms.Of(letter.Text, annex with { Length = Math.Min(annex.Length, Head) }).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return stems.TrueForAll(head.Contains);
    }

    [GeneratedRegex(@"^\W*what (did|does|do) .{1,80} (find|say|state|conclude|establish|report|contain|tell|recommend)( in its \w+)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    private const string Papers = "(?<paper>(?i:reports?|statements?|findings|declarations?|memorandum|communiqu[ée]|agreement|protocol|map|list))";

    [GeneratedRegex(@"\b" + Papers + " (?i:of|by|from) " + DocumentWords.Name + @"|\b(?<name>\p{Lu}[\p{L}\p{M}-]*( \p{Lu}[\p{L}\p{M}-]*)*)['’]s? (\p{Ll}+ )?" + Papers + @"\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
