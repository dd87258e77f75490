using System.Text.RegularExpressions;
using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// What other parties give for the value that a question asks for: where one letter says that the pilots were held for 31 hours and another
/// party's that they spent nine, both are told.
/// </summary>
internal sealed partial class DisputedValues(string question)
{
    private readonly bool isAsked = AskedForThings.In(question) == AskedFor.Number || Measure().IsMatch(question);

    private readonly string? things = QuestionWording.CountedThings(question) is { } counted ? Terms.Of(counted).Select(token => token.Stem).LastOrDefault() : null;

    private readonly List<Term> topic =
        [.. Terms.Of(question).DistinctBy(token => token.Stem).Where(token => !AskingWords.Contain(token.Stem)).Select(token => new Term(token.Stem, char.IsLower(question[token.Span.Start])))];

    /// <summary>One sentence of each other party, the best supported first, that counts the same in the same unit and comes to another number.</summary>
    /// <param name="shown">The sentence that answers best.</param>
    /// <param name="measured">How well a sentence supports an answer: asked only of those that give a number.</param>
    public IEnumerable<SupportedSentence> Beside(SupportedSentence shown, IEnumerable<RankedSentence> candidates, Func<RankedSentence, Support> measured)
    {
        var given = ValuesIn(shown.Sentence);
        if (!isAsked || given.Count == 0 || !IsALetter(shown.Letter)) yield break;
        var heard = new List<Correspondent?> { shown.Letter.Header.Sender };
        var differing = candidates.Where(sentence => ValuesIn(sentence) is var values && values.Exists(value => given.Exists(known => known.Unit == value.Unit)) && !values.Exists(given.Contains))
            .Select(sentence => new SupportedSentence(sentence, measured(sentence)));
        foreach (var other in differing.OrderByDescending(sentence => sentence.Support.Degree))
        {
            if (!IsALetter(other.Letter) || heard.Exists(party => AreOne(party, other.Letter.Header.Sender)) || !IsOfTheSame(other)) continue;
            heard.Add(other.Letter.Header.Sender);
            yield return other;
        }
    }

    /// <summary>The author's own letter: what a report, a record or the press says is no party's.</summary>
    private static bool IsALetter(Letter letter) => letter.Header.Sender is not null && letter.Header.Kind is not (LetterKind.PressArticle or LetterKind.Record or LetterKind.MeetingRecord);

    private static bool AreOne(Correspondent? one, Correspondent? other) =>
        one is null || other is null || (one.Party ?? other.Party) is null
            ? one?.Designation == other?.Designation
            : StemsOf(one) is var stems && StemsOf(other) is var others && (stems.IsSubsetOf(others) || others.IsSubsetOf(stems));

    private static HashSet<string> StemsOf(Correspondent who) => [.. Terms.Of(who.Party?.Value ?? who.Designation).Select(token => token.Stem)];

    /// <summary>Whether it speaks of what is asked: at least half of it near, and something that is no name in or beside the sentence.</summary>
    private bool IsOfTheSame(SupportedSentence sentence)
    {
        var words = sentence.Sentence.Span.Of(sentence.Letter.Text);
        if (TakingUp.IsIn(words) || LeadIn.IsInAnnex(sentence.Letter, sentence.Sentence.Span) || RelayedSpeech.In(sentence.Letter, sentence.Sentence.Span) is not null) return false;
        var near = Neighbourhood.Of(sentence.Sentence);
        return topic.Count(term => near.Weight(term.Stem) > 0) * 2 >= topic.Count && topic.Exists(term => term.IsPlain && (near.Holds(term.Stem) || near.HoldsBeside(term.Stem)));
    }

    /// <summary>The numbers of the sentence with their unit, or with the thing that is asked to be counted.</summary>
    private List<(string Value, string Unit)> ValuesIn(RankedSentence sentence)
    {
        var text = sentence.Evidence.Letter.Text;
        var end = sentence.Span.End;
        var found = new List<(string, string)>();
        foreach (var number in NumberWords.In(text, sentence.Span))
        {
            var after = Terms.Of(text, Span.Between(number.Span.End, end)).Take(things is null ? 1 : MostBetween).Select(token => token.Stem).ToList();
            if ((things is null ? after.Find(Units().IsMatch) : after.Find(stem => stem == things)) is { } unit) found.Add((number.Value, unit));
        }
        return found;
    }

    /// <summary>"eleven large merchant vessels": in words.</summary>
    private const int MostBetween = 3;

    private sealed record Term(string Stem, bool IsPlain);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\bhow (long|far|old|heavy|high|wide|deep|tall|many|much)\b", Options)]
    private static partial Regex Measure();

    [GeneratedRegex("^(second|minut|minute|hour|day|night|week|month|year|mile|metr|metre|meter|kilometr|kilometre|kilomet|feet|foot|yard|fathom|ton|tonn|tonne|kilo|pound|crown|florin|dollar|euro|franc|mark)s?$", Options)]
    private static partial Regex Units();
}
