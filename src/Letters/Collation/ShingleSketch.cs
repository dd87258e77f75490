namespace Letters.Collation;

/// <summary>
/// A letter's fingerprint: the smallest hashes of its shingles, runs of five words. Two letters share about as much of their
/// fingerprints as of their shingles, so near copies are found among very many by an index of the hashes alone (bottom-k sketch,
/// A. Broder, "On the resemblance and containment of documents", 1997).
/// </summary>
internal static class ShingleSketch
{
    /// <summary>Five words in a row are seldom the same by chance.</summary>
    public const int ShingleLength = 5;

    private const int Size = 64;

    public static ulong[] Of(LetterWords words)
    {
        var shingles = new HashSet<ulong>();
        for (var i = 0; i + ShingleLength <= words.Count; i++)
        {
            var hash = 0UL;
            for (var j = 0; j < ShingleLength; j++) hash = Mixed(hash + words.Hashes[i + j]);
            shingles.Add(hash);
        }
        return [.. shingles.Order().Take(Size)];
    }

    /// <summary>Spreads a hash over all 64 bits, so that the smallest are a fair sample (the finaliser of SplitMix64).</summary>
    private static ulong Mixed(ulong hash)
    {
        hash += 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
