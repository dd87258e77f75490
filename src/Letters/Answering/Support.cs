using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>How well a sentence supports an answer to a question.</summary>
/// <param name="Degree">0 to 1; below <see cref="Enough"/> the sentence is not shown.</param>
/// <param name="Unmet">The words of the question that neither the sentence nor what stands around it takes up.</param>
internal sealed record Support(double Degree, IReadOnlyList<string> Unmet)
{
    /// <summary>The line between showing and refusing.</summary>
    public const double Enough = 0.5;

    public bool Suffices => Degree >= Enough;
}

/// <summary>
/// Measures support: every word of the question that narrows it must be taken up by the sentence, its neighbours or the letter's
/// correspondents, each weighing by its rarity. Names and numbers left out, another speaker than the one asked for, or nothing of the
/// kind asked for count against it.
/// </summary>
internal sealed class SupportMeasure
{
    private readonly string question;
    private readonly AskedFor kind;
    private readonly IReadOnlyList<Term> terms;
    private readonly AskedSpeaker? speaker;

    public SupportMeasure(string question, Findings findings)
    {
        this.question = question;
        kind = AskedForThings.In(question);
        terms = [.. findings.Terms.Where(term => !AskingWords.Contain(term.Stem))];
        speaker = AskedSpeaker.In(question);
    }

    public Support Of(RankedSentence sentence)
    {
        var total = terms.Sum(term => term.Rarity);
        var near = Neighbourhood.Of(sentence);
        var met = terms.Sum(term => term.Rarity * near.Weight(term.Stem));
        var likeness = Math.Clamp(sentence.Evidence.Sentences[sentence.Ordinal].Similarity, 0, 1);
        // A question of nothing but asking words ("What does it say?") narrows nothing: nearness alone must decide.
        var degree = total > 0 ? (0.75 * met / total) + (0.45 * likeness) : likeness;

        var unmet = terms.Where(term => near.Weight(term.Stem) < 0.5).ToList();
        if (unmet.Exists(IsNameOrNumber)) degree -= 0.2;
        if (AskedThing.In(question) is { } thing && near.Weight(thing) == 0) degree -= 0.1;
        if (speaker?.MaySpeakIn(near) == false) degree = Math.Min(degree, 0.3);
        if (!AskedForThings.StandIn(kind, sentence.Evidence.Letter.Text, sentence.Span, question))
            degree -= kind is AskedFor.Number or AskedFor.Date ? 0.3 : 0.05;
        if (!AskedForThings.IsCounted(question, sentence.Evidence.Letter.Text, sentence.Span)) degree -= 0.15;
        return new Support(Math.Clamp(degree, 0, 1), [.. unmet.Select(term => term.Word)]);
    }

    private bool IsNameOrNumber(Term term) =>
        char.IsDigit(term.Word[0])
        || (char.IsUpper(term.Word[0]) && !question.StartsWith(term.Word, StringComparison.Ordinal));
}
