using System.Text.RegularExpressions;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Whether a sentence leans on the one before it, so that nobody can read it alone: "They …", "… rejects this claim".</summary>
internal static partial class BackPointing
{
    public static bool IsIn(string sentence) =>
        (Opening().IsMatch(sentence) && !Impersonal().IsMatch(sentence) && !OpensWithItself().IsMatch(sentence))
        || Demonstrative().Matches(sentence).Any(match => PointsOut(match, sentence));

    /// <summary>"such vessels", where the sentence has named no vessels yet.</summary>
    private static bool PointsOut(Match pointing, string sentence)
    {
        var noun = pointing.Groups["noun"].Value;
        return !Itself().IsMatch(noun)
            && Terms.Of(noun).FirstOrDefault() is { Stem: { } stem }
            && Terms.Of(sentence[..pointing.Index]).All(token => token.Stem != stem);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string OfTheLetter =
        "(letters?|notes?|communications?|messages?|documents?|reports?|council|organi[sz]ation|mission|government|year|month|week|days?|morning|regard|connection|respect|" +
        "context|end|opportunity|occasion|time|effect|purpose|as|an?|matters?|meeting|session|moment|kind|sort)";

    [GeneratedRegex(
        @"^\W*(\d{1,2}[.)] )?((and|but|yet|so|nor|when|while|as|if|because|moreover|however|therefore|thus)\W+)*" +
        @"(he|she|it|they|this|these|those|that|such|his|her|its|their|both|the (former|latter|same|said)|(one|some|most|many|all|none|each|neither|either|two|three) of (them|these|those))\b",
        Options)]
    private static partial Regex Opening();

    /// <summary>"It is regretted that …" points to nothing.</summary>
    [GeneratedRegex(@"^\W*(\d{1,2}[.)] )?it (is|was|has been|should be|must be|would be|will be|may be) (\w+ )?(\w+ )?(\w+ )?(that|to|for)\b|^\W*it (appears|seems|follows)\b", Options)]
    private static partial Regex Impersonal();

    /// <summary>"This letter", "In this connection" point to what the reader has before him.</summary>
    [GeneratedRegex(@"^\W*(\d{1,2}[.)] )?(this|these|those|that|such) " + OfTheLetter + @"\b", Options)]
    private static partial Regex OpensWithItself();

    [GeneratedRegex(@"\b(this|these|those|such)\s+(?<noun>[\p{L}-]+)", Options)]
    private static partial Regex Demonstrative();

    [GeneratedRegex("^" + OfTheLetter + "$", Options)]
    private static partial Regex Itself();
}
