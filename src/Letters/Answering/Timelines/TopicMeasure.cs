using Letters.Archive;
using Letters.Collation;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>How well any sentence held bears on the topic of a timeline: by the measure of facts, and by likeness where a search found it.</summary>
internal sealed class TopicMeasure(string question, Findings findings, CollatedLetters collated)
{
    private readonly SupportMeasure measure = new(question, findings, collated.Names);

    private readonly Dictionary<(LetterId Letter, int Passage), Evidence> found =
        findings.Evidence.DistinctBy(evidence => (evidence.Letter.Id, evidence.Passage.Ordinal)).ToDictionary(evidence => (evidence.Letter.Id, evidence.Passage.Ordinal));

    /// <summary>0 to 1; 0 where neither the sentence nor what stands next to it takes up a word of the topic.</summary>
    public double Of(RankedSentence sentence)
    {
        var near = Neighbourhood.Of(sentence);
        if (!findings.Terms.Any(term => !AskingWords.Contain(term.Stem) && (near.Holds(term.Stem) || near.HoldsBeside(term.Stem)))) return 0;
        var (letter, passage) = (sentence.Evidence.Letter.Id, sentence.Evidence.Passage.Ordinal);
        return measure.Of(found.TryGetValue((letter, passage), out var evidence) ? sentence with { Evidence = evidence } : sentence).Degree;
    }
}
