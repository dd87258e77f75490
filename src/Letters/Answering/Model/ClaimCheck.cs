using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering.Model;

/// <summary>
/// Compares a claim with the sentences that are to prove it. A claim may leave out what they say and change person and tense; it may add
/// no name, number, date, symbol or other word, turn nothing round, and neither drop nor add a "not", a "may" or an "if".
/// </summary>
/// <param name="names">Which names mean the same.</param>
internal sealed class ClaimCheck(NameVariants names)
{
    /// <summary>
    /// Words that change what is said and are no terms. Each row is a class: one for another is no change where speech is reported.
    /// </summary>
    private static readonly string[][] Turning =
    [
        ["not", "no", "never", "none", "neither", "nor", "without", "cannot", "nothing", "nobody", "isnt", "arent", "wasnt", "werent", "dont", "doesnt",
            "didnt", "havent", "hasnt", "hadnt", "cant", "couldnt", "shouldnt", "wont", "wouldnt"],
        ["may", "might"],
        ["can", "could", "cannot"],
        ["must", "shall", "should"],
        ["if", "unless"],
        ["only"],
        ["before", "until"],
        ["after", "since"],
        ["all", "each", "every"],
        ["some", "few", "any"],
        ["more", "most"],
        ["less", "least"],
        ["both"],
        ["against"],
        ["will", "would"],
        ["except", "save"],
        ["because", "therefore", "thus", "henc", "consequ", "due"],
    ];

    /// <summary>The first row: what is said not to be.</summary>
    private static string[] Negating => Turning[0];

    /// <summary>Beginnings of words that leave open whether a thing is so, or say that it almost was: who leaves them out says more than the letter.</summary>
    private static readonly string[] Doubting = ["alleg", "reportedli", "suspect", "purport", "attempt", "possibl", "appar", "likel", "probabl", "nearli", "almost", "claim", "suppos"];

    /// <summary>What is wrong with the claim, as the end of a sentence that begins "it"; null where nothing is.</summary>
    public string? ProblemIn(string claim, ProvingWords proof)
    {
        var words = ClaimWords.Of(claim);
        var named = names.In(claim);
        return Missing(words, named, proof)
            ?? WrongNumber(claim, proof)
            ?? WrongDate(claim, proof)
            ?? WrongSymbol(claim, proof)
            ?? TurnedRound(words, named, proof)
            ?? ChangedSense(claim, words, proof)
            ?? OtherwiseNegated(words, proof)
            ?? LeftOutWords.ProblemIn(words, proof);
    }

    /// <summary>How well the order and number of words agree: 0 to 1. Where the claim keeps to the letter's own order, it is 1.</summary>
    public static double OrderKept(string claim, ProvingWords proof)
    {
        var keys = ClaimWords.Of(claim).Where(word => !word.IsStopWord).Select(proof.Match).OfType<string>().ToList();
        return keys.Count == 0 ? 0 : (double)ClaimWords.InOrder(keys, proof.Keys) / keys.Count;
    }

    private static string? Missing(IReadOnlyList<ClaimWord> words, IReadOnlyList<NameInText> named, ProvingWords proof)
    {
        foreach (var word in words.Where(word => !word.IsStopWord))
            if (proof.Match(word) is null && !named.Any(name => name.Span.Contains(word.Span) && proof.PlacesOf(name).Count > 0))
                return $"says “{word.Key}”, which the quoted sentences do not";
        return words.Any(word => !word.IsStopWord) ? null : "says nothing";
    }

    private static string? WrongNumber(string claim, ProvingWords proof)
    {
        var held = NumberWords.In(proof.Text).ToList();
        var dates = DateSpans(claim);
        // The figures of a day count nothing; what day it is is compared apart.
        foreach (var number in NumberWords.In(claim).Where(number => !dates.Exists(date => date.Contains(number.Span))))
            if (!held.Exists(other => other.Value == number.Value && (other.Counted == number.Counted || other.Counted is null || number.Counted is null)))
                return $"counts {number.Span.Of(claim)} otherwise than the quoted sentences";
        return null;
    }

    private static string? WrongDate(string claim, ProvingWords proof)
    {
        var held = DatesIn(proof.Text).ToList();
        foreach (var date in DatesIn(claim))
            if (!held.Exists(other => other.In(proof.Date?.Year).Tells(date) || other.Tells(date)))
                return "gives a date that the quoted sentences do not";
        return null;
    }

    private static string? WrongSymbol(string claim, ProvingWords proof)
    {
        var held = DocumentSymbol.Find(proof.Text).ToList();
        return DocumentSymbol.Find(claim).Any(symbol => !held.Exists(other => other.Value.Denotes(symbol.Value)))
            ? "names a document that the quoted sentences do not"
            : null;
    }

