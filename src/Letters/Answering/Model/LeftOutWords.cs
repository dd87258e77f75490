using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering.Model;

/// <summary>
/// What a claim may not leave out of the sentences that prove it. Every word of it may be the letter's and it can still say what the letter
/// does not: what is asked for as if it were done, what somebody else says as if it were so, the end of one sentence of the beginning of
/// another.
/// </summary>
internal static partial class LeftOutWords
{
    /// <summary>Words that open a clause which hangs on what stands before it.</summary>
    private static readonly HashSet<string> Opening = new(["that", "which", "whom", "whose", "whether", "if", "unless"], StringComparer.Ordinal);

    /// <summary>Beginnings of words with which a writer tells what he writes: "I have the honour to report that".</summary>
    private static readonly string[] Telling = ["report", "state", "inform", "declar", "announc", "confirm", "affirm", "recal", "reiter", "stress", "emphas", "add", "convei", "bring"];

    /// <summary>Beginnings of words on which what follows hangs: it is asked for, planned, or somebody else's word.</summary>
    private static readonly string[] Governing =
    [
        "request", "ask", "demand", "urg", "call", "propos", "suggest", "recommend", "offer", "invit", "hope", "wish", "want", "intend", "plan", "promis", "undertak", "undertook", "expect",
        "accus", "alleg", "assert", "claim", "said", "sai", "say", "describ", "accord", "maintain", "believ", "consid", "deni", "disput", "doubt", "refus", "reject", "prevent", "fail",
    ];

    private static readonly HashSet<string> Negating = new(["not", "no", "never", "none", "neither", "nor", "without", "cannot"], StringComparer.Ordinal);

    /// <summary>Of these the ones that deny what is done; "without lights" says no more than that there were none.</summary>
    private static readonly HashSet<string> Denying = new(["not", "never", "cannot"], StringComparer.Ordinal);

    /// <summary>Words that make of what stands before them a part of it: "pages of the logbook".</summary>
    private static readonly HashSet<string> Joining = new(["of", "in", "to", "by", "for", "with", "from", "at", "on"], StringComparer.Ordinal);

    /// <summary>Words that may not be lost between words told again.</summary>
    private static readonly HashSet<string> Limiting = new(
        [.. Negating, "except", "save", "onli", "only", "until", "unless", "if", "befor", "before", "after", "nearli", "almost"], StringComparer.Ordinal);

    /// <summary>Words that, without a comma, open a clause that says which of many is meant.</summary>
    private static readonly HashSet<string> Relative = new(["that", "which", "who", "whom", "whose"], StringComparer.Ordinal);

    /// <summary>Words after which stands when the rest does not hold.</summary>
    private static readonly HashSet<string> Excepting = new(["except", "save", "unless", "until", "if", "provid"], StringComparer.Ordinal);

    /// <summary>What is wrong with the claim, as the end of a sentence that begins "it"; null where nothing is.</summary>
    public static string? ProblemIn(ToldClaim claim, ProvingWords proof)
    {
        var told = claim.Told.Select(word => word.Place).ToList();
        var said = claim.Said;
        var (isFirst, last) = (true, -1);
        foreach (var sentence in proof.Sentences)
        {
            var places = told.Where(place => sentence.Contains(proof.Words[place].Span)).ToList();
            if (places.Count == 0) continue;
            var before = Enumerable.Range(0, places[0]).Where(place => sentence.Contains(proof.Words[place].Span)).ToList();
            if (!isFirst && before.Exists(place => !proof.Words[place].IsStopWord)) return "joins the end of one quoted sentence to another";
            if (isFirst && HangsOn(before, places, claim, proof) is { } problem) return problem;
            if (said.Any(Denying.Contains) && LeavesLimitOut(places, sentence, proof)) return "denies more than the quoted sentences";
            for (var i = 1; i < places.Count; i++)
                if (Lost(places[i - 1], places[i], said, proof) is { } lost) return lost;
            (isFirst, last) = (false, places[^1]);
        }
        return last < 0 ? null
            : BreaksOff(last, proof) ? "breaks off in the middle of the quoted words"
            : Narrowed(last, claim, proof) is { } narrowing ? $"leaves out “{narrowing} …”, which narrows what is told"
            : null;
    }

