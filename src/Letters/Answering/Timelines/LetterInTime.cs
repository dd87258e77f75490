using Letters.Archive;
using Letters.Reading;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>A letter with the sentences in which it reports something, each dated: no courtesies, no bidding, no notes of editors.</summary>
internal sealed class LetterInTime
{
    /// <summary>In characters.</summary>
    private const int LongestHeading = 80;

    public LetterInTime(Letter letter, CancellationToken cancellationToken)
    {
        Letter = letter;
        var sentences = new List<DatedSentence>();
        var (headings, weekdays) = (new Queue<Span>(HeadingsOf(letter)), new Queue<Proven<LetterDate>>(WeekdaysOf(letter)));
        var notes = EditorsNotes.Start(letter.Text) ?? letter.Text.Length;
        var (heading, told) = ("", new ToldInParagraph(-1, null));
        foreach (var passage in PassageCutter.Cut(letter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var evidence = new Evidence(letter, passage, 0, [.. passage.Sentences.Select(span => new SentenceSupport(span, 0, 0))]);
            foreach (var (i, span) in passage.Sentences.Index())
            {
                if (span.Start >= notes || ReportsNothing(span.Of(letter.Text))) continue;
                if (told.Paragraph != passage.Paragraph) told = new ToldInParagraph(passage.Paragraph, told.Scene);
                while (headings.TryPeek(out var line) && line.End <= span.Start) heading = headings.Dequeue().Of(letter.Text);
                while (weekdays.TryPeek(out var day) && day.Span.End <= span.Start) weekdays.Dequeue();
                var days = DatedWords.In(letter, span, weekdays.TakeWhile(day => day.Span.Start < span.End));
                sentences.Add(told.Add(new DatedSentence(new RankedSentence(evidence, i, 0, 0), days) { Heading = heading }));
            }
        }
        Sentences = sentences;
    }

    public Letter Letter { get; }

    /// <summary>In the order of the letter.</summary>
    public IReadOnlyList<DatedSentence> Sentences { get; }

    private static bool ReportsNothing(string words) => Bidding.IsIn(words) || LetterExtract.IsFormula(words.Replace('\n', ' '));

    /// <summary>Lines within the letter that are no sentences: "V. The Sterna". Not what stands over the whole of it.</summary>
    private static IEnumerable<Span> HeadingsOf(Letter letter) =>
        letter.Paragraphs.SkipWhile(block => block.Number == 0)
            .Where(block => block.Role is ParagraphRole.Body or ParagraphRole.Heading && block.Span.Length is > 0 and <= LongestHeading && char.IsLetter(letter.Text[block.Span.End - 1]))
            .Select(block => block.Span);

    /// <summary>"on Tuesday": the days that its reader told by the day of its publication, in order.</summary>
    private static IEnumerable<Proven<LetterDate>> WeekdaysOf(Letter letter) =>
        letter.Header.Events.Where(day => !day.Span.Of(letter.Text).Any(char.IsDigit)).OrderBy(day => day.Span.Start);

    /// <summary>What was told so far in one paragraph.</summary>
    /// <param name="sceneAbove">The dated sentence from which the paragraph above it went on at its end.</param>
    private sealed class ToldInParagraph(int paragraph, DatedSentence? sceneAbove)
    {
        private readonly List<RankedSentence> nearestFirst = [];
        private DatedSentence? last;

        public int Paragraph => paragraph;

        /// <summary>The dated sentence from which the next may go on.</summary>
        public DatedSentence? Scene { get; private set; }

        public DatedSentence Add(DatedSentence sentence)
        {
            var above = Scene is null && sceneAbove is not null && sentence.SaysSameDay ? sceneAbove : null;
            var told = sentence.After(nearestFirst, Scene ?? above, last is { Days.Count: > 0 } ? last : null);
            if (told.Days.Count > 0) Scene = told.SetsTheScene() ? told : null;
            nearestFirst.Insert(0, told.Sentence);
            if (nearestFirst.Count > DatedSentence.Nearby) nearestFirst.RemoveAt(DatedSentence.Nearby);
            return last = told;
        }
    }
}
