using System.Text.RegularExpressions;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Whose words a question asks for: "What did the President answer Iran?" asks for the President's.</summary>
/// <param name="Words">As the question names the speaker: "Elbria's speaker".</param>
/// <param name="Stems">The words that name the speaker, in order, without titles and words for any office.</param>
/// <param name="IsByRole">Whether a word for an office goes with it: "Elbria's speaker" need not be called Elbria.</param>
/// <param name="Description">All words of "the President of the Council", which must fit whole; empty for a name.</param>
internal sealed partial record AskedSpeaker(string Words, IReadOnlyList<string> Stems, bool IsByRole, IReadOnlyList<string> Description)
{
    /// <summary>What else the speaker is called: of "the British ambassador", "United Kingdom".</summary>
    public IReadOnlyList<NameInText> Names { get; init; } = [];

    /// <summary>The speaker asked for, who may be called by any name that means the same.</summary>
    public static AskedSpeaker? In(string question, NameVariants names) =>
        In(question) is { } asked ? asked with { Names = names.In(asked.Words) } : null;

    public static AskedSpeaker? In(string question)
    {
        if (Asked().Match(question) is not { Success: true } asked) return null;
        var words = asked.Groups["speaker"].Value;
        if (IsNobody().IsMatch(words)) return null;
        var all = Terms.Of(words).Select(token => token.Stem).ToList();
        var stems = all.Where(stem => !AskingWords.Contain(stem)).ToList();
        if (stems.Count == 0) return null;
        return new AskedSpeaker(words, stems, all.Count > stems.Count, words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? all : []);
    }

    /// <summary>
    /// Whether the one asked after may be the one who speaks here: the letter's sender; one who is named as saying something; one
    /// whom the letter introduced with this name; for an office, one who speaks beside it. Of a name, variants are written: its last
    /// word must be met.
    /// </summary>
    public bool MaySpeakIn(Neighbourhood near)
    {
        IReadOnlyList<string> key = Description.Count > 1 ? Stems : [Stems[^1]];
        if (near.IsSentBy(key)) return true;
        if (Names.SelectMany(name => name.At(near.Date)).Any(name => near.IsSentBy(name) || Speech.IsBy(name, near.Words))) return true;
        if (!Speech.IsIn(near.Words)) return false;
        return Description.Count > 1
            ? near.Describes(Description) && Speech.IsBy(key, near.Words)
            : Speech.IsBy(key, near.Words) || near.IntroducesSpeaker(key[0]) || ((IsByRole || Speech.IsByPronoun(near.Words)) && !near.Holds(key[0]) && near.HoldsBeside(key[0]));
    }

    /// <summary>"according to the letter of 3 March" names a source, not a speaker.</summary>
    [GeneratedRegex(@"\b(letters?|notes?|reports?|articles?|statements?|documents?|resolutions?|records?|offer|figures?|it" +
        @"|this|that)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IsNobody();

    [GeneratedRegex(
        @"\b(what|how|why|when|where) (did|does|do|has|have|had) (?<speaker>[^,?]{1,80}?) " +
        @"(say|said|tell|told|answer|answered|reply|replied|respond|responded|state|stated|write|written|claim|claimed" +
        @"|promise|promised|ask|asked|think|thought|believe|believed|" +
        @"demand|demanded|accuse|accused|propose|proposed|warn|warned|argue|argued|announce|announced|explain|explained)\b" +
        @"|\baccording to (?<speaker>[^,?]+)|\bin (?<speaker>[^,?]+?)['’]s? (view|opinion|words)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();
}
