using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// What a question takes for granted that somebody did: "When did Vantora return the Merle?". Where the letters tell the same of another
/// alone, the question has exchanged the two, and no sentence nearby answers it.
/// </summary>
/// <param name="Doer">The party that is said to have done it.</param>
/// <param name="Verb">The stem of what was done.</param>
/// <param name="Objects">The stems of what it was done to.</param>
internal sealed partial record AskedDeed(string Doer, string Verb, IReadOnlyList<string> Objects)
{
    /// <summary>Null where nothing is taken for granted: a yes or a no may be asked of anything.</summary>
    public static AskedDeed? In(string question)
    {
        if (Asked().Match(question) is not { Success: true } asked) return null;
        var verb = Terms.Of(asked.Groups["verb"].Value).Select(token => token.Stem).FirstOrDefault();
        if (verb is null || Saying().IsMatch(asked.Groups["verb"].Value) || AskingWords.Contain(verb)) return null;
        var objects = Terms.Of(Where().Replace(asked.Groups["object"].Value, "")).Select(token => token.Stem).Where(stem => !AskingWords.Contain(stem)).ToList();
        return objects.Count == 0 ? null : new AskedDeed(asked.Groups["doer"].Value, verb, objects);
    }

    /// <summary>The best of these sentences that tells it of another party, where none tells it of the one asked about; else null.</summary>
    public RankedSentence? DoneByAnother(IReadOnlyList<Evidence> found, NameVariants names, IReadOnlyList<Letter> held)
    {
        var parties = held.Select(letter => letter.Header.Sender?.Party?.Value).OfType<string>().Distinct().Select(StemsOf).Where(stems => stems.Count > 0).ToList();
        var own = new List<List<string>> { StemsOf(Doer) };
        own.AddRange(names.In(Doer).SelectMany(name => name.Variants).Select(variant => variant.Stems.ToList()));
        // Whoever writes no letter is spoken of by all: nothing tells that another was meant.
        if (!parties.Exists(party => own.Exists(stems => AreSame(stems, party)))) return null;
        var others = parties.Where(party => !own.Exists(stems => AreSame(stems, party))).ToList();
        RankedSentence? best = null;
        foreach (var evidence in found)
            for (var i = 0; i < evidence.Sentences.Count; i++)
            {
                var words = evidence.Sentences[i].Span.Of(evidence.Letter.Text).Replace('\n', ' ');
                if (!Terms.Of(words).Any(token => token.Stem == Verb)) continue;
                var sentence = new RankedSentence(evidence, i, 0, 0);
                var near = Neighbourhood.Of(sentence);
                if (!Objects.Any(stem => near.Weight(stem) > 0)) continue;
                foreach (var subject in SubjectsIn(words, evidence.Letter))
                {
                    if (own.Exists(stems => Names(subject, stems))) return null;
                    // Only a subject that is a party tells of another: "it", "the ship" may be anybody's.
                    if (best is null && others.Exists(stems => Names(subject, stems)) && Objects.All(stem => near.Weight(stem) > 0)) best = sentence;
                }
            }
        return best;
    }

    /// <summary>The stems of the subjects of the verb in a sentence; for "we" those of the letter's author.</summary>
    private IEnumerable<IReadOnlyList<string>> SubjectsIn(string words, Letter letter)
    {
        foreach (var verb in Terms.Of(words).Where(token => token.Stem == Verb))
        {
            var before = words[..verb.Span.Start];
            if (Passive().IsMatch(before))
            {
                if (By().Match(words[verb.Span.End..]) is { Success: true } by) yield return StemsOf(by.Groups["who"].Value);
                continue;
            }
            var clause = before[ClauseStart(before)..];
            if (Noun().IsMatch(clause)) continue;
            yield return FirstPerson().IsMatch(clause) && letter.Header.Sender is { } sender ? [.. LetterReferences.TermsOf(sender)]
                : StemsOf(Bid().Match(clause) is { Success: true } bid ? bid.Groups["who"].Value : clause);
        }
    }

    private static int ClauseStart(string before) => Break().Matches(before) is [.., { } last] ? last.Index + last.Length : 0;

    private static bool Names(IReadOnlyList<string> words, List<string> party) => party.All(stem => words.Any(word => AreKin(word, stem)));

    private static bool AreSame(List<string> one, List<string> other) => Names(one, other) || Names(other, one);

    /// <summary>"Vantoran" is of Vantora.</summary>
    private static bool AreKin(string one, string other) =>
        one == other || (Math.Min(one.Length, other.Length) >= 4 && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)));

    /// <summary>Without what any State is called: "the Kingdom of Elbria" is Elbria.</summary>
    private static List<string> StemsOf(string words) => [.. Terms.Of(Form().Replace(words, " ")).Select(token => token.Stem)];

    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const RegexOptions Options = Exact | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^\W*(?i:when|where|why|how|how long|on (what|which) (day|date)|with what|for how much|at what (hour|time)|in what way)\b[^?,]{0,30}? (?i:did|had|has|does) (?i:the )?(?<doer>\p{Lu}[\p{L}\p{M}’'-]*( (of )?\p{Lu}[\p{L}\p{M}’'-]*){0,3}) (?<verb>\p{Ll}+) (?<object>[^?]+)", Exact)]
    private static partial Regex Asked();

    /// <summary>What is said, thought or wished may be told in many ways: who did is not for these rules.</summary>
    [GeneratedRegex("^(say|said|tell|write|wrote|claim|think|believe|want|wish|ask|demand|propose|reply|respond|answer|state|object|agree|consider|feel|expect|hope|insist|argue|deny|regard|see|give|make|take|have|do|get|put|come|go|be|become|know|need|refer|mention|describe|explain|justify|react|call)$", Options)]
    private static partial Regex Saying();

    [GeneratedRegex(@" (on|in|at|before|after|during|since|until|to|from|with|without|by|for|when|while|if|because|despite)\b.*$", Options)]
    private static partial Regex Where();

    [GeneratedRegex(@"\b(was|were|been|being|be|is|are)( \w+){0,2} $", Options)]
    private static partial Regex Passive();

    [GeneratedRegex(@"^( \w+){0,10}? by (the )?(?<who>\p{L}+( (of )?\p{L}+){0,5})", Options)]
    private static partial Regex By();

    /// <summary>"the return of", "her return": a noun has no subject.</summary>
    [GeneratedRegex(@"\b(the|a|an|its|her|his|their|this|that|any|no|of|for|immediate|prompt|safe) $", Options)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(I|we|my government|our government)\b", Options)]
    private static partial Regex FirstPerson();

    /// <summary>"Vantora asks Elbria to return the ship".</summary>
    [GeneratedRegex(@"\b(asks?|asked|urges?|urged|calls? (up)?on|called (up)?on|requests?|requested|demands? that|invites?|invited|reminds?|reminded|wants?|expects?) (?<who>(the )?\p{L}+( (of (the )?)?\p{L}+){0,4}?) (to|should|must) $", Options)]
    private static partial Regex Bid();

    [GeneratedRegex(@"[,;:.]|\b(that|which|who|when|while|because|although|but|after|before|if|as|where)\b", Options)]
    private static partial Regex Break();

    [GeneratedRegex(@"\b(republic|kingdom|principality|state|union|federation|commonwealth|government|the|of)\b", Options)]
    private static partial Regex Form();
}
