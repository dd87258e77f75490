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

    private readonly Dictionary<string, float> rarities = findings.Terms.Where(term => !AskingWords.Contain(term.Stem))
        .DistinctBy(term => term.Stem).ToDictionary(term => term.Stem, term => term.Rarity);

    /// <summary>The words of other names for what the topic names.</summary>
    private readonly HashSet<string> otherwise = [.. FactAnswers.OtherNames(question, collated).SelectMany(name => name.Other)];

    private readonly Dictionary<(LetterId Letter, int Passage), bool> touching = [];

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
        if (!Touches(sentence.Evidence)) return false;
        var (spans, i) = (sentence.Evidence.Passage.Sentences, sentence.Ordinal);
        var around = Span.Between(spans[Math.Max(0, i - 1)].Start, spans[Math.Min(spans.Count - 1, i + 1)].End);
        return Terms.Of(sentence.Evidence.Letter.Text, around).Any(term => rarities.ContainsKey(term.Stem) || otherwise.Contains(term.Stem));
    }

    /// <summary>Whether a search found the passage, or at least half of what makes the topic, by rarity, stands in it, or another name.</summary>
    private bool Touches(Evidence evidence)
    {
        var place = (evidence.Letter.Id, evidence.Passage.Ordinal);
        if (touching.TryGetValue(place, out var known)) return known;
        var stems = Terms.Of(evidence.Letter.Text, evidence.Passage.Span).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        return touching[place] = found.ContainsKey(place) || otherwise.Overlaps(stems)
            || rarities.Where(term => stems.Contains(term.Key)).Sum(term => term.Value) >= rarities.Values.Sum() / 2;
    }
}
