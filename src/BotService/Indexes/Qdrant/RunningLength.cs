using Letters.Retrieval.Memory;

namespace BotService.Indexes.Qdrant;

/// <summary>
/// How long passages are on average, as well as a writer knows while it writes: what was seen before, and what it wrote since. The
/// first letters of a collection go by the length of passages elsewhere, so that theirs do not stay apart from all that follow.
/// </summary>
internal sealed class RunningLength
{
    /// <summary>So many passages of so many terms: a round figure for paragraphs, soon outweighed by what is written.</summary>
    private const int PassagesElsewhere = 200, LengthElsewhere = 60;

    private readonly Lock gate = new();
    private int passages = PassagesElsewhere;
    private long length = PassagesElsewhere * LengthElsewhere;

    public TermStatistics With(HeldLetter letter, TermStatistics? known)
    {
        lock (gate)
        {
            passages += letter.Passages.Count;
            length += letter.Terms.Sum(terms => (long)terms.Count);
            return new TermStatistics(passages + (known?.Passages ?? 0), length + (known?.TotalLength ?? 0), new Dictionary<string, int>());
        }
    }
}
