using System.Text.RegularExpressions;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>A question in two halves: "What did Elbria allege, and who rejected it?". Each half is to be answered by itself.</summary>
internal static partial class Halves
{
    /// <summary>The two questions, the second complete in itself; empty where there is one question only.</summary>
    public static IReadOnlyList<string> Of(string question)
    {
        if (Joined().Match(question) is not { Success: true } joined) return [];
        var (first, second) = (joined.Groups["first"].Value.Trim(), joined.Groups["second"].Value.Trim());
        var own = Terms.Of(second).Count(token => !AskingWords.Contain(token.Stem));
        return [$"{first}?", own < Few || PointsBack().IsMatch(second) ? $"{second}: {first}?" : $"{second}?"];
    }

    /// <summary>With fewer words of its own a half says nothing of what it is about.</summary>
    private const int Few = 2;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Asking = "(what|how|who|whom|whose|where|when|why|which|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)";

    [GeneratedRegex(@"^\W*(?<first>" + Asking + @" [^?]{8,400}?)[,;?]? (and|but) (?<second>" + Asking + @" [^?]{3,400}?)\W*$", Options)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(it|that|this|them|those|these|he|she|they|so)\b", Options)]
    private static partial Regex PointsBack();
}
