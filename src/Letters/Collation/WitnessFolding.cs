using System.Numerics;
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

        var shared = SharedHashes(inOrder);
        var sharing = new Dictionary<ulong, List<int>>();
        var works = new List<List<int>>();
        var workOf = new Dictionary<int, int>();
        for (var i = 0; i < inOrder.Length; i++)
        {
            var fewest = Math.Min(FewestShared, inOrder[i].Sketch.Length);
            var joined = Candidates(shared[i], fewest, sharing)
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
            foreach (var hash in shared[i])
                if (sharing.TryGetValue(hash, out var others)) others.Add(i);
                else sharing[hash] = [i];
        }
        (fingerprints, verdicts) = (held, asked);
        return [.. works.Select(work => new Work([.. work.Select(i => inOrder[i].Letter)]))];
    }

    /// <summary>
    /// Of each sketch the hashes that another may have too, which are few: those that fall into a slot alone are of one sketch.
    /// </summary>
    private static ulong[][] SharedHashes(Fingerprint[] letters)
    {
        var slots = new byte[BitOperations.RoundUpToPowerOf2((uint)letters.Sum(letter => letter.Sketch.Length) * 8 + 1)];
        int SlotOf(ulong hash) => (int)(hash & (uint)(slots.Length - 1));
        foreach (var letter in letters)
            foreach (var hash in letter.Sketch)
                if (slots[SlotOf(hash)] < 2) slots[SlotOf(hash)]++;
        return Array.ConvertAll(letters, letter => Array.FindAll(letter.Sketch, hash => slots[SlotOf(hash)] > 1));
    }

    /// <summary>The first witnesses that share enough, the best likeness first.</summary>
    private static IEnumerable<int> Candidates(ulong[] hashes, int fewest, Dictionary<ulong, List<int>> sharing)
    {
        var shared = new Dictionary<int, int>();
        foreach (var hash in hashes)
            if (sharing.TryGetValue(hash, out var others) && others.Count <= MostSharing)
                foreach (var other in others)
                    shared[other] = shared.GetValueOrDefault(other) + 1;
        return shared
            .Where(other => other.Value >= fewest)
            .OrderByDescending(other => other.Value).ThenBy(other => other.Key)
            .Select(other => other.Key);
    }
}
