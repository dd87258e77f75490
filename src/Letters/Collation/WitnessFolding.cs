using Letters.Archive;

namespace Letters.Collation;

/// <summary>
/// Finds the letters of which several copies are held. A copy joins the work whose first witness it is a copy of: so works never
/// grow into each other by a chain of small differences.
/// </summary>
internal static class WitnessFolding
{
    /// <summary>
    /// Copies with one word in ten misread still share three in ten of their shingles, hence of their fingerprints of 64; four is far
    /// below that, and far more than chance brings.
    /// </summary>
    private const int FewestShared = 4;

    /// <summary>A shingle that more letters share is a formula, and tells nothing.</summary>
    private const int MostSharing = 50;

    public static IReadOnlyList<Work> Fold(IReadOnlyList<Letter> letters, Func<Letter, ulong[]> sketchOf)
    {
        Letter[] inOrder = [.. letters.OrderBy(RankOf)];
        var sketches = Array.ConvertAll(inOrder, letter => sketchOf(letter));
        var sharing = new Dictionary<ulong, List<int>>();
        var works = new List<List<int>>();
        var workOf = new Dictionary<int, int>();
        var words = new Dictionary<int, LetterWords>();
        LetterWords WordsOf(int letter) => words.TryGetValue(letter, out var known) ? known : words[letter] = LetterWords.Of(inOrder[letter]);

        for (var i = 0; i < inOrder.Length; i++)
        {
            var joined = Candidates(sketches[i], sharing)
                .Where(first => Likeness.AreWitnesses(WordsOf(first), WordsOf(i)))
                .Select(first => (int?)first)
                .FirstOrDefault();
            if (joined is { } found)
            {
                works[workOf[found]].Add(i);
                continue;
            }
            workOf[i] = works.Count;
            works.Add([i]);
            // Only first witnesses are looked for, and so only they are kept.
            foreach (var hash in sketches[i])
                if (sharing.TryGetValue(hash, out var others)) others.Add(i);
                else sharing[hash] = [i];
        }
        return [.. works.Select(work => new Work([.. work.Select(i => inOrder[i])]))];
    }

    /// <summary>The first witnesses that share enough, the best likeness first.</summary>
    private static IEnumerable<int> Candidates(ulong[] sketch, Dictionary<ulong, List<int>> sharing)
    {
        var shared = new Dictionary<int, int>();
        foreach (var hash in sketch)
            if (sharing.TryGetValue(hash, out var others) && others.Count <= MostSharing)
                foreach (var other in others)
                    shared[other] = shared.GetValueOrDefault(other) + 1;
        return shared
            .Where(other => other.Value >= Math.Min(FewestShared, sketch.Length))
            .OrderByDescending(other => other.Value).ThenBy(other => other.Key)
            .Select(other => other.Key);
    }

    /// <summary>The better witness of two copies ranks first.</summary>
    private static (int Kind, int Missing, LetterDate Date, LetterId Id) RankOf(Letter letter)
    {
        var header = letter.Header;
        var missing = (SendersNumber.Of(letter) is null && header.Symbols.Count == 0 ? 1 : 0) + (header.Sender is null ? 1 : 0) + (header.Date is null ? 1 : 0);
        var kind = header.Kind switch { LetterKind.PressArticle => 2, LetterKind.Record => 1, _ => 0 };
        return (kind, missing, (header.Date ?? header.Circulated ?? header.Published)?.Value ?? new LetterDate(9999), letter.Id);
    }
}
