using Letters.Collation;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>What the copies of one letter tell of days of the time asked for, each sentence once, whatever copies hold it.</summary>
internal sealed class ToldEvents
{
    /// <summary>A date and a word or two tell nothing.</summary>
    private const int LeastTerms = 3;

    /// <summary>Sentences that go on from a dated one, of those that name the topic.</summary>
    private const int MostOn = 2;

    /// <summary>Sentences before a dated one that show what it speaks of.</summary>
    private const int MostBefore = 2;

    private readonly TopicMeasure? topic;

    /// <param name="copies">The letter, in whatever copies.</param>
    public ToldEvents(TimelineQuestion asked, TopicMeasure? topic, IReadOnlyList<LetterInTime> copies, CollatedLetters collated)
    {
        this.topic = topic;
        var all = copies.SelectMany(letter => letter.Sentences).ToList();
        var tells = all.Where(Tells).ToDictionary<DatedSentence, RankedSentence>(sentence => sentence.Sentence, ReferenceEqualityComparer.Instance);
        var further = all.Where(sentence => sentence.GoesOnFrom is not null).ToLookup(sentence => sentence.GoesOnFrom?.Sentence, ReferenceEqualityComparer.Instance);
        Rows = [.. WitnessedSentences.Once(all.Where(Tells).Select(sentence => sentence.Sentence), collated)
            .SelectMany(sentence => RowsOf(tells[sentence], asked.Time, [.. further[sentence]]))];
    }

    public IReadOnlyList<TimelineRow> Rows { get; }

    /// <summary>How many more name a month in which the time asked for lies, and no day.</summary>
    public int Unsure { get; private set; }

    private static bool Tells(DatedSentence sentence) =>
        sentence.Days.Count > 0
        && Terms.Of(sentence.Letter.Text, sentence.Sentence.Span).Where(term => !sentence.Days.Any(day => day.Span.Overlaps(term.Span))).Skip(LeastTerms - 1).Any();

    private IEnumerable<TimelineRow> RowsOf(DatedSentence sentence, AskedTime? time, IReadOnlyList<DatedSentence> further)
    {
        var days = sentence.Days.Where(day => time?.Holds(day) != false).OrderBy(day => day.Date).ThenBy(day => day.Until ?? day.Date).ToList();
        if (days.Count == 0 && (time is null || !sentence.Days.Any(time.MayHold))) return [];
        var own = further.ToLookup(next => DatedSentence.IsOfOneSpeaker(sentence.Letter, sentence.Sentence.Span, next.Sentence.Span));
        // What another said then is an entry of its own.
        var rows = own[false].Where(_ => days.Count > 0).Where(next => topic is not null && topic.IsNamedIn(next.Sentence)).Select(next => (next.Sentence, Support: topic?.Bearing(next)))
            .Where(next => next.Support is not null).Select(next => new TimelineRow(next.Sentence, days, next.Support ?? 0)).Take(MostOn).ToList();
        if (OnTopic(sentence, days, [.. own[true]]) is not { } row) return rows;
        if (days.Count > 0) return rows.Prepend(row);
        Unsure++;
        return rows;
    }

    /// <summary>
    /// The sentence where it bears on the topic, with what goes on from it; where it does not by its own words, with the sentence that shows
    /// that it does: one that goes on from it, or one before it on which it leans ("On 3 March the two men …").
    /// </summary>
    private TimelineRow? OnTopic(DatedSentence sentence, IReadOnlyList<DatedWords> days, IReadOnlyList<DatedSentence> further)
    {
        if (topic is null) return new TimelineRow(sentence.Sentence, days, 1);
        var on = further.Where(next => topic.Bearing(next) is not null && topic.IsNamedIn(next.Sentence)).Take(MostOn).ToList();
        if ((topic.Bearing(sentence) ?? (topic.IsHeadingOf(sentence) ? Support.Enough : null)) is { } support)
            return new TimelineRow(sentence.Sentence, days, support) { Also = [.. on.Select(next => next.Sentence)] };
        if (on.Count > 0) return new TimelineRow(sentence.Sentence, days, on.Max(next => topic.Of(next.Sentence))) { Also = [.. on.Select(next => next.Sentence)] };
        if (!sentence.LeansBack) return null;
        // The words that lean are read with those on which they do, if these stand near enough.
        var named = sentence.Before.Take(MostBefore).ToList().FindIndex(before => topic.IsNamedIn(before) && topic.Of(before) >= Support.Enough);
        return named < 0 ? null : new TimelineRow(sentence.Sentence, days, topic.Of(sentence.Before[named])) { Also = [.. sentence.Before.Take(named + 1)] };
    }
}
