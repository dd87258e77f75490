using Letters.Archive;

namespace Letters.Answering;

/// <summary>What a writer proposes to say. Nothing of it is shown before <see cref="CitationGate"/> has proven it.</summary>
/// <param name="Statements">One a claim, in the order of saying.</param>
/// <param name="Support">How well the letters support it: 0 to 1.</param>
internal sealed record Draft(IReadOnlyList<DraftStatement> Statements, double Support)
{
    public AnswerForm Form { get; init; }

    /// <summary>The letter of the statement with the most support, whatever its place; null where none has more than others.</summary>
    public LetterId? Foremost { get; init; }

    /// <summary>Whether the statements are headed by their count, which is known when the last of them is proven.</summary>
    public bool IsCounted => Form is AnswerForm.Letters or AnswerForm.Timeline;

    /// <summary>The time that a timeline keeps within, in the words of the question; empty for all time.</summary>
    public string Within { get; init; } = "";

    /// <summary>The line before the statements that says how they answer; empty where they answer for themselves.</summary>
    public string Opening { get; init; } = "";

    /// <summary>The line after the statements that says what was left out; empty where nothing was.</summary>
    public string More { get; init; } = "";

    /// <summary>How many of the letters listed are held in more than one copy.</summary>
    public int InCopies { get; init; }
}

/// <summary>A claim: words of ours, names out of headers and words cut from letters, in turn.</summary>
/// <param name="Speaker">Whose words are quoted; null for a header fact.</param>
internal sealed record DraftStatement(IReadOnlyList<Segment> Segments, string? Speaker)
{
    /// <summary>When it was, to be said before all else; null where the statement stands in no order of time.</summary>
    public Dating? When { get; init; }
}

/// <summary>The letter's own words for when something was.</summary>
/// <param name="Days">In the order of time; never empty.</param>
internal sealed record Dating(Letter Letter, IReadOnlyList<DatedSpan> Days);

/// <param name="Span">Where words stand that say when something was.</param>
/// <param name="Remark">Words of ours that come after them, such as the year that follows from the letter's own date; mostly empty.</param>
internal sealed record DatedSpan(Span Span, string Remark);

/// <summary>A piece of a statement.</summary>
internal abstract record Segment
{
    /// <summary>Words of ours. They quote nothing and must be neutral: see <see cref="NeutralVoice"/>.</summary>
    public sealed record Ours(string Words) : Segment;

    /// <summary>
    /// What a header says somebody or something is called. It is no claim of anybody's, so a Trygve Lie or a folder "claims" may
    /// be named.
    /// </summary>
    public sealed record Named(string Words) : Segment;

    /// <summary>Words of a letter, and which of them the question asked for.</summary>
    public sealed record Quoted(Letter Letter, Span Span, IReadOnlyList<Span> AskedFor) : Segment
    {
        public Quoted(Letter letter, Span span) : this(letter, span, [])
        {
        }
    }

    /// <summary>Words a model wrote, which were compared with the words that prove them. They quote nothing and must be neutral.</summary>
    public sealed record Told(string Words) : Segment;

    /// <summary>The mark of words that prove what was told before it, without showing them.</summary>
    public sealed record Cited(Letter Letter, Span Span) : Segment;
}
