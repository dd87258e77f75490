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
    public string? ProblemIn(ToldClaim claim, ProvingWords proof)
    {
        var named = names.In(claim.Text);
        return Missing(claim, named, proof)
            ?? WrongNumber(claim.Text, proof)
            ?? WrongDate(claim.Text, proof)
            ?? WrongSymbol(claim.Text, proof)
            ?? TurnedRound(claim, named, proof)
            ?? ChangedSense(claim, proof)
            ?? OtherwiseNegated(claim, proof)
            ?? Voice.ProblemIn(claim, proof)
            ?? LeftOutWords.ProblemIn(claim, proof);
    }

    private static string? Missing(ToldClaim claim, IReadOnlyList<NameInText> named, ProvingWords proof)
    {
        foreach (var (at, word) in claim.Words.Index().Where(word => !word.Item.IsStopWord))
            if (claim.Matched(at) is null && !named.Any(name => name.Span.Contains(word.Span) && proof.PlacesOf(name).Count > 0))
                return $"says “{word.Key}”, which the quoted sentences do not";
        return claim.Words.Any(word => !word.IsStopWord) ? null : "says nothing";
    }

    private static string? WrongNumber(string claim, ProvingWords proof)
    {
        var held = NumberWords.In(proof.Text).ToList();
        var dates = DateSpans(claim);
        // The figures of a day count nothing; what day it is is compared apart.
        foreach (var number in NumberWords.In(claim).Where(number => !dates.Exists(date => date.Contains(number.Span))))
            if (!held.Exists(other => other.Value == number.Value && (other.Counted == number.Counted || other.Counted is null || number.Counted is null || Counts(other, number.Counted, proof))))
                return $"counts {number.Span.Of(claim)} otherwise than the quoted sentences";
        return null;
    }

    /// <summary>"Four Vantoran pilots" are four pilots: whether nothing but one word stands between the number and what it is to count.</summary>
    private static bool Counts(NumberWords number, string counted, ProvingWords proof)
    {
        var at = proof.Span.Start + number.Span.Start;
        var place = proof.Words.TakeWhile(word => word.Span.Start != at).Count();
        return place + 2 < proof.Words.Count && proof.Keys[place + 2] == counted && !proof.Words[place + 1].IsStopWord
            && proof.Between(proof.Words[place].Span.End, proof.Words[place + 1].Span.Start).All(char.IsWhiteSpace)
            && proof.Between(proof.Words[place + 1].Span.End, proof.Words[place + 2].Span.Start).All(char.IsWhiteSpace);
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
    private static string? TurnedRound(ToldClaim claim, IReadOnlyList<NameInText> named, ProvingWords proof)
    {
        var anchors = new List<IReadOnlyList<int>>();
        var numbers = NumberWords.In(claim.Text).Select(number => number.Span).ToHashSet();
        foreach (var (at, word) in claim.Words.Index().Where(word => word.Item.IsNamed || numbers.Contains(word.Item.Span)))
        {
            var name = named.FirstOrDefault(one => one.Span.Contains(word.Span));
            if (name is not null && word.Span.End != name.Span.End) continue; // a name of several words counts once
            var places = name is null ? [] : proof.PlacesOf(name);
            if (places.Count == 0 && claim.Matched(at) is { } key) places = proof.Places(key);
            if (places.Count > 0) anchors.Add(places);
        }
        var last = -1;
        foreach (var places in anchors)
        {
            var next = places.FirstOrDefault(place => place > last, -1);
            if (next < 0) return "turns the quoted sentences round";
            last = next;
        }
        return null;
    }

    /// <summary>
    /// A "not" belongs to the word after it: "does not say that they are armed" is not "says that they are not armed". In the claim it stands
    /// before one of the next two words told again that it stands before in the letter.
    /// </summary>
    private static string? OtherwiseNegated(ToldClaim claim, ProvingWords proof)
    {
        var told = claim.MatchedKeys();
        var negated = proof.Keys.Index().Where(key => Negating.Contains(key.Item))
            .SelectMany(key => proof.Keys.Skip(key.Index + 1).Where(told.Contains).Take(2)).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < claim.Words.Count; at++)
        {
            if (!Negating.Contains(claim.Said[at])) continue;
            var after = Enumerable.Range(at + 1, claim.Words.Count - at - 1).Where(next => !claim.Words[next].IsStopWord).Select(claim.Matched).FirstOrDefault();
            if (after is not null && !negated.Contains(after)) return $"denies another thing by “{claim.Said[at]}”";
        }
        return null;
    }

    private static string? ChangedSense(ToldClaim claim, ProvingWords proof)
    {
        var words = claim.Words.Where(word => !IsMonth(word.Span.Of(claim.Text))).ToList();
        var bearing = BearingOn(claim, proof);
        var end = words.FindLastIndex(word => !word.IsStopWord);
        var said = words.Take(end + 1).Select(word => word.Key).ToList();
        var trailing = words.Skip(end + 1).Select(word => word.Key).ToList();
        // What is asked for is told again as what should be: the "should" is ours.
        if (WhatIsAsked.IsToldBy(claim, proof)) said.Remove(WhatIsAsked.Should);
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
    private static List<string> BearingOn(ToldClaim claim, ProvingWords proof)
    {
        var told = claim.Told.Select(word => word.Place).ToHashSet();
        var content = Enumerable.Range(0, proof.Words.Count).Where(place => !proof.Words[place].IsStopWord).ToList();
        var (bearing, next) = (new List<string>(), 0);
        for (var place = 0; place < proof.Words.Count; place++)
        {
            while (next < content.Count && content[next] <= place) next++;
            if (IsMonth(proof.Written(place))) continue;
            var before = content.FindLastIndex(next - 1 < 0 ? 0 : next - 1, one => one < place);
            var bears = next < content.Count
                && (told.Contains(content[next]) || (before >= 0 && told.Contains(content[before]) && next + 1 < content.Count && told.Contains(content[next + 1])));
            if (bears || told.Contains(place)) bearing.Add(proof.Keys[place]);
        }
        return bearing;
    }

    /// <summary>In the middle of a sentence, where alone the word "may" would stand, it has no capital.</summary>
    private static bool IsMonth(string written) => written == "May";

    private static IEnumerable<PartialDate> DatesIn(string words) => DateSpans(words).Select(span => PartialDate.Read(span.Of(words))).OfType<PartialDate>();

    private static List<Span> DateSpans(string words) => [.. NamedThings.Dates(words).Where(span => span.End == words.Length || words[span.End] != '/')];
}
