namespace Letters.Answering.Model;

/// <summary>A word of a claim, and where in the quoted sentences it is told again from.</summary>
/// <param name="InClaim">Which word of the claim.</param>
/// <param name="Place">Which word of the quoted sentences.</param>
internal readonly record struct ToldWord(int InClaim, int Place);

/// <summary>A claim beside the sentences that are to prove it: which of its words they say, and where.</summary>
internal sealed class ToldClaim
{
    private readonly string?[] matched;

    public ToldClaim(string text, ProvingWords proof)
    {
        Text = text;
        Words = ClaimWords.Of(text);
        matched = [.. Words.Select(word => word.IsStopWord ? null : proof.Match(word))];
        Said = [.. Words.Select(word => word.Key)];
        Told = Align(proof);
        // "It" may be given its name where it stands, before what is told of it.
        var first = Told.Count > 0 ? Told[0].InClaim : 0;
        for (var word = first; word < matched.Length; word++)
            if (matched[word] is { } elsewhere && !proof.Holds(elsewhere)) matched[word] = null;
        var keys = matched.OfType<string>().Where(proof.Holds).ToList();
        OrderKept = keys.Count == 0 ? 0 : (double)ClaimWords.InOrder(keys, proof.Keys) / keys.Count;
        var all = proof.Words.Count(word => !word.IsStopWord);
        Share = all == 0 ? 0 : (double)Told.Count / all;
    }

    public string Text { get; }

    public IReadOnlyList<ClaimWord> Words { get; }

    /// <summary>What its words are compared by.</summary>
    public IReadOnlyList<string> Said { get; }

    /// <summary>Its words that stand in the quoted sentences, as many as stand there in its order.</summary>
    public IReadOnlyList<ToldWord> Told { get; }

    /// <summary>How well the order and number of words agree: 0 to 1. Where the claim keeps to the letter's own order, it is 1.</summary>
    public double OrderKept { get; }

    /// <summary>How much of the quoted sentences is told again: 0 to 1.</summary>
    public double Share { get; }

    /// <summary>What a word of the claim is compared by in the quoted sentences; null for a stop word and for one they do not say.</summary>
    public string? Matched(int word) => matched[word];

    /// <summary>What of the claim the quoted sentences say, in any order.</summary>
    public HashSet<string> MatchedKeys() => matched.OfType<string>().ToHashSet(StringComparer.Ordinal);

    private List<ToldWord> Align(ProvingWords proof)
    {
        var words = Enumerable.Range(0, Words.Count).Where(word => matched[word] is not null).ToList();
        var places = Enumerable.Range(0, proof.Words.Count).Where(place => proof.Sentences.Any(sentence => sentence.Contains(proof.Words[place].Span))).ToList();
        var longest = new int[words.Count + 1, places.Count + 1];
        for (var i = 1; i <= words.Count; i++)
            for (var j = 1; j <= places.Count; j++)
                longest[i, j] = matched[words[i - 1]] == proof.Keys[places[j - 1]] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
        // From the end: what is told again stands together, and what is told of it comes after it.
        var told = new List<ToldWord>();
        for (int i = words.Count, j = places.Count; i > 0 && j > 0;)
        {
            if (matched[words[i - 1]] == proof.Keys[places[j - 1]])
            {
                told.Add(new ToldWord(words[i - 1], places[j - 1]));
                (i, j) = (i - 1, j - 1);
            }
            else if (longest[i - 1, j] >= longest[i, j - 1])
            {
                i--;
            }
            else
            {
                j--;
            }
        }
        told.Reverse();
        return told;
    }
}
