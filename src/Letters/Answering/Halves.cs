using System.Text.RegularExpressions;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>A question in two halves: "What did Elbria allege, and who rejected it?". Each half is to be answered by itself.</summary>
/// <param name="Second">As it is asked.</param>
/// <param name="InFull">The second, complete with the words of the first where it leans on them.</param>
/// <param name="Leans">Whether the second asks further of what the first found.</param>
internal sealed partial record Halves(string First, string Second, string InFull, bool Leans)
{
    /// <summary>Null where it is one question only.</summary>
    public static Halves? Of(string question)
    {
        if (Joined().Match(question) is not { Success: true } joined) return null;
        var (first, second) = (joined.Groups["first"].Value.Trim(), joined.Groups["second"].Value.Trim());
        if (first.Length < ShortestFirst || second.Length < ShortestSecond) return null;
        var leans = PointsBack().IsMatch(second) || WordsOf(second).Count < Few;
        return new Halves($"{first}?", $"{second}?", leans ? $"{second}: {string.Join(' ', WordsOf(first))}?" : $"{second}?", leans);
    }

    /// <summary>In characters: what is shorter is no question.</summary>
    private const int ShortestFirst = 13, ShortestSecond = 8;

    /// <summary>With fewer words of its own a half says nothing of what it is about.</summary>
    private const int Few = 2;

    private static List<string> WordsOf(string half) =>
        [.. Terms.Of(half).Where(token => !AskingWords.Contain(token.Stem)).Select(token => token.Span.Of(half))];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Wh = "(what|how|who|whom|whose|where|when|why|which)";

    private const string Auxiliary = "(did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)";

    /// <summary>"has offered and will provide": without somebody who does it, a verb goes on with the first half.</summary>
    private const string Somebody = @"(it|he|she|they|we|I|you|there|the|this|that|these|those|any|a|an|his|her|its|their|(?-i:\p{Lu}))";

    [GeneratedRegex(@"^\W*(?<first>(" + Wh + "|" + Auxiliary + @") [^?]+?)[,;?]? (and|but) (?<second>(" + Wh + "|" + Auxiliary + " " + Somebody + @")[^?]+?)\W*$", Options)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(it|that|this|them|those|these|he|she|they|so)\b", Options)]
    private static partial Regex PointsBack();
}
