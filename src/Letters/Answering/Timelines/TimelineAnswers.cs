using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>
/// Puts in the order of time what the letters date themselves: a statement for each sentence that says when something was, and for each
/// letter by its own date. It is made from every letter held, never from the best few of a search.
/// </summary>
internal sealed partial class TimelineAnswers(Retriever retriever)
{
    /// <summary>More rows nobody reads: the best of them are kept, or where there is no topic the first.</summary>
    public const int MostRows = 60;

    /// <summary>How many of the passages that a search brings may lend their likeness to the topic.</summary>
    private const int Searched = 40;

    /// <summary>A letter reads the same whatever is asked, as long as it is held.</summary>
    private readonly ConditionalWeakTable<Letter, LetterInTime> read = [];

    /// <summary>Oldest first; no statements where nothing is dated so.</summary>
    public async Task<Draft> ForAsync(
        TimelineQuestion question, IReadOnlyList<Letter> held, CollatedLetters collated, CancellationToken cancellationToken)
    {
        var asked = question with { Time = question.Time?.Among(held) };
        var topic = await MeasureAsync(asked, collated, cancellationToken);
        var writers = new AskedWriters(asked.Writers, collated.Names, held);
        var rows = new List<TimelineRow>();
        var (undated, unsure) = (0, 0);
        foreach (var work in collated.Works)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var letters = work.Witnesses.Where(letter => asked.IsSaid || writers.Wrote(letter)).Select(letter => read.GetValue(letter, one => new LetterInTime(one, cancellationToken))).ToList();
            if (asked.IsSaid)
            {
                var own = letters.Where(letter => writers.Speak(letter.Letter)).ToList();
                if (own.Select(letter => Said(letter, asked, topic, writers)).FirstOrDefault(row => row is not null) is { } said) rows.Add(said);
                else if (own.Count == 0 || asked.Writers.Count == 0) rows.AddRange(Relayed(letters, asked, topic, writers, collated));
                continue;
            }
            var events = asked.OfLetters ? null : new ToldEvents(asked, topic, letters, collated);
            rows.AddRange(events?.Rows ?? []);
            unsure += events?.Unsure ?? 0;
            var shown = new ShownSentences(letters, events?.Rows ?? []);
            if (letters.Select(letter => Written(letter, asked, topic, shown)).FirstOrDefault(row => row is not null) is { } written) rows.Add(written);
            else if (asked.Time is null && events?.Rows.Count is 0 or null && letters.Exists(letter => IsUndated(letter, topic))) undated++;
        }
        return Write(asked, rows, undated, unsure);
    }

    private async Task<TopicMeasure?> MeasureAsync(TimelineQuestion asked, CollatedLetters collated, CancellationToken cancellationToken)
    {
        if (asked.Topic.Length == 0) return null;
        var findings = await retriever.FindAsync(asked.Asked, FactAnswers.OtherNames(asked.Asked, collated), Searched, null, cancellationToken);
        return new TopicMeasure(asked.Topic, asked.Asked, findings, collated);
    }

    /// <summary>The letter itself, on the day it was written, by the sentence nearest to the topic; null where it has nothing to say that was not told.</summary>
    private static TimelineRow? Written(LetterInTime dated, TimelineQuestion asked, TopicMeasure? topic, ShownSentences shown)
    {
        if (DayOf(dated.Letter, asked) is not { } day) return null;
        var left = dated.Sentences.Where(sentence => !shown.Hold(sentence) && MayStandForLetter(sentence, asked)).ToList();
        // Without a topic every letter of the time has its entry, if need be by words about another day: that it was written is what is told.
        var entry = topic is null
            ? MostCentral(left, dated.Letter) ?? MostCentral([.. dated.Sentences.Where(sentence => !shown.Hold(sentence))], dated.Letter)
            : Nearest(left, asked, topic);
        if (entry is not var (best, support)) return null;
        return new TimelineRow(best.Sentence, [day], support) { IsTheLetter = true };
    }

    /// <summary>What leans on other words was perhaps told with them; what others said, or was of another day, is not what the letter stands for.</summary>
    private static bool MayStandForLetter(DatedSentence sentence, TimelineQuestion asked) =>
        (asked.OfLetters || (!sentence.IsOfAnotherDay && Whole().IsMatch(sentence.Words)))
        && !BackPointing.IsIn(sentence.Words) && RelayedSpeech.In(sentence.Letter, sentence.Sentence.Span) is null;

    private static (DatedSentence Sentence, double Support)? MostCentral(List<DatedSentence> sentences, Letter letter)
    {
        var central = LetterExtract.Central(letter);
        return sentences.Find(sentence => central.Any(span => span.Overlaps(sentence.Sentence.Span))) is { } found ? (found, 1) : null;
    }

    private static (DatedSentence Sentence, double Support)? Nearest(List<DatedSentence> sentences, TimelineQuestion asked, TopicMeasure topic)
    {
        var least = asked.OfLetters ? Support.Enough : double.Epsilon;
        var bearing = sentences.Select(sentence => (Sentence: sentence, Support: SupportOf(sentence, asked, topic))).Where(one => one.Support >= least).ToList();
        if (bearing.Count == 0) return null;
        // The first of equals.
        return bearing.MaxBy(one => (topic.IsNamedIn(one.Sentence.Sentence), Whole().IsMatch(one.Sentence.Words), !one.Sentence.LeansBack, one.Support));
    }

    /// <summary>A list of letters is content with a sentence near the topic; an entry among events has to name it.</summary>
    private static double SupportOf(DatedSentence sentence, TimelineQuestion asked, TopicMeasure topic)
    {
        if (asked.OfLetters) return topic.Of(sentence.Sentence);
        return topic.IsNamedIn(sentence.Sentence) ? topic.Bearing(sentence) ?? 0 : 0;
    }

    /// <summary>What a letter says on the day it was written, of whatever time; null where that is another, or it says nothing of the topic.</summary>
    private static TimelineRow? Said(LetterInTime dated, TimelineQuestion asked, TopicMeasure? topic, AskedWriters writers)
    {
        var letter = dated.Letter;
        if (DayOf(letter, asked) is not { } day) return null;
        var own = dated.Sentences.Select(sentence => sentence.Sentence).Where(writers.AreHeardIn).ToList();
        var central = topic is null ? LetterExtract.Central(letter) : [];
        var said = topic is null
            ? own.Where(sentence => central.Any(span => span.Overlaps(sentence.Span))).Select(sentence => (Sentence: sentence, Support: 1d))
            : own.Where(topic.IsNamedIn).Select(sentence => (Sentence: sentence, Support: topic.Of(sentence))).Where(one => one.Support >= Support.Enough)
                .OrderByDescending(one => one.Support).Take(MostSaid).OrderBy(one => one.Sentence.Span.Start);
        return said.ToList() is [var first, .. var others]
            ? new TimelineRow(first.Sentence, [day], first.Support) { IsTheLetter = true, Also = [.. others.Select(one => one.Sentence)] }
            : null;
    }

    /// <summary>Sentences quoted of one letter.</summary>
    private const int MostSaid = 3;

    /// <summary>What others write that those asked for said at the time.</summary>
    private static IEnumerable<TimelineRow> Relayed(
        IReadOnlyList<LetterInTime> copies, TimelineQuestion asked, TopicMeasure? topic, AskedWriters writers, CollatedLetters collated)
    {
        // What a report passes on without a date was said before its own day, and is known from that day on.
        var dated = new Dictionary<RankedSentence, IReadOnlyList<DatedWords>>(ReferenceEqualityComparer.Instance);
        foreach (var letter in copies)
            foreach (var sentence in letter.Sentences)
                if (DaysOf(sentence, DayOf(letter.Letter, asked), asked) is { Count: > 0 } days && writers.SpeakIn(sentence))
                    dated[sentence.Sentence] = days;
        foreach (var sentence in WitnessedSentences.Once(dated.Keys, collated))
            if ((topic?.Of(sentence) ?? 1) is var support && support >= Support.Enough && topic?.IsNamedIn(sentence) != false)
                yield return new TimelineRow(sentence, dated[sentence], support);
    }

    private static List<DatedWords> DaysOf(DatedSentence sentence, DatedWords? report, TimelineQuestion asked) =>
        (sentence.GoesOnFrom ?? sentence) is { Days.Count: > 0 } told ? [.. told.Days.Where(day => asked.Time?.Holds(day) != false).OrderBy(day => day.Date)]
        : report is not null && !sentence.IsOfAnotherDay ? [report] : [];

    private static DatedWords? DayOf(Letter letter, TimelineQuestion asked) =>
        DatedWords.Of(letter) is { } written && asked.Time?.Holds(written.Value) != false ? new DatedWords(written.Value, written.Span, "") : null;

    private static bool IsUndated(LetterInTime letter, TopicMeasure? topic) =>
        DatedWords.Of(letter.Letter) is null && (topic is null || letter.Sentences.Any(sentence => topic.Of(sentence.Sentence) >= Support.Enough));

    /// <summary>A sentence, and no item of a list.</summary>
    [GeneratedRegex(@"^\W*(\d{1,2}[.)] )?\p{Lu}.*[.!”""’')]$", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    private static Draft Write(TimelineQuestion asked, List<TimelineRow> rows, int undated, int unsure)
    {
        // What began earlier comes first, and of what began together what was over sooner.
        var inOrder = rows.OrderBy(row => row.Days[0].Date).ThenBy(row => row.Days[0].Until ?? row.Days[0].Date).ThenBy(row => DatedWords.Of(row.Letter)?.Value ?? default)
            .ThenBy(row => row.Letter.Id).ThenBy(row => row.Sentence.Span.Start).ToList();
        var kept = asked.Topic.Length == 0 ? inOrder.Take(MostRows) : inOrder.OrderByDescending(row => row.Support).Take(MostRows);
        var shown = kept.ToHashSet<TimelineRow>(ReferenceEqualityComparer.Instance);
        var words = new AskedWords(asked.Topic);
        return new Draft([.. inOrder.Where(shown.Contains).Select(row => row.Statement(words))], shown.Count > 0 ? shown.Max(row => row.Support) : 0)
        {
            Form = AnswerForm.Timeline,
            Within = asked.Time?.InFull ?? "",
            More = string.Join(' ', new[] { LeftOut(inOrder.Count - shown.Count, asked), Unsure(unsure), Undated(undated) }.Where(line => line.Length > 0)),
        };
    }

    private static string LeftOut(int rows, TimelineQuestion asked) => rows switch
    {
        0 => "",
        1 => $"One more dated statement is left out; {Narrow(asked)} to see it.",
        _ => FormattableString.Invariant($"{rows} more dated statements are left out; {Narrow(asked)} to see them."),
    };

    private static string Narrow(TimelineQuestion asked) => $"name a {(asked.Topic.Length == 0 ? "topic" : "narrower topic")} or a shorter time";

    private static string Unsure(int statements) => statements switch
    {
        0 => "",
        1 => "One more statement names a month and no day, and may belong here.",
        _ => FormattableString.Invariant($"{statements} more statements name a month and no day, and may belong here."),
    };

    private static string Undated(int letters) => letters switch
    {
        0 => "",
        1 => "One more letter has to do with it, but bears no date.",
        _ => FormattableString.Invariant($"{letters} more letters have to do with it, but bear no date."),
    };
}
