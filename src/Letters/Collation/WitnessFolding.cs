using Letters.Archive;

namespace Letters.Collation;

/// <summary>
/// Finds the letters of which several copies are held. A copy joins the work whose first witness it is a copy of: so works never
/// grow into each other by a chain of small differences.
/// <para>
/// What was found of the letters held last is kept, as a letter is never changed but replaced by another object: only pairs of which
/// one is new are laid side by side. The works are those a fresh folding finds. Not for several threads at once.
/// </para>
/// </summary>
internal sealed class WitnessFolding
{
    /// <summary>
    /// Copies with one word in ten misread still share three in ten of their shingles, hence of their fingerprints of 64; four is far
    /// below that, and far more than chance brings.
    /// </summary>
    private const int FewestShared = 4;

    /// <summary>A shingle that more letters share is a formula, and tells nothing.</summary>
    private const int MostSharing = 50;

    private Dictionary<Letter, Fingerprint> fingerprints = new(ReferenceEqualityComparer.Instance);
    private Dictionary<(Fingerprint First, Fingerprint Other), bool> verdicts = [];

    // Large, and used again from fold to fold.
    private readonly HashSlots slots = new();
    private readonly Dictionary<ulong, List<int>> sharing = [];

    public IReadOnlyList<Work> Fold(IReadOnlyList<Letter> letters)
    {
        var held = new Dictionary<Letter, Fingerprint>(letters.Count, ReferenceEqualityComparer.Instance);
        foreach (var letter in letters) held[letter] = fingerprints.GetValueOrDefault(letter) ?? new Fingerprint(letter);
        Fingerprint[] inOrder = [.. letters.Select(letter => held[letter]).OrderBy(fingerprint => fingerprint.Rank)];
        var asked = new Dictionary<(Fingerprint First, Fingerprint Other), bool>(verdicts.Count);
        var words = new Dictionary<Fingerprint, LetterWords>();
        LetterWords WordsOf(Fingerprint letter) => words.TryGetValue(letter, out var known) ? known : words[letter] = LetterWords.Of(letter.Letter);
        bool AreWitnesses(Fingerprint first, Fingerprint other) => asked[(first, other)] =
            verdicts.TryGetValue((first, other), out var verdict) ? verdict : Likeness.AreWitnesses(WordsOf(first), WordsOf(other));

        slots.Count(Array.ConvertAll(inOrder, letter => letter.Sketch));
        sharing.Clear();
        var works = new List<List<int>>();
        var workOf = new Dictionary<int, int>();
        for (var i = 0; i < inOrder.Length; i++)
        {
            var joined = Candidates(inOrder[i].Sketch)
                .Where(first => AreWitnesses(inOrder[first], inOrder[i]))
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
            foreach (var hash in inOrder[i].Sketch)
                if (!slots.MayBeShared(hash)) continue;
                else if (sharing.TryGetValue(hash, out var others)) others.Add(i);
                else sharing[hash] = [i];
        }
        (fingerprints, verdicts) = (held, asked);
        return [.. works.Select(work => new Work([.. work.Select(i => inOrder[i].Letter)]))];
    }

    /// <summary>The first witnesses that share enough, the best likeness first.</summary>
    private IEnumerable<int> Candidates(ulong[] sketch)
    {
        var shared = new List<int>();
        foreach (var hash in sketch)
            if (slots.MayBeShared(hash) && sharing.TryGetValue(hash, out var others) && others.Count <= MostSharing)
                shared.AddRange(others);
        return shared.CountBy(other => other)
            .Where(other => other.Value >= Math.Min(FewestShared, sketch.Length))
            .OrderByDescending(other => other.Value).ThenBy(other => other.Key)
            .Select(other => other.Key);
    }
}
