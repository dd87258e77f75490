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

    /// <summary>The words of the topic, and of other names for what it names.</summary>
    private readonly HashSet<string> topic =
    [
        .. findings.Terms.Select(term => term.Stem).Where(stem => !AskingWords.Contain(stem)),
        .. FactAnswers.OtherNames(question, collated).SelectMany(name => name.Other),
    ];

    /// <summary>0 to 1; 0 where neither the sentence nor what stands next to it takes up a word of the topic.</summary>
    public double Of(RankedSentence sentence)
    {
        if (!IsTakenUp(sentence)) return 0;
        var (letter, passage) = (sentence.Evidence.Letter.Id, sentence.Evidence.Passage.Ordinal);
        return measure.Of(found.TryGetValue((letter, passage), out var evidence) ? sentence with { Evidence = evidence } : sentence).Degree;
    }

    /// <summary>Looked at first: to measure costs more, and most sentences have nothing to do with the topic.</summary>
    private bool IsTakenUp(RankedSentence sentence)
    {
        var (spans, i) = (sentence.Evidence.Passage.Sentences, sentence.Ordinal);
        var around = Span.Between(spans[Math.Max(0, i - 1)].Start, spans[Math.Min(spans.Count - 1, i + 1)].End);
        return Terms.Of(sentence.Evidence.Letter.Text, around).Any(term => topic.Contains(term.Stem));
    }
}
