using System.Text.RegularExpressions;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Whose words a question asks for: "What did the President answer Iran?" asks for the President's.</summary>
/// <param name="Stems">The words that name the speaker.</param>
/// <param name="IsDescribed">Whether it is a description ("the President of the Council"), which must fit whole, and not a name.</param>
internal sealed partial record AskedSpeaker(IReadOnlySet<string> Stems, bool IsDescribed)
{
    public static AskedSpeaker? In(string question)
    {
        if (Asked().Match(question) is not { Success: true } asked) return null;
        var words = asked.Groups["speaker"].Value;
        var stems = Terms.Of(words).Select(token => token.Stem).Where(stem => !AskingWords.Contain(stem)).ToHashSet(StringComparer.Ordinal);
        return stems.Count > 0 ? new AskedSpeaker(stems, words.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) : null;
    }

    /// <summary>Whether the one asked after may be the one who speaks here. Of a name, variants are written: more than half must be met.</summary>
    public bool MaySpeakIn(Neighbourhood near) =>
        IsDescribed ? near.Naming(Stems) == Stems.Count : 2 * near.Naming(Stems) > Stems.Count;

    [GeneratedRegex(
        @"\b(what|how|why|when|where) (did|does|do|has|have|had) (?<speaker>.+?) " +
        @"(say|said|tell|told|answer|answered|reply|replied|respond|responded|state|stated|write|written|claim|claimed|promise|promised|ask|asked|" +
        @"demand|demanded|accuse|accused|propose|proposed|warn|warned|argue|argued|announce|announced|explain|explained)\b" +
        @"|\baccording to (?<speaker>[^,?]+)|\bin (?<speaker>[^,?]+?)['’]s? (view|opinion|words)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Asked();
}
