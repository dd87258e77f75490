using Letters.Archive;
using Letters.Reading;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>A letter with the sentences in which it reports something, each dated: no courtesies, no bidding, no notes of editors.</summary>
internal sealed class LetterInTime
{
    public LetterInTime(Letter letter, CancellationToken cancellationToken)
    {
        Letter = letter;
        var sentences = new List<DatedSentence>();
        var headings = Headings(letter);
        var notes = EditorsNotes.Start(letter.Text) ?? letter.Text.Length;
        var (paragraph, scene, sceneAbove, before) = (-1, (DatedSentence?)null, (DatedSentence?)null, new List<RankedSentence>());
        foreach (var passage in PassageCutter.Cut(letter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var evidence = new Evidence(letter, passage, 0, [.. passage.Sentences.Select(span => new SentenceSupport(span, 0, 0))]);
            foreach (var (i, span) in passage.Sentences.Index())
            {
                var words = span.Of(letter.Text);
                if (Bidding.IsIn(words) || LetterExtract.IsFormula(words.Replace('\n', ' ')) || span.Start >= notes) continue;
                if (letter.ParagraphAt(span) is var number && number != paragraph) (paragraph, sceneAbove, scene, before) = (number, scene, null, []);
                var told = new DatedSentence(new RankedSentence(evidence, i, 0, 0), DatedWords.In(letter, span)) { Heading = headings.FindLast(line => line.End <= span.Start) is { Length: > 0 } above ? above.Of(letter.Text) : "" };
                told = told.After(before, scene ?? (told.SaysSameDay ? sceneAbove : null), before is [var last, ..] && sentences is [.., var dated] && dated.Sentence == last && dated.Days.Count > 0 ? dated : null);
                if (told.Days.Count > 0) scene = told.SetsTheScene() ? told : null;
                before.Insert(0, told.Sentence);
                sentences.Add(told);
            }
        }
        Sentences = sentences;
    }

    /// <summary>Lines within the letter that are no sentences: "V. The Sterna". Not what stands over the whole of it.</summary>
    private static List<Span> Headings(Letter letter) =>
        [.. letter.Paragraphs.SkipWhile(block => block.Number == 0)
            .Where(block => block.Role is ParagraphRole.Body or ParagraphRole.Heading && block.Span.Length is > 0 and <= LongestHeading && char.IsLetter(letter.Text[block.Span.End - 1]))
            .Select(block => block.Span)];

    /// <summary>In characters.</summary>
    private const int LongestHeading = 80;

    public Letter Letter { get; }

    /// <summary>In the order of the letter.</summary>
    public IReadOnlyList<DatedSentence> Sentences { get; }
}
