using Letters.Archive;
using Letters.Collation;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>How well any sentence held bears on the topic of a timeline: by the measure of facts, and by likeness where a search found it.</summary>
internal sealed class TopicMeasure(string topic, string question, Findings findings, CollatedLetters collated)
{
    private readonly SupportMeasure measure = new(question, findings, collated.Names, collated.Words);

    private readonly Dictionary<(LetterId Letter, int Passage), Evidence> found =
        findings.Evidence.DistinctBy(evidence => (evidence.Letter.Id, evidence.Passage.Ordinal)).ToDictionary(evidence => (evidence.Letter.Id, evidence.Passage.Ordinal));

    private readonly Dictionary<string, float> rarities = findings.Terms.Where(term => !AskingWords.Contain(term.Stem))
        .DistinctBy(term => term.Stem).ToDictionary(term => term.Stem, term => term.Rarity);

    /// <summary>The words of other names for what the topic names.</summary>
    private readonly HashSet<string> otherwise = [.. FactAnswers.OtherNames(question, collated).SelectMany(name => name.Other)];

    /// <summary>What something happens to, in "the detention of the pilots": the event may be told in other words, the pilots hardly.</summary>
    private readonly HashSet<string> thing = topic.LastIndexOf(" of ", StringComparison.OrdinalIgnoreCase) is var of and > 0
        ? [.. Terms.Of(topic[of..]).Select(term => term.Stem)] : [];

    private readonly List<string> happening = topic.LastIndexOf(" of ", StringComparison.OrdinalIgnoreCase) is var of and > 0
        ? [.. Terms.Of(topic[..of]).Select(term => term.Stem)] : [];

    private readonly Dictionary<(LetterId Letter, int Passage), bool> touching = [];

    /// <summary>0 to 1; 0 where neither the sentence nor what stands next to it takes up a word of the topic.</summary>
    public double Of(RankedSentence sentence)
    {
        if (!IsTakenUp(sentence)) return 0;
        var (letter, passage) = (sentence.Evidence.Letter.Id, sentence.Evidence.Passage.Ordinal);
        return measure.Of(found.TryGetValue((letter, passage), out var evidence) ? sentence with { Evidence = evidence } : sentence).Degree;
    }

    /// <summary>
    /// How well a sentence bears on the topic by its own words, or by what it says of what was named right before it; null where it does not.
    /// </summary>
    public double? Bearing(DatedSentence sentence)
    {
        var support = Of(sentence.Sentence);
        if (!IsNamedIn(sentence.Sentence)) return support >= Support.Enough && GoesOnAboutIt(sentence) ? support : null;
        if (support >= Support.Enough) return support;
        var stems = Terms.Of(sentence.Letter.Text, sentence.Sentence.Span).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        return thing.Count > 0 && sentence.IsPast && stems.IsSupersetOf(thing) && (support >= PositionAnswers.NearEnough || stems.Any(stem => happening.Exists(what => AreKin(what, stem))))
            ? Math.Max(support, PositionAnswers.NearEnough)
            : null;
    }

    /// <summary>Whether it tells what happened next to what was just named, or speaks of what was named a little before as known.</summary>
    private bool GoesOnAboutIt(DatedSentence sentence) =>
        sentence.Before is [var before, ..] && ((sentence.IsPast && IsNamedIn(before)) || (sentence.LeansBack && sentence.Before.Any(IsNamedIn)));

    /// <summary>"seizure" and "seized", "collision" and "collided", "detention" and "detained": a happening and the verb for it begin alike.</summary>
    private static bool AreKin(string happening, string verb)
    {
        var told = verb.Replace("tain", "tent", StringComparison.Ordinal);
        var shared = 0;
        while (shared < Math.Min(happening.Length, told.Length) && happening[shared] == told[shared]) shared++;
        return shared >= Math.Max(4, Math.Min(happening.Length, told.Length) - 2);
    }

    /// <summary>Whether the sentence itself, and not only what stands next to it, names the topic or a part of it.</summary>
    public bool IsNamedIn(RankedSentence sentence) =>
        Terms.Of(sentence.Evidence.Letter.Text, sentence.Span).Any(term => rarities.ContainsKey(term.Stem) || otherwise.Contains(term.Stem));

    /// <summary>Whether the letter's subject or headline, or the heading over the sentence, says that all of the topic is spoken of.</summary>
    public bool IsHeadingOf(DatedSentence sentence)
    {
        var header = sentence.Letter.Header;
        return new[] { header.Subject?.Value, header.Kind == LetterKind.PressArticle ? sentence.Letter.Title : null, sentence.Heading }.OfType<string>()
            .Select(heading => Terms.Of(heading).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal))
            .Any(stems => rarities.Count > 0 && rarities.Keys.All(stems.Contains));
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
