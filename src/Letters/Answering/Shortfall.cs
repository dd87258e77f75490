using Letters.Answering.Constraints;
using Letters.Collation.Names;
using Letters.Retrieval;
using Letters.Retrieval.Ranking;

namespace Letters.Answering;

/// <summary>
/// What a question asks that the sentence nearest to it does not say: its unmet constraints by their whole words, then every other word
/// that neither the sentence nor what stands around it takes up.
/// </summary>
/// <param name="Fits">The constraints that can be looked up word for word and are not met.</param>
/// <param name="Words">The other words left out, each as it was asked.</param>
/// <param name="Speaker">Whose words were asked for, where another speaks; else null.</param>
/// <param name="IsNear">Whether most of the question is met all the same: then the sentence is worth showing beside the refusal.</param>
internal sealed record Shortfall(IReadOnlyList<ConstraintFit> Fits, IReadOnlyList<string> Words, string? Speaker, bool IsNear)
{
    /// <summary>What is left out, as it was asked: names and dates whole, words one by one.</summary>
    public IEnumerable<string> Unmet => Fits.Select(fit => fit.Constraint.Words).Concat(Words);

    public static Shortfall Of(string question, RankedSentence sentence, NameVariants names)
    {
        var near = Neighbourhood.Of(sentence);
        var fits = new ConstraintCheck(question, names).Of(sentence).Where(fit => fit.Fit != Fit.Met && fit.Constraint.IsHard).ToList();
        var terms = Terms.Of(question).Where(token => !AskingWords.Contain(token.Stem)).DistinctBy(token => token.Stem).ToList();
        var named = names.In(question).Where(name => name.At(near.Date).Any(variant => variant.All(near.Knows))).ToList();
        var others = new OtherWords(question, [.. terms.Select(token => token.Stem)]);
        var unmet = terms.Where(token => !near.Knows(token.Stem) && near.Weight(others.For(token.Stem)) == 0 && !QuestionDates.IsPartOfADay(question, token.Span)
            && !named.Exists(name => name.Span.Overlaps(token.Span))).ToList();
        var words = unmet.Where(token => !fits.Exists(fit => fit.Constraint.Span.Overlaps(token.Span))).Select(token => token.Span.Of(question)).ToList();
        var speaker = AskedSpeaker.In(question, names) is { } asked && !asked.MaySpeakIn(near) ? asked.Words : null;
        // Names in common are chance: they stand everywhere. What is done must be met, and little but names, dates and numbers be left out.
        var isNear = words.Count * 4 <= terms.Count
            && terms.Exists(token => char.IsLower(question[token.Span.Start]) && (near.Holds(token.Stem) || near.HoldsBeside(token.Stem)));
        return new Shortfall(fits, words, speaker, isNear);
    }
}
