namespace Letters.Answering.Model;

/// <summary>
/// "She asks that every inspection be announced" is told again, after her name, as "every inspection should be announced": who reads it knows
/// that it is asked for, and not that it is so.
/// </summary>
internal static class WhatIsAsked
{
    public const string Should = "should";

    private const string Be = "be";

    /// <summary>Beginnings of words by which somebody asks for what comes after "that".</summary>
    private static readonly string[] Asking = ["request", "ask", "demand", "urg", "call", "propos", "suggest", "recommend"];

    /// <summary>What before "be" tells something else than that it is asked for.</summary>
    private static readonly HashSet<string> Otherwise =
        new(["to", "not", "should", "shall", "will", "would", "can", "could", "may", "might", "must", "cannot"], StringComparer.Ordinal);

    /// <summary>Whether the claim tells with "should be" what the quoted sentence asks for with "that … be".</summary>
    public static bool IsToldBy(ToldClaim claim, ProvingWords proof)
    {
        if (proof.Sentences.Count != 1 || claim.Said.Count(key => key == Should) != 1 || claim.Told.Count == 0) return false;
        var asked = Enumerable.Range(0, claim.Told[0].Place).Select(place => proof.Keys[place]).ToList();
        return asked.LastIndexOf("that") is >= 0 and var that
            && asked.Take(that).Any(key => Array.Exists(Asking, stem => key.StartsWith(stem, StringComparison.Ordinal)))
            && !asked.Exists(Otherwise.Contains)
            && claim.Told.Any(told => told is { InClaim: > 1, Place: > 1 }
                && claim.Said[told.InClaim - 1] == Be && claim.Said[told.InClaim - 2] == Should
                && proof.Keys[told.Place - 1] == Be && !Otherwise.Contains(proof.Keys[told.Place - 2]));
    }
}
