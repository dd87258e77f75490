using Letters.Archive;
using Letters.Collation;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>What a search for a fact came to.</summary>
/// <param name="Sentences">The sentences that support an answer, best first; empty when none does.</param>
/// <param name="Evidence">The passages found, best first.</param>
/// <param name="Why">How it was weighed.</param>
/// <param name="Nearest">The best sentence of all, whether it supports an answer or not.</param>
internal sealed record FactFinding(
    IReadOnlyList<SupportedSentence> Sentences, SupportedSentence? Nearest, IReadOnlyList<Evidence> Evidence, Explanation Why);

/// <summary>A sentence with its measure of support.</summary>
internal sealed record SupportedSentence(RankedSentence Sentence, Support Support)
{
    public Letter Letter => Sentence.Evidence.Letter;
}

/// <summary>Finds the sentences that answer a question about the contents of the letters.</summary>
internal sealed class FactAnswers(Retriever retriever)
{
    private const int Passages = 20;

    /// <summary>How many of the best sentences are weighed for support: the one looked for is nearly always among them.</summary>
    private const int Weighed = 5;

    /// <summary>A second statement is worth saying only if it is nearly as good as the first.</summary>
    private const double NearlyAsGood = 0.85;

    /// <summary>Scores are logarithms of odds: a sentence further behind is not a fifth as likely to be the one.</summary>
    private const double NextScore = 1.5;

    private const int MostStatements = 3;

    /// <param name="within">Only these letters, or null for all.</param>
    public async Task<FactFinding> FindAsync(
        string question, IReadOnlySet<LetterId>? within, CollatedLetters collated, CancellationToken cancellationToken)
    {
        var findings = await retriever.FindAsync(question, OtherNames(question, collated), Passages, within, cancellationToken);
        var measure = new SupportMeasure(question, findings, collated.Names);
        var weighed = WitnessedSentences.Once(findings.Sentences, collated)
            .Take(Weighed)
            .Select(sentence => new SupportedSentence(sentence, measure.Of(sentence)))
            .ToList();
        var nearest = weighed.Find(sentence => !Bidding.IsIn(sentence.Sentence.Span.Of(sentence.Letter.Text)));
        var supported = weighed.Where(sentence => sentence.Support.Suffices).ToList();
        if (supported.Count == 0) return new FactFinding([], nearest, findings.Evidence, Explanation.Of(findings, weighed, []));

        var best = supported[0];
        var said = supported
            .Where(sentence => sentence.Sentence.Score >= best.Sentence.Score - NextScore
                && sentence.Support.Degree >= NearlyAsGood * best.Support.Degree)
            .Take(MostStatements)
            .ToList();
        return new FactFinding(said, nearest, findings.Evidence, Explanation.Of(findings, weighed, said));
    }

    /// <summary>"us" is a pronoun as often as a State: it is not looked for where it is another name.</summary>
    internal static List<NamedOtherwise> OtherNames(string question, CollatedLetters collated) =>
        [.. collated.Names.In(question)
            .SelectMany(name => name.Variants.Select(variant => new NamedOtherwise(name.Stems, variant.Stems)))
            .Where(name => name.Other is not ["us"])];
}
