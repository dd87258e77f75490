using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation.Names;
using Letters.Retrieval;
using Letters.Retrieval.Ranking;

namespace Letters.Answering;

/// <summary>How well a sentence supports an answer to a question.</summary>
/// <param name="Degree">0 to 1; below <see cref="Enough"/> the sentence is not shown.</param>
/// <param name="Unmet">The words of the question that neither the sentence nor what stands around it takes up.</param>
internal sealed record Support(double Degree, IReadOnlyList<string> Unmet)
{
    /// <summary>The line between showing and refusing.</summary>
    public const double Enough = 0.5;

    public bool Suffices => Degree >= Enough;

    /// <summary>
    /// How likely the sentence is right, from 0 to 1: the logistic function over the degree and the learned chance, its three numbers fitted
    /// by descent to the 148 answers given out of searched sentences to our own 273 questions over letters marked "dev" in tests/questions/gold,
    /// 114 of which are right; of each answer the shown sentence with the most support counts.
    /// </summary>
    public double Probability { get; init; }

    /// <summary>Whether the sentence by itself says anything of what is asked, beyond names: a word of it, one of the same meaning, or the contrary.</summary>
    public bool IsToThePoint { get; init; }

    /// <param name="chance">How likely the letters answer, as it was learned on another collection: <see cref="RankedSentence.Chance"/>.</param>
    public static double Calibrated(double degree, double chance)
    {
        var kept = Math.Clamp(chance, 1e-4, 1 - 1e-4);
        return 1 / (1 + Math.Exp(0.269 - (2.193 * degree) - (0.159 * Math.Log(kept / (1 - kept)))));
    }
}

/// <summary>
/// Measures support: every word of the question that narrows it must be taken up by the sentence, its neighbours or the letter's
/// correspondents, each weighing by its rarity. Names and numbers left out, another speaker than the one asked for, or nothing of the
/// kind asked for count against it.
/// </summary>
internal sealed partial class SupportMeasure
{
    private readonly string question;
    private readonly HeldWords? held;
    private readonly AskedFor kind;
    private readonly IReadOnlyList<Term> terms;
    private readonly OtherWords others;
    private readonly AskedSpeaker? speaker;
    private readonly IReadOnlyList<NameInText> named;
    private readonly string? thing;
    private readonly bool asksName;
    private readonly bool asksList;

    /// <param name="held">The words of the letters: they tell a name from a word that begins a sentence. Null: any capital makes a name.</param>
    public SupportMeasure(string question, Findings findings, NameVariants names, HeldWords? held = null)
    {
        this.question = question;
        this.held = held;
        kind = AskedForThings.In(question);
        terms = [.. findings.Terms.Where(term => !AskingWords.Contain(term.Stem))];
        others = new OtherWords(question, [.. terms.Select(term => term.Stem)]);
        speaker = AskedSpeaker.In(question, names);
        named = names.In(question);
        thing = AskedThing.In(question);
        asksName = AskedName().IsMatch(question);
        asksList = Continuation.IsAskedForList(question);
    }

    public Support Of(RankedSentence sentence)
    {
        var total = terms.Sum(term => term.Rarity);
        var near = Neighbourhood.Of(sentence);
        var met = terms.Sum(term => term.Rarity * WeightOf(term.Stem, near));
        var likeness = Math.Clamp(sentence.Evidence.Sentences[sentence.Ordinal].Similarity, 0, 1);
        // A question of nothing but asking words ("What does it say?") narrows nothing: nearness alone must decide.
        var degree = total > 0 ? (0.75 * met / total) + (0.45 * likeness) + (0.45 * InOtherWords(sentence)) - 0.05 : likeness;

        var unmet = terms.Where(term => WeightOf(term.Stem, near) < 0.5).ToList();
        if (unmet.Exists(IsNameOrNumber)) degree -= 0.2;
        if (thing is not null && WeightOf(thing, near) == 0) degree -= 0.1;
        if (speaker?.MaySpeakIn(near) == false) degree = Math.Min(degree, 0.3);
        var unit = AskedUnit.StandsIn(question, sentence.Evidence.Letter.Text, sentence.Span);
        if (unit != true && !AskedForThings.StandIn(kind, sentence.Evidence.Letter.Text, sentence.Span, question))
            degree -= kind is AskedFor.Number or AskedFor.Date ? 0.3 : 0.05;
        if (!AskedForThings.IsCounted(question, sentence.Evidence.Letter.Text, sentence.Span)) degree -= 0.15;
        if (unit == false) degree -= 0.3;
        if (asksName && !BringsAName(sentence.Evidence.Letter.Text, sentence.Span)) degree = Math.Min(degree, 0.3);
        if (sentence.Chance < Unlikely && (IsOfNamesAlone(near) || IsOfLikeWordsAlone(near))) degree = Math.Min(degree, 0.45);
        if (asksList && Continuation.IsLeadLine(sentence.Evidence.Letter.Text, sentence.Span)) degree += 0.15;
        var isToThePoint = terms.All(IsNameOrNumber) || terms.Any(term => !IsNameOrNumber(term)
            && (near.Holds(term.Stem) || near.HoldsContrary(term.Stem) || near.Weight(others.For(term.Stem)) == 1));
        degree = Math.Clamp(degree, 0, 1);
        return new Support(degree, [.. unmet.Select(term => term.Word)])
        {
            Probability = Support.Calibrated(degree, sentence.Chance),
            IsToThePoint = isToThePoint,
        };
    }

