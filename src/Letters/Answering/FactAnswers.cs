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
    IReadOnlyList<SupportedSentence> Sentences, SupportedSentence? Nearest, IReadOnlyList<Evidence> Evidence, Explanation Why)
{
    /// <summary>Of a question in two halves, the one nothing answers; null where none is left over.</summary>
    public string? Unanswered { get; init; }

    /// <summary>The answers to two questions, the best to each first.</summary>
    public static FactFinding OfBoth(Halves halves, FactFinding one, FactFinding other) => one with
    {
        Sentences = [.. one.Sentences.Take(1), .. other.Sentences.Take(1), .. one.Sentences.Skip(1), .. other.Sentences.Skip(1)],
        Nearest = one.Nearest ?? other.Nearest,
        Evidence = [.. one.Evidence.Concat(other.Evidence).DistinctBy(found => (found.Letter.Id, found.Passage.Ordinal))],
        Why = one.Why with { Sentences = [.. one.Why.Sentences.Concat(other.Why.Sentences).Distinct()] },
        Unanswered = one.Sentences.Count == 0 ? halves.First : other.Sentences.Count == 0 ? halves.Second : null,
    };
}

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
    private const int Weighed = 12;

    /// <summary>
    /// A second statement is worth saying if its support is not much less than the first's. By our own questions over letters the sentence that
    /// answers is the best in two of three, and among the best three in nine of ten of those it is found for at all.
    /// </summary>
    private const double NotMuchLess = 0.25;

    private const int MostStatements = 3;

    /// <summary>More statements are no answer but a reading of the letters.</summary>
    private const int MostSpeakers = 5;

    /// <param name="within">Only these letters, or null for all.</param>
    public async Task<FactFinding> FindAsync(
        string question, IReadOnlySet<LetterId>? within, CollatedLetters collated, CancellationToken cancellationToken)
    {
        var findings = await retriever.FindAsync(question, OtherNames(question, collated), Passages, within, cancellationToken);
        var measure = new SupportMeasure(question, findings, collated.Names, collated.Words);
        var weighed = WitnessedSentences.Once(findings.Sentences, collated)
            .Take(Weighed)
            .Select(sentence => new SupportedSentence(sentence, measure.Of(sentence)))
            .ToList();
        var nearest = weighed.Find(sentence => !Bidding.IsIn(sentence.Sentence.Span.Of(sentence.Letter.Text)));
        // What bids its reader tell something, tells nothing of whether it is so.
        var isYesOrNo = AskedForThings.In(question) == AskedFor.YesOrNo;
        var supported = weighed.Where(sentence => sentence.Support.Suffices && !(isYesOrNo && Bidding.IsIn(sentence.Sentence.Span.Of(sentence.Letter.Text)))).ToList();
        if (supported.Count == 0) return new FactFinding([], nearest, findings.Evidence, Explanation.Of(findings, weighed, []));

        // What was learned proposes; among what it proposes the support orders better than it does. What either holds the best is shown.
        var (proposed, best) = (supported[0], supported.MaxBy(sentence => sentence.Support.Degree) ?? supported[0]);
        supported =
        [
            .. new[] { best, proposed }.Distinct(),
            .. supported.Except([best, proposed]).Where(sentence => sentence.Support.Degree >= best.Support.Degree - NotMuchLess)
                .OrderByDescending(sentence => sentence.Support.Degree),
        ];
        var said = isYesOrNo ? OneOfEachSpeaker(supported) : supported.Take(MostStatements).ToList();
        var others = new DisputedValues(question).Beside(said[0], WitnessedSentences.Once(findings.Sentences, collated), measure.Of);
        said = [.. said, .. others.Where(other => !said.Exists(known => known.Letter.Id == other.Letter.Id)).Take(MostSpeakers - said.Count)];
        return new FactFinding(said, nearest, findings.Evidence, Explanation.Of(findings, weighed, said));
    }

    /// <summary>Whether something is so may be disputed: whoever speaks to it is heard, and only then anybody twice.</summary>
    private static List<SupportedSentence> OneOfEachSpeaker(List<SupportedSentence> supported)
    {
        var each = supported.DistinctBy(sentence => LeadIn.SpeakerOf(sentence.Letter, sentence.Sentence.Span) ?? sentence.Letter.Source).Take(MostSpeakers).ToList();
        return [.. each, .. supported.Except(each).Take(MostStatements - each.Count)];
    }

    /// <summary>"us" is a pronoun as often as a State: it is not looked for where it is another name.</summary>
    internal static List<NamedOtherwise> OtherNames(string question, CollatedLetters collated) =>
        [.. collated.Names.In(question)
            .SelectMany(name => name.Variants.Select(variant => new NamedOtherwise(name.Stems, variant.Stems)))
            .Where(name => name.Other is not ["us"])];
}
