using Letters.Archive;

namespace Letters.Retrieval.Memory;

/// <summary>Keeps the few best of many passages; of equal ones those of the earlier letter id and ordinal.</summary>
internal sealed class BestPassages(int take)
{
    private static readonly Comparer<(float Score, Passage Passage)> WorstFirst =
        Comparer<(float Score, Passage Passage)>.Create((left, right) =>
            left.Score == right.Score ? InOrder(right.Passage, left.Passage) : left.Score.CompareTo(right.Score));

    private readonly PriorityQueue<int, (float Score, Passage Passage)> kept = new(WorstFirst);

    public IEnumerable<int> Places => kept.UnorderedItems.Select(item => item.Element);

    /// <summary>Whether a passage of this score may still be among them. False for nearly all of many, so that only few have to be looked at.</summary>
    public bool MayTake(float score) => kept.Count < take || (kept.TryPeek(out _, out var worst) && score >= worst.Score);

    public void Offer(float score, Passage passage, int place)
    {
        if (kept.Count < take)
            kept.Enqueue(place, (score, passage));
        else if (kept.TryPeek(out _, out var worst) && WorstFirst.Compare((score, passage), worst) > 0)
            kept.DequeueEnqueue(place, (score, passage));
    }

    /// <summary>By letter id, then by place in the letter.</summary>
    public static int InOrder(Passage left, Passage right) =>
        left.Letter == right.Letter ? left.Ordinal.CompareTo(right.Ordinal) : left.Letter.CompareTo(right.Letter);
}
