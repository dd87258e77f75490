namespace Letters.Answering.Model;

/// <summary>
/// Who does a thing and to whom it is done is told by small words: "the cutter was stopped by the pilots" and "the cutter stopped the
/// pilots" have all others in common.
/// </summary>
internal static class Voice
{
    private const string Doer = "by";

    /// <summary>So many words that carry meaning may stand between "by" and the one that is compared.</summary>
    private const int Near = 2;

    private static readonly HashSet<string> Being = new(["am", "is", "are", "was", "were", "be", "been", "being", "wasnt", "werent", "isnt", "arent"], StringComparer.Ordinal);

    /// <summary>What is wrong with the claim, as the end of a sentence that begins "it"; null where nothing is.</summary>
    public static string? ProblemIn(ToldClaim claim, ProvingWords proof)
    {
        var isPassive = claim.Said.Any(Being.Contains);
        foreach (var (word, place) in claim.Told)
        {
            if (claim.Words[word].IsNamed || !VerbForms.IsParticiple(proof.Written(place))) continue;
            if (DoersOf(word, claim) is { Count: > 0 } doers && !doers.Exists(DoersOf(place, proof).Contains)) return "says otherwise who did it";
            if (IsDone(place, proof) && !isPassive && !IsInserted(word, claim)) return "tells as done by somebody what was done to him";
            if (IsDone(word, claim) && !proof.Keys.Take(place).Any(Being.Contains) && DoersOf(word, claim).Count == 0) return "tells as done to somebody what he did";
        }
        return null;
    }

    /// <summary>What stands after "by" right after the word.</summary>
    private static List<string> DoersOf(int word, ToldClaim claim) => word + 1 < claim.Words.Count && claim.Said[word + 1] == Doer
        ? [.. Enumerable.Range(word + 2, claim.Words.Count - word - 2).Select(claim.Matched).OfType<string>().Take(1)]
        : [];

    private static List<string> DoersOf(int place, ProvingWords proof) => place + 1 < proof.Words.Count && proof.Keys[place + 1] == Doer
        ? [.. Enumerable.Range(place + 2, proof.Words.Count - place - 2).Where(next => !proof.Words[next].IsStopWord || proof.Keys[next] == ProvingWords.Speaker).Select(next => proof.Keys[next]).Take(Near)]
        : [];

    /// <summary>Whether a form of "to be" stands before the word, with small words between them at the most.</summary>
    private static bool IsDone(int word, ToldClaim claim) =>
        VerbForms.IsParticiple(claim.Words[word].Span.Of(claim.Text))
        && Enumerable.Range(1, word).Select(back => word - back).TakeWhile(before => claim.Words[before].IsStopWord).Any(before => Being.Contains(claim.Said[before]));

    private static bool IsDone(int place, ProvingWords proof) =>
        Enumerable.Range(1, place).Select(back => place - back).TakeWhile(before => proof.Words[before].IsStopWord).Any(before => Being.Contains(proof.Keys[before]));

    /// <summary>"…, all launched from the ship": what comes after a comma says of something what was done to it.</summary>
    private static bool IsInserted(int word, ToldClaim claim)
    {
        var before = claim.Text[..claim.Words[word].Span.Start];
        var comma = before.LastIndexOf(',');
        return comma >= 0 && ClaimWords.Of(before[comma..]).All(one => one.IsStopWord);
    }
}
