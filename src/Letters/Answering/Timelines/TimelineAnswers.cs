using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation;
using Letters.Reading;
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

    /// <summary>A date and a word or two tell nothing.</summary>
    private const int LeastTerms = 3;

    /// <summary>Oldest first; no statements where nothing is dated so.</summary>
    public async Task<Draft> ForAsync(
        TimelineQuestion asked, IReadOnlyList<Letter> held, CollatedLetters collated, CancellationToken cancellationToken)
    {
        var topic = await MeasureAsync(asked, collated, cancellationToken);
        var writers = new AskedWriters(asked.Writers, collated.Names, held);
        var rows = new List<TimelineRow>();
        var undated = 0;
        foreach (var work in collated.Works)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var letters = work.Witnesses.Where(letter => writers.Wrote(letter)).ToList();
            var told = asked.OfLetters ? [] : Told(letters, asked, topic, collated, cancellationToken).ToList();
            rows.AddRange(told);
            if (letters.Select(letter => Written(letter, asked, topic, told, cancellationToken)).FirstOrDefault(row => row is not null) is { } written) rows.Add(written);
            else if (asked.Time is null && told.Count == 0 && letters.Exists(letter => IsUndated(letter, topic, cancellationToken))) undated++;
        }
        return Write(asked, rows, undated);
    }

    private async Task<TopicMeasure?> MeasureAsync(TimelineQuestion asked, CollatedLetters collated, CancellationToken cancellationToken)
    {
        if (asked.Topic.Length == 0) return null;
        var findings = await retriever.FindAsync(asked.Asked, FactAnswers.OtherNames(asked.Asked, collated), Searched, null, cancellationToken);
        return new TopicMeasure(asked.Asked, findings, collated);
    }

    /// <summary>What is told of days of the time asked for, each sentence once, whatever copies of the letter hold it.</summary>
    private static IEnumerable<TimelineRow> Told(
        IReadOnlyList<Letter> copies, TimelineQuestion asked, TopicMeasure? topic, CollatedLetters collated, CancellationToken cancellationToken)
    {
        var dated = new Dictionary<RankedSentence, IReadOnlyList<DatedWords>>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in copies.SelectMany(letter => SentencesOf(letter, cancellationToken)))
        {
            var days = DatedWords.In(sentence.Evidence.Letter, sentence.Span).Where(day => asked.Time?.Holds(day.Date) != false).ToList();
            if (days.Count > 0 && Tells(sentence, days)) dated[sentence] = days;
        }
        foreach (var sentence in WitnessedSentences.Once(dated.Keys, collated))
            if ((topic?.Of(sentence) ?? 1) is var support && support >= Support.Enough)
                yield return new TimelineRow(sentence, dated[sentence], support);
    }

    /// <summary>The letter itself, on the day it was written, by the sentence nearest to the topic; null where it has nothing to say that was not told.</summary>
    private static TimelineRow? Written(
        Letter letter, TimelineQuestion asked, TopicMeasure? topic, IReadOnlyList<TimelineRow> told, CancellationToken cancellationToken)
    {
        if (DatedWords.Of(letter) is not { } written || asked.Time?.Holds(written.Value) == false) return null;
        DatedWords day = new(written.Value, written.Span, "");
        // What leans on other words was perhaps told with them, and what others said was said another day.
        var spans = told.Select(row => row.Sentence.Span).ToHashSet();
        var left = SentencesOf(letter, cancellationToken).Where(sentence => !spans.Contains(sentence.Span)
            && !BackPointing.IsIn(sentence.Span.Of(letter.Text)) && RelayedSpeech.In(letter, sentence.Span) is null).ToList();
        if (topic is null)
        {
            var central = LetterExtract.Central(letter);
            return left.Find(sentence => central.Contains(sentence.Span)) is { } said ? new TimelineRow(said, [day], 1) { IsTheLetter = true } : null;
        }
        var bearing = left.Select(sentence => (Sentence: sentence, Support: topic.Of(sentence))).Where(one => one.Support >= Support.Enough).ToList();
        if (bearing.Count == 0) return null;
        var best = bearing.MaxBy(one => (Whole().IsMatch(one.Sentence.Span.Of(letter.Text)), one.Support)); // the first of equals
        return new TimelineRow(best.Sentence, [day], best.Support) { IsTheLetter = true };
    }

    private static bool Tells(RankedSentence sentence, List<DatedWords> days) =>
        Terms.Of(sentence.Evidence.Letter.Text, sentence.Span).Where(term => !days.Exists(day => day.Span.Overlaps(term.Span))).Skip(LeastTerms - 1).Any();

    private static bool IsUndated(Letter letter, TopicMeasure? topic, CancellationToken cancellationToken) =>
        DatedWords.Of(letter) is null && (topic is null || SentencesOf(letter, cancellationToken).Any(sentence => topic.Of(sentence) >= Support.Enough));

    /// <summary>A sentence, and no item of a list.</summary>
    [GeneratedRegex(@"^\W*(\d{1,2}[.)] )?\p{Lu}.*[.!”""’')]$", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    /// <summary>The sentences that report something: no courtesies, no bidding, no notes of editors.</summary>
    private static IEnumerable<RankedSentence> SentencesOf(Letter letter, CancellationToken cancellationToken)
    {
        var notes = EditorsNotes.Start(letter.Text) ?? letter.Text.Length;
        foreach (var passage in PassageCutter.Cut(letter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var evidence = new Evidence(letter, passage, 0, [.. passage.Sentences.Select(span => new SentenceSupport(span, 0, 0))]);
            for (var i = 0; i < passage.Sentences.Count; i++)
            {
                var words = passage.Sentences[i].Of(letter.Text);
                if (!Bidding.IsIn(words) && !LetterExtract.IsFormula(words.Replace('\n', ' ')) && passage.Sentences[i].Start < notes)
                    yield return new RankedSentence(evidence, i, 0, 0);
            }
        }
    }

    private static Draft Write(TimelineQuestion asked, List<TimelineRow> rows, int undated)
    {
        var inOrder = rows.OrderBy(row => row.Days.Min(day => day.Date)).ThenBy(row => DatedWords.Of(row.Letter)?.Value ?? default)
            .ThenBy(row => row.Letter.Id).ThenBy(row => row.Sentence.Span.Start).ToList();
        var kept = asked.Topic.Length == 0 ? inOrder.Take(MostRows) : inOrder.OrderByDescending(row => row.Support).Take(MostRows);
        var shown = kept.ToHashSet<TimelineRow>(ReferenceEqualityComparer.Instance);
        var words = new AskedWords(asked.Topic);
        return new Draft([.. inOrder.Where(shown.Contains).Select(row => row.Statement(words))], shown.Count > 0 ? shown.Max(row => row.Support) : 0)
        {
            Form = AnswerForm.Timeline,
            Within = asked.Time?.Words ?? "",
            More = $"{LeftOut(inOrder.Count - shown.Count, asked)} {Undated(undated)}".Trim(),
        };
    }

    private static string LeftOut(int rows, TimelineQuestion asked) => rows switch
    {
        0 => "",
        1 => $"One more dated statement is left out; {Narrow(asked)} to see it.",
        _ => FormattableString.Invariant($"{rows} more dated statements are left out; {Narrow(asked)} to see them."),
    };

    private static string Narrow(TimelineQuestion asked) => $"name a {(asked.Topic.Length == 0 ? "topic" : "narrower topic")} or a shorter time";

    private static string Undated(int letters) => letters switch
    {
        0 => "",
        1 => "One more letter has to do with it, but bears no date.",
        _ => FormattableString.Invariant($"{letters} more letters have to do with it, but bear no date."),
    };
}