    /// <summary>Whether the sentence names somebody or something the question does not, by more than an office or a State.</summary>
    private bool BringsAName(string text, Span sentence) =>
        AskedForThings.SpansIn(AskedFor.Person, text, sentence, question).Select(span => span.Of(text)).Any(name =>
            !NamedThings.Offices(name).Any() && NameVariants.OfStates.In(name).Count == 0
            && (held is null || name.Split(' ').All(word => held.NameOf(word) is not null)));

    /// <summary>The learned chance below which a sentence with nothing but names in common with the question does not answer it.</summary>
    private const double Unlikely = 0.1;

    /// <summary>Names in common are chance: of what is done or asked about them, nothing is met.</summary>
    private bool IsOfNamesAlone(Neighbourhood near) =>
        terms.Where(term => !IsNameOrNumber(term)).ToList() is [_, ..] plain && plain.TrueForAll(term => WeightOf(term.Stem, near) == 0);

    /// <summary>Nothing of it there but a word that may stand for one that was asked for is chance too: an "agenda" is no nuclear programme.</summary>
    private bool IsOfLikeWordsAlone(Neighbourhood near) =>
        terms.Where(term => !IsNameOrNumber(term)).Select(term => WeightOf(term.Stem, near)).ToList() is var plain
        && plain.Exists(weight => weight > 0) && plain.TrueForAll(weight => weight < Kin);

    /// <summary>The share of the question that the sentence takes up by words of near meaning or one family only: 0 to 1.</summary>
    private static double InOtherWords(RankedSentence sentence) =>
        sentence.Signals.Length == 0 ? 0
            : Math.Max(0, sentence.Signals[(int)SentenceFeature.NearCoverage] - sentence.Signals[(int)SentenceFeature.Coverage]);

    /// <summary>How near the word stands, or another name for what it names, or a word of its family or of the same meaning.</summary>
    private double WeightOf(string stem, Neighbourhood near)
    {
        var weight = near.Weight(stem);
        foreach (var name in named.Where(name => name.Stems.Contains(stem)))
            foreach (var variant in name.At(near.Date))
                weight = Math.Max(weight, variant.Min(near.Weight));
        return weight > 0 ? weight
            : near.Knows(stem) ? Kin
            : kind == AskedFor.YesOrNo && near.HoldsContrary(stem) ? Kin
            : Like * near.Weight(others.For(stem));
    }

    /// <summary>What a word of the same family counts, or the name of a recipient; of a word asked with yes or no, its contrary too.</summary>
    private const double Kin = 0.6;

    /// <summary>What another word of the same meaning counts. Out of the sentence itself it is not enough for the word to be met.</summary>
    private const double Like = 0.55;

    [GeneratedRegex(@"\bwhat(['’]s| is| was| are| were) the names? of\b|\b(what|which) names?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AskedName();

    private bool IsNameOrNumber(Term term) =>
        char.IsDigit(term.Word[0])
        || (char.IsUpper(term.Word[0]) && !question.StartsWith(term.Word, StringComparison.Ordinal));
}
