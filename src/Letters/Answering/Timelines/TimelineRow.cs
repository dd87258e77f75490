using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>One entry of a timeline: what one letter says in one sentence, and when that was.</summary>
/// <param name="Days">When, as far as it is in the time asked for, in the order of time; never empty. It stands where the first of them belongs.</param>
/// <param name="Support">How well it bears on the topic; 1 where there is none.</param>
internal sealed record TimelineRow(RankedSentence Sentence, IReadOnlyList<DatedWords> Days, double Support)
{
    /// <summary>More dates of one sentence are not set before it: it says them all itself.</summary>
    private const int MostDays = 3;

    /// <summary>In characters.</summary>
    private const int LongestEvent = 900;

    public Letter Letter => Sentence.Evidence.Letter;

    /// <summary>Whether it stands for the letter itself, on the day it was written.</summary>
    public bool IsTheLetter { get; init; }

    /// <summary>Further sentences of the letter that belong to it.</summary>
    public IReadOnlyList<RankedSentence> Also { get; init; } = [];

    /// <summary>The words it shows, in the order of the letter.</summary>
    public IReadOnlyList<Span> Quoted => [.. SpansOf(Said(new AskedWords("")))];

    public DraftStatement Statement(AskedWords asked)
    {
        var said = Said(asked);
        return said with
        {
            Segments = [.. said.Segments.Select(segment => IsTheLetter ? WithoutDate(segment) : segment)],
            When = new Dating(Letter, [.. Headings().Select(day => new DatedSpan(day.Span, day.Completed.Length == 0 ? "" : $" ({day.Completed}, by the document's own date)"))]),
        };
    }

    /// <summary>The words for its days: "3 and 14 March" stands for both, and so does one year that is added to several.</summary>
    private List<DatedWords> Headings()
    {
        var words = Days.Where((day, i) => !Days.Where((other, k) => k != i && other.Span.Contains(day.Span) && (other.Span != day.Span || k < i)).Any()).Take(MostDays).ToList();
        return [.. words.Select((day, i) => i < words.Count - 1 && words[i + 1].Completed == day.Completed ? day with { Completed = "" } : day)];
    }

    private DraftStatement Said(AskedWords asked)
    {
        var own = QuotingWriter.Statement(asked, Sentence);
        if (!IsTheLetter) own = own with { Segments = [.. own.Segments.Select(segment => segment is Segment.Quoted quoted ? WithItsEvent(quoted, asked) : segment)] };
        if (Also.Count == 0) return own;
        var spans = Also.Select(sentence => QuotingWriter.Statement(asked, sentence)).Prepend(own).SelectMany(SpansOf);
        // What another speaker says is no part of it. Where a quotation before it, made whole, took its place, it stands alone.
        return QuotingWriter.Statements(asked, Letter, Joined(spans), [Sentence.Span, .. Also.Select(sentence => sentence.Span)])
            .FirstOrDefault(said => SpansOf(said).Any(span => span.Contains(Sentence.Span))) ?? own;
    }

    private static IEnumerable<Span> SpansOf(DraftStatement said) => said.Segments.OfType<Segment.Quoted>().Select(quoted => quoted.Span);

    /// <summary>In order; what overlaps or stands side by side is one.</summary>
    private List<Span> Joined(IEnumerable<Span> spans)
    {
        var joined = new List<Span>();
        foreach (var span in spans.OrderBy(span => span.Start))
            if (joined is [.., var last] && AreOne(last, span)) joined[^1] = Span.Between(last.Start, Math.Max(span.End, last.End));
            else joined.Add(span);
        return joined;
    }

    private bool AreOne(Span last, Span next) =>
        next.Start <= last.End + 1 && Math.Max(next.End, last.End) - last.Start <= LongestEvent && DatedSentence.IsOfOneSpeaker(Letter, last, next);

    /// <summary>"During the meeting, …": what the next sentence tells of the same event belongs to it.</summary>
    private Segment.Quoted WithItsEvent(Segment.Quoted quoted, AskedWords asked)
    {
        var next = Sentence.Evidence.Passage.Sentences.FirstOrDefault(sentence => sentence.Start >= quoted.Span.End);
        if (next.Length == 0 || next.End - quoted.Span.Start > LongestEvent || !DatedSentence.TellsOfTheSameEvent(next.Of(Letter.Text))) return quoted;
        if (Bidding.IsIn(next.Of(Letter.Text)) || EditorsNotes.Hold(Letter, next) || !DatedSentence.IsOfOneSpeaker(Letter, quoted.Span, next)) return quoted;
        var whole = Span.Between(quoted.Span.Start, next.End);
        return new Segment.Quoted(Letter, whole, asked.In(Letter.Text, whole));
    }

    /// <summary>The day the letter was written stands before it already.</summary>
    private Segment WithoutDate(Segment segment) =>
        segment is Segment.Ours ours && Letter.Header.Date is { } date
            ? new Segment.Ours(ours.Words.Replace($" {(date.Value.Day is null ? "in" : "on")} {date.Value.ToProse()}", "", StringComparison.Ordinal))
            : segment;
}
