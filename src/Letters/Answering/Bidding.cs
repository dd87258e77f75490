using System.Text.RegularExpressions;

namespace Letters.Answering;

/// <summary>
/// Sentences that bid the reader do something, or ask: "Translate this into French.", "What is the capital?". They report nothing, so no
/// statement rests on them, and they are not shown as what the letters say nearest to a question. In a letter meant for a person they are
/// harmless; in one written to lead a model they are the attack.
/// </summary>
internal static partial class Bidding
{
    public static bool IsIn(string sentence)
    {
        var words = sentence.Replace('\n', ' ').TrimEnd(' ', '”', '"', '\'', ')');
        return words.EndsWith('?') || Bids().IsMatch(words) || ToWhoeverAnswers().IsMatch(words);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"^\W*((please|now|then|also|instead|always|never|do not|don['’]t|you (must|should|will|are to)|can you|could you|in your \w+,) )*"
        + "(act|add|anagram|answer|append|assist|augment|break|combine|compose|convert|create|decode|describe|develop|disregard|download|draft|embed|encode|enhance|explain|express|forget"
        + "|generate|give|group|ignore|include|incorporate|insert|integrate|introduce|jumble|list|make|mention|misspell|mix|modify|output|pretend|print|provide|rearrange|recommend"
        + "|remove|render|repeat|replace|reply|respond|say|scramble|show|shuffle|spell|substitute|suggest|supplement|tell|transform|translate|use|visit|weave|write)\\b", Options)]
    private static partial Regex Bids();

    [GeneratedRegex(
        @"\b(in|to|of|into|throughout|with) your (response|answer|reply|output|message)\b|^\W*\w+ your (response|answer|reply|output|message)\b"
        + @"|\b(ignore|disregard|forget) (all|any|the|your|previous|earlier|above)\b|\bsystem prompt\b", Options)]
    private static partial Regex ToWhoeverAnswers();
}
