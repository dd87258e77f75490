namespace Letters.Collation;

/// <summary>
/// Lays two rows of words side by side: which word of the one is which of the other, in order, as many as can be. Words that occur
/// once in each are matched first, as in a patience diff; what lies between them is small and goes through Myers' algorithm
/// ("An O(ND) difference algorithm", 1986). The work is bounded: between anchors, stretches that differ in more than
/// <see cref="MostEdits"/> words are left unmatched.
/// </summary>
internal static class WordAlignment
{
    private const int MostEdits = 400;

    private const int Deepest = 64;

    /// <summary>Pairs of places, ascending in both.</summary>
    public static IReadOnlyList<(int One, int Other)> Of(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other)
    {
        var pairs = new List<(int, int)>();
        Align(one, other, new Stretch(0, one.Count, 0, other.Count), pairs, Deepest);
        return pairs;
    }

    private static void Align(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other, Stretch stretch, List<(int, int)> pairs, int depth)
    {
        var (from, to, start, end) = stretch;
        while (from < to && start < end && one[from] == other[start]) pairs.Add((from++, start++));
        var tail = 0;
        while (from < to - tail && start < end - tail && one[to - tail - 1] == other[end - tail - 1]) tail++;
        var middle = new Stretch(from, to - tail, start, end - tail);
        if (!middle.IsEmpty)
        {
            var anchors = depth > 0 ? Anchors(one, other, middle) : [];
            if (anchors.Count == 0)
            {
                pairs.AddRange(Myers(one, other, middle));
            }
            else
            {
                var (i, j) = (middle.From, middle.Start);
                foreach (var (a, b) in anchors)
                {
                    Align(one, other, new Stretch(i, a, j, b), pairs, depth - 1);
                    pairs.Add((a, b));
                    (i, j) = (a + 1, b + 1);
                }
                Align(one, other, new Stretch(i, middle.To, j, middle.End), pairs, depth - 1);
            }
        }
        for (var i = tail; i > 0; i--) pairs.Add((to - i, end - i));
    }

    /// <summary>Words that stand once in each, as far as they come in the same order: the longest such row.</summary>
    private static List<(int, int)> Anchors(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other, Stretch stretch)
    {
        var inOne = Single(one, stretch.From, stretch.To);
        var inOther = Single(other, stretch.Start, stretch.End);
        var common = inOne.Where(word => word.Value >= 0 && inOther.GetValueOrDefault(word.Key, -1) >= 0)
            .Select(word => (One: word.Value, Other: inOther[word.Key]))
            .OrderBy(pair => pair.One)
            .ToList();

        // Patience: piles of which each keeps its lowest card; a card points to the top of the pile before its own.
        var tops = new List<int>();
        var before = new int[common.Count];
        for (var i = 0; i < common.Count; i++)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var half = (low + high) / 2;
                if (common[tops[half]].Other < common[i].Other) low = half + 1;
                else high = half;
            }
            before[i] = low > 0 ? tops[low - 1] : -1;
            if (low == tops.Count) tops.Add(i);
            else tops[low] = i;
        }
        var row = new List<(int, int)>();
        for (var i = tops.Count > 0 ? tops[^1] : -1; i >= 0; i = before[i]) row.Add(common[i]);
        row.Reverse();
        return row;
    }

    /// <summary>Where each word stands that occurs once; -1 for the others.</summary>
    private static Dictionary<ulong, int> Single(IReadOnlyList<ulong> words, int from, int to)
    {
        var places = new Dictionary<ulong, int>();
        for (var i = from; i < to; i++)
            if (!places.TryAdd(words[i], i)) places[words[i]] = -1;
        return places;
    }

    private static List<(int, int)> Myers(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other, Stretch stretch)
    {
        var (from, to, start, end) = stretch;
        var (n, m) = (to - from, end - start);
        if (n == 0 || m == 0) return [];
        var most = Math.Min(n + m, MostEdits);
        var reach = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add([.. reach.AsSpan(most - d + 1, (2 * d) + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || (k != d && reach[most + k] < reach[most + k + 2]);
                var x = down ? reach[most + k + 2] : reach[most + k] + 1;
                while (x < n && x - k < m && one[from + x] == other[start + x - k]) x++;
                reach[most + k + 1] = x;
                if (x >= n && x - k >= m) return Back(trace, from, start, n, m);
            }
        }
        return [];
    }

    /// <summary>Walks the trace from the end to the start; entry d of it holds the diagonals from -d to d as they were before step d.</summary>
    private static List<(int, int)> Back(List<int[]> trace, int from, int start, int n, int m)
    {
        var pairs = new List<(int, int)>();
        var (x, y) = (n, m);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var k = x - y;
            int Before(int diagonal) => Math.Abs(diagonal) <= d ? trace[d][diagonal + d] : -1;
            var down = k == -d || (k != d && Before(k - 1) < Before(k + 1));
            var (px, py) = down ? (Before(k + 1), Before(k + 1) - k - 1) : (Before(k - 1), Before(k - 1) - k + 1);
            var (snakeX, snakeY) = d == 0 ? (0, 0) : down ? (px, py + 1) : (px + 1, py);
            while (x > snakeX && y > snakeY) pairs.Add((from + --x, start + --y));
            (x, y) = (px, py);
        }
        pairs.Reverse();
        return pairs;
    }

    /// <summary>A part of the one row, [From, To), and of the other, [Start, End).</summary>
    private readonly record struct Stretch(int From, int To, int Start, int End)
    {
        public bool IsEmpty => From == To || Start == End;
    }
}
