using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>One entry of a timeline: what one letter says in one sentence, and when that was.</summary>
/// <param name="Days">When, as far as it is in the time asked for; never empty. It stands where the earliest of them belongs.</param>
/// <param name="Support">How well it bears on the topic; 1 where there is none.</param>
internal sealed partial record TimelineRow(RankedSentence Sentence, IReadOnlyList<DatedWords> Days, double Support)
{
    /// <summary>More dates of one sentence are not set before it: it says them all itself.</summary>
    private const int MostDays = 3;

    /// <summary>In characters.</summary>
    private const int LongestEvent = 900;

    public Letter Letter => Sentence.Evidence.Letter;

    /// <summary>Whether it stands for the letter itself, on the day it was written.</summary>
    public bool IsTheLetter { get; init; }

    public DraftStatement Statement(AskedWords asked)
    {
        var said = QuotingWriter.Statement(asked, Sentence);
        return said with
        {
            Segments = [.. said.Segments.Select(segment => segment is Segment.Quoted quoted ? WithItsEvent(quoted, asked) : IsTheLetter ? WithoutDate(segment) : segment)],
            When = new Dating(Letter, [.. Days.Take(MostDays).Select(day => day.Span)], Days[0].Completed.Length == 0 ? "" : $" ({Days[0].Completed}, by the document's own date)"),
        };
    }

    /// <summary>"During the meeting, …": what the next sentence tells of the same event belongs to it.</summary>
    private Segment.Quoted WithItsEvent(Segment.Quoted quoted, AskedWords asked)
    {
        var next = Sentence.Evidence.Passage.Sentences.FirstOrDefault(sentence => sentence.Start >= quoted.Span.End);
        if (IsTheLetter || next.Length == 0 || next.End - quoted.Span.Start > LongestEvent || !SameEvent().IsMatch(next.Of(Letter.Text))) return quoted;
        if (Bidding.IsIn(next.Of(Letter.Text)) || EditorsNotes.Hold(Letter, next) || !IsOfOneSpeaker(quoted.Span, next)) return quoted;
        var whole = Span.Between(quoted.Span.Start, next.End);
        return new Segment.Quoted(Letter, whole, asked.In(Letter.Text, whole));
    }

    /// <summary>The lead-in names one speaker, and his are all the words after it.</summary>
    private bool IsOfOneSpeaker(Span one, Span other) =>
        LeadIn.SpeakerOf(Letter, one) == LeadIn.SpeakerOf(Letter, other) && (RelayedSpeech.In(Letter, one) is null) == (RelayedSpeech.In(Letter, other) is null);

    [GeneratedRegex(
        @"^(during|at|in the course of) (the|this|that|its|the same) (meeting|session|sitting|debate|talks|visit|conversation|interview|conference|hearing|search|inspection|incident|flight|attack)\b"
        + @"|^on (that|this|the same) (day|date|morning|evening|night|occasion)\b|^(that|the same) (day|morning|afternoon|evening|night)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SameEvent();

    /// <summary>The day the letter was written stands before it already.</summary>
    private Segment WithoutDate(Segment segment) =>
        segment is Segment.Ours ours && Letter.Header.Date is { } date
            ? new Segment.Ours(ours.Words.Replace($" {(date.Value.Day is null ? "in" : "on")} {date.Value.ToProse()}", "", StringComparison.Ordinal))
            : segment;
}