    /// <summary>Who did a thing to whom, and how many of which, is told by order: what is named comes in the letter's order.</summary>
    private static string? TurnedRound(IReadOnlyList<ClaimWord> words, IReadOnlyList<NameInText> named, ProvingWords proof)
    {
        var anchors = new List<IReadOnlyList<int>>();
        foreach (var word in words.Where(word => word.IsNamed))
        {
            var name = named.FirstOrDefault(one => one.Span.Contains(word.Span));
            if (name is not null && word.Span.End != name.Span.End) continue; // a name of several words counts once
            var places = name is null ? [] : proof.PlacesOf(name);
            if (places.Count == 0 && proof.Match(word) is { } key) places = proof.Places(key);
            if (places.Count > 0) anchors.Add(places);
        }
        var at = -1;
        foreach (var places in anchors)
        {
            var next = places.FirstOrDefault(place => place > at, -1);
            if (next < 0) return "turns the quoted sentences round";
            at = next;
        }
        return null;
    }

    /// <summary>
    /// A "not" belongs to the word after it: "does not say that they are armed" is not "says that they are not armed". In the claim it stands
    /// before one of the next two words told again that it stands before in the letter.
    /// </summary>
    private static string? OtherwiseNegated(IReadOnlyList<ClaimWord> words, ProvingWords proof)
    {
        var told = words.Where(word => !word.IsStopWord).Select(proof.Match).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var negated = proof.Keys.Index().Where(key => Negating.Contains(key.Item))
            .SelectMany(key => proof.Keys.Skip(key.Index + 1).Where(told.Contains).Take(2)).ToHashSet(StringComparer.Ordinal);
        foreach (var (at, word) in words.Index().Where(word => Negating.Contains(word.Item.Key)))
            if (words.Skip(at + 1).Where(next => !next.IsStopWord).Select(proof.Match).FirstOrDefault() is { } next && !negated.Contains(next))
                return $"denies another thing by “{word.Key}”";
        return null;
    }

    private static string? ChangedSense(string claim, IReadOnlyList<ClaimWord> all, ProvingWords proof)
    {
        var words = all.Where(word => !IsMonth(word.Span.Of(claim))).ToList();
        var told = words.Where(word => !word.IsStopWord).Select(proof.Match).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var bearing = BearingOn(told, proof).ToList();
        var end = words.Index().LastOrDefault(pair => !pair.Item.IsStopWord).Index;
        var said = words.Take(end + 1).Select(word => word.Key).ToList();
        var trailing = words.Skip(end + 1).Select(word => word.Key).ToList();
        foreach (var row in Turning)
        {
            // What trails after the last word told again ("… or not") may be said or left out.
            if (said.Count(row.Contains) != bearing.Count(row.Contains) || trailing.Count(row.Contains) > proof.Keys.Count(row.Contains) - bearing.Count(row.Contains))
                return $"changes the sense by “{row.First(word => said.Contains(word) || bearing.Contains(word) || trailing.Contains(word))}”";
        }
        return Doubting.FirstOrDefault(doubt => bearing.Exists(key => key.StartsWith(doubt, StringComparison.Ordinal))
            && !said.Exists(key => key.StartsWith(doubt, StringComparison.Ordinal))) is { } left ? $"leaves out “{left}…”" : null;
    }

    /// <summary>
    /// The words of the proof that bear on what is told again of it: those right before a word told again, and those that stand
    /// between words told again, even where one between them is left out ("did not, however, sail").
    /// </summary>
    private static IEnumerable<string> BearingOn(HashSet<string> told, ProvingWords proof)
    {
        for (var i = 0; i < proof.Words.Count; i++)
        {
            if (IsMonth(proof.Written(i))) continue;
            var before = proof.Keys.Take(i).Where((_, at) => !proof.Words[at].IsStopWord).LastOrDefault();
            var after = proof.Keys.Skip(i + 1).Where((_, at) => !proof.Words[i + 1 + at].IsStopWord).Take(2).ToList();
            var bears = after is [var next, ..] && (told.Contains(next) || (before is not null && told.Contains(before) && after.Count > 1 && told.Contains(after[1])));
            if (bears || told.Contains(proof.Keys[i])) yield return proof.Keys[i];
        }
    }

    /// <summary>In the middle of a sentence, where alone the word "may" would stand, it has no capital.</summary>
    private static bool IsMonth(string written) => written == "May";

    private static IEnumerable<PartialDate> DatesIn(string words) => DateSpans(words).Select(span => PartialDate.Read(span.Of(words))).OfType<PartialDate>();

    private static List<Span> DateSpans(string words) => [.. NamedThings.Dates(words).Where(span => span.End == words.Length || words[span.End] != '/')];
}
