using System.Text.RegularExpressions;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Whose words a question asks for: "What did the President answer Iran?" asks for the President's.</summary>
/// <param name="Stems">The words that name the speaker, in order, without titles and words for any office.</param>
/// <param name="Description">All words of "the President of the Council", which must fit whole; empty for a name.</param>
internal sealed partial record AskedSpeaker(IReadOnlyList<string> Stems, IReadOnlyList<string> Description)
{
    public static AskedSpeaker? In(string question)
    {
        if (Asked().Match(question) is not { Success: true } asked) return null;
        var words = asked.Groups["speaker"].Value;
        if (IsNobody().IsMatch(words)) return null;
        var all = Terms.Of(words).Select(token => token.Stem).ToList();
        var stems = all.Where(stem => !AskingWords.Contain(stem)).ToList();
        if (stems.Count == 0) return null;
        return new AskedSpeaker(stems, words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? all : []);
    }

    /// <summary>Whether the one asked after may be the one who speaks here. Of a name, variants are written: more than half must be met.</summary>
    public bool MaySpeakIn(Neighbourhood near) =>
        Description.Count > 1
            ? near.IsSentBy(Stems) || near.Describes(Description)
            : 2 * near.Naming(Stems) > Stems.Count;

    /// <summary>"according to the letter of 3 March" names a source, not a speaker.</summary>
    [GeneratedRegex(@"\b(letters?|notes?|reports?|articles?|statements?|documents?|resolutions?|records?|offer|figures?|it|this|that)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IsNobody();

    [GeneratedRegex(
        @"\b(what|how|why|when|where) (did|does|do|has|have|had) (?<speaker>.+?) " +
        @"(say|said|tell|told|answer|answered|reply|replied|respond|responded|state|stated|write|written|claim|claimed|promise|promised|ask|asked|" +
        @"demand|demanded|accuse|accused|propose|proposed|warn|warned|argue|argued|announce|announced|explain|explained)\b" +
        @"|\baccording to (?<speaker>[^,?]+)|\bin (?<speaker>[^,?]+?)['’]s? (view|opinion|words)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Asked();
}
