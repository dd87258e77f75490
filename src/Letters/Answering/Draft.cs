using Letters.Archive;

namespace Letters.Answering;

/// <summary>What a writer proposes to say. Nothing of it is shown before <see cref="CitationGate"/> has proven it.</summary>
/// <param name="Statements">One a claim, in the order of saying.</param>
/// <param name="Support">How well the letters support it: 0 to 1.</param>
internal sealed record Draft(IReadOnlyList<DraftStatement> Statements, double Support)
{
    public string Preface { get; init; } = "";
}

/// <summary>A claim: words of ours and words cut from letters, in turn.</summary>
/// <param name="Speaker">Whose words are quoted; null for a header fact.</param>
internal sealed record DraftStatement(IReadOnlyList<Segment> Segments, string? Speaker);

/// <summary>A piece of a statement.</summary>
internal abstract record Segment
{
    /// <summary>Words of ours. They must be neutral: see <see cref="NeutralVoice"/>.</summary>
    public sealed record Ours(string Words) : Segment;

    /// <summary>Words of a letter, and which of them the question asked for.</summary>
    public sealed record Quoted(Letter Letter, Span Span, IReadOnlyList<Span> AskedFor) : Segment
    {
        public Quoted(Letter letter, Span span) : this(letter, span, [])
        {
        }
    }
}