    /// <summary>Whether what stands before the words told again in their sentence decides what they mean.</summary>
    private static string? HangsOn(List<int> before, List<int> told, ToldClaim claim, ProvingWords proof)
    {
        var end = before.FindLastIndex(place => !proof.Words[place].IsStopWord);
        var keys = before.ConvertAll(place => proof.Keys[place]);
        // What the claim itself begins with is not left out: "if they agree, …".
        var kept = claim.Words.TakeWhile(word => word.IsStopWord).Select(word => word.Key).ToList();
        var opening = keys.Skip(end + 1).Where(key => end >= 0 || !kept.Contains(key)).ToList();
        var isOpened = opening.Exists(Opening.Contains);
        var tells = isOpened && end >= 0 && Begins(Telling, keys[end]) && keys.Contains(ProvingWords.Speaker) && !keys.Any(Limiting.Contains);
        // Of one word told again alone ("the licences") nothing is said by its sentence, and a name may be shortened ("the Kingdom of Elbria").
        var isPart = end >= 0 && told.Count > 1 && opening.Exists(key => Joining.Contains(key) && !kept.Contains(key))
            && !(proof.Words[before[end]].IsNamed && proof.Words[told[0]].IsNamed);
        if (isPart) return "leaves out what it is that the words told again are part of";
        if (WhatIsAsked.IsToldBy(claim, proof)) return null;
        if (isOpened && !tells) return "leaves out what the words told again hang on";
        return keys.Find(key => Begins(Governing, key) && !claim.Said.Contains(key)) is { } left && !tells ? $"leaves out “{left}”, on which the rest hangs" : null;
    }

    /// <summary>Whether between two words told again something is left out that is no mere insertion between commas.</summary>
    private static string? Lost(int from, int to, IReadOnlyList<string> said, ProvingWords proof)
    {
        if (to == from + 1) return null;
        var (start, end) = (proof.Words[from].Span.End, proof.Words[to].Span.Start);
        var gap = proof.Between(start, end);
        if (gap == ",") return null;
        var (first, final) = (gap.IndexOf(',', StringComparison.Ordinal), gap.LastIndexOf(','));
        var inserted = first < final ? Span.Between(start + first, start + final) : default;
        var left = Enumerable.Range(from + 1, to - from - 1).Where(place => !inserted.Overlaps(proof.Words[place].Span)).Select(place => proof.Keys[place]).ToList();
        var hasContent = Enumerable.Range(from + 1, to - from - 1).Any(place => !proof.Words[place].IsStopWord && !inserted.Overlaps(proof.Words[place].Span));
        // What "not" belongs to ends with its clause: what is left out with it needs it no more.
        var afterClause = left.FindLastIndex(key => key is "and" or "or" or "but") + 1;
        if (left.Skip(afterClause).FirstOrDefault(key => Limiting.Contains(key) && !said.Contains(key) && !(Negating.Contains(key) && said.Any(Negating.Contains))) is { } lost)
            return $"leaves out “{lost}”";
        return hasContent && OtherClause().IsMatch(first < final ? gap[..first] + gap[final..] : gap) ? "leaves out where another clause begins" : null;
    }

    /// <summary>What is denied is denied as far as the sentence goes: "not within ten miles" is not "not".</summary>
    private static bool LeavesLimitOut(List<int> places, Span sentence, ProvingWords proof)
    {
        var end = places.Max(place => proof.Words[place].Span.End);
        var rest = proof.Between(end, sentence.End);
        var clause = rest.IndexOfAny([',', ';', ':', '.', '(', ')']);
        return ClaimWords.Of(clause < 0 ? rest : rest[..clause]).TakeWhile(word => word.Key is not ("and" or "or" or "but")).Any(word => !word.IsStopWord);
    }

    /// <summary>Whether the word that follows belongs to the last one told again: nothing stands between them, not even a small word.</summary>
    private static bool BreaksOff(int last, ProvingWords proof) =>
        last + 1 < proof.Words.Count && !proof.Words[last + 1].IsStopWord
        && proof.Between(proof.Words[last].Span.End, proof.Words[last + 1].Span.Start).All(char.IsWhiteSpace);

    /// <summary>The word with which, right after the last one told again, a clause begins that says of which of many, or when not; null where none does.</summary>
    private static string? Narrowed(int last, ToldClaim claim, ProvingWords proof)
    {
        // Small words that the claim ends with are told again as well: "a day before, except …".
        foreach (var trailing in claim.Said.Skip(claim.Told[^1].InClaim + 1))
            if (last + 1 < proof.Words.Count && proof.Keys[last + 1] == trailing) last++;
        if (last + 1 >= proof.Words.Count || proof.Words[last + 1].Span.Start < proof.Words[last].Span.End) return null;
        var (between, next) = (proof.Between(proof.Words[last].Span.End, proof.Words[last + 1].Span.Start), proof.Keys[last + 1]);
        return (Relative.Contains(next) && between.All(char.IsWhiteSpace)) || (Excepting.Contains(next) && between.All(c => c == ',' || char.IsWhiteSpace(c))) ? next : null;
    }

    private static bool Begins(string[] stems, string key) => Array.Exists(stems, stem => key.StartsWith(stem, StringComparison.Ordinal));

    [GeneratedRegex(@"\b(and|or|but)\s+that\b|\b(which|whose|whom)\b|[;:]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherClause();
}
