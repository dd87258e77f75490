using Letters.Answering.Model;
using Letters.Retrieval;
using Letters.Retrieval.Ranking;

namespace Letters.Answering;

/// <summary>How an answer came about: what was found, how it was weighed, where the line lay, and what the last door dropped.</summary>
/// <param name="Terms">The question's words, each with its rarity in the letters.</param>
/// <param name="Passages">The best candidates, best first; none where a header or a list answered.</param>
/// <param name="Sentences">The sentences weighed, best first.</param>
/// <param name="Line">The support from which on a sentence is shown.</param>
/// <param name="Dropped">How many statements the citation gate did not let through.</param>
public sealed record Explanation(
    IReadOnlyList<Term> Terms,
    IReadOnlyList<ExplainedPassage> Passages,
    IReadOnlyList<ExplainedSentence> Sentences,
    double Line,
    int Dropped)
{
    private const int MostPassages = 8;

    /// <summary>What a language model had to do with it; null where none was asked.</summary>
    public ModelAccount? Model { get; init; }

    /// <summary>What a language model was asked to translate of it; null where nothing was.</summary>
    public TranslationAccount? Translation { get; init; }

    /// <summary>Nothing was searched: a header field, a list, a link between letters or one letter read through answers.</summary>
    public static Explanation OfRecords { get; } = new([], [], [], Support.Enough, 0);

    /// <summary>Whether nothing was searched.</summary>
    public bool IsOfRecords => Passages.Count == 0 && Sentences.Count == 0;

    /// <summary>Sentences found by several searches, each of which was shown.</summary>
    internal static Explanation Of(IEnumerable<SupportedSentence> shown, double line) =>
        new([], [], [.. shown.Select(sentence => Explained(sentence, isShown: true))], line, 0);

    /// <summary>The same with one more sentence that was found apart and is shown first.</summary>
    internal Explanation WithFirst(SupportedSentence shown) => this with { Sentences = [Explained(shown, isShown: true), .. Sentences] };

    internal static Explanation Of(Findings findings, IEnumerable<SupportedSentence> weighed, IReadOnlyList<SupportedSentence> shown) => new(
        findings.Terms,
        [.. findings.Evidence.Take(MostPassages).Select(evidence => new ExplainedPassage(
            evidence.Letter.Source, evidence.Letter.ParagraphAt(evidence.Passage.Span), evidence.Score, RankingModel.Own.Shares(evidence)))],
        [.. weighed.Select(sentence => Explained(sentence, shown.Contains(sentence)))],
        Support.Enough,
        0);

    private static ExplainedSentence Explained(SupportedSentence sentence, bool isShown) => new(
        sentence.Letter.Source,
        sentence.Sentence.Span.Of(sentence.Letter.Text).Replace('\n', ' '),
        sentence.Sentence.Score,
        sentence.Sentence.Chance,
        sentence.Support.Degree,
        sentence.Support.Unmet,
        isShown,
        sentence.Sentence.Measured);
}

/// <summary>A passage that was a candidate.</summary>
/// <param name="Score">By which it was ordered.</param>
/// <param name="Features">What was measured of it, with what each adds to the score, the largest share first.</param>
public sealed record ExplainedPassage(string Source, int Paragraph, double Score, IReadOnlyList<FeatureShare> Features);

/// <summary>A sentence that was weighed.</summary>
/// <param name="Score">By which it was ordered.</param>
/// <param name="Chance">How likely the letters answer, as learned: 0 to 1.</param>
/// <param name="Support">What decides whether it is shown: 0 to 1.</param>
/// <param name="Unmet">Words of the question that nothing near it takes up.</param>
public sealed record ExplainedSentence(
    string Source, string Words, double Score, double Chance, double Support, IReadOnlyList<string> Unmet, bool IsShown, IReadOnlyList<FeatureShare> Features);
