using Letters.Archive;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering.Constraints;

/// <summary>
/// Checks what a question demands against a sentence, the sentences around it in its passage, and the header of its letter.
/// </summary>
internal sealed class ConstraintCheck
{
    private readonly string question;
    private readonly IReadOnlyList<NameInText> named;

    /// <param name="names">Which names mean the same: a question for "British" ships is met by those of the United Kingdom.</param>
    public ConstraintCheck(string question, NameVariants names)
    {
        this.question = question;
        named = names.In(question);
        Constraints = QuestionConstraints.In(question);
    }

    public IReadOnlyList<Constraint> Constraints { get; }

    /// <summary>The constraints that are not met, in the order of the question.</summary>
    public IReadOnlyList<Constraint> Unmet(RankedSentence sentence) =>
        [.. Of(sentence).Where(fit => fit.Fit != Fit.Met).Select(fit => fit.Constraint)];

    /// <summary>One entry a constraint, in the order of the question.</summary>
    public IReadOnlyList<ConstraintFit> Of(RankedSentence sentence)
    {
        var near = Neighbourhood.Of(sentence);
        return [.. Constraints.Select(constraint => constraint.Kind switch
        {
            ConstraintKind.Name => new ConstraintFit(constraint, IsNamed(constraint, near) ? Fit.Met : Fit.Unmet),
            ConstraintKind.Number => OfNumber(constraint, sentence),
            ConstraintKind.Date => OfDate(constraint, sentence),
            ConstraintKind.Bound => OfBound(constraint, sentence),
            ConstraintKind.Symbol => new ConstraintFit(constraint, HasSymbol(constraint, sentence) ? Fit.Met : Fit.Unmet),
            ConstraintKind.Quotation => new ConstraintFit(constraint, HasInARow(constraint, sentence) ? Fit.Met : Fit.Unmet),
            ConstraintKind.Negation => new ConstraintFit(constraint, QuestionConstraints.Denies(near.Words) ? Fit.Met : Fit.Unmet),
            ConstraintKind.Extreme => new ConstraintFit(constraint, IsSaid(constraint, near) ? Fit.Met : Fit.Unmet),
            _ => throw new InvalidOperationException($"No check for {constraint.Kind}."),
        })];
    }

    /// <summary>A person is named by the last word; what is named with "of" ("Court of Justice") by all of them.</summary>
    private bool IsNamed(Constraint name, Neighbourhood near)
    {
        var stems = Terms.Of(question, name.Span).Select(token => token.Stem).Where(stem => !AskingWords.Contain(stem)).ToList();
        return stems.TrueForAll(near.Knows)
            || named.Any(known => known.Span.Overlaps(name.Span) && known.At(near.Date).Any(variant => variant.All(near.Knows)))
            || (!name.Words.Contains(" of ", StringComparison.Ordinal) && stems.Count == 2 && near.Knows(stems[^1]));
    }

    /// <summary>"only" and the like are no terms that a neighbourhood keeps: the sentence itself is looked through.</summary>
    private static bool IsSaid(Constraint extreme, Neighbourhood near) =>
        Terms.Of(extreme.Words).Any(token => near.Weight(token.Stem) > 0)
        || near.Words.Split(' ', ',', '.', ';').Contains(extreme.Words, StringComparer.OrdinalIgnoreCase);

    private ConstraintFit OfNumber(Constraint constraint, RankedSentence sentence)
    {
        var asked = NumberWords.In(question).First(number => number.Span == constraint.Span);
        var text = sentence.Evidence.Letter.Text;
        if (NumberWords.In(text, sentence.Evidence.Passage.Span).Any(number => number.Value == asked.Value)
            || sentence.Evidence.Letter.Header.Number?.Value.Contains(asked.Value, StringComparison.OrdinalIgnoreCase) == true)
            return new ConstraintFit(constraint, Fit.Met);
        var other = NumberWords.In(text, sentence.Span).FirstOrDefault(number => number.Counted is { } thing && thing == asked.Counted);
        return other is null
            ? new ConstraintFit(constraint, Fit.Unmet)
            : new ConstraintFit(constraint, Fit.Contradicted, other.Span.Of(text));
    }

    private static ConstraintFit OfDate(Constraint constraint, RankedSentence sentence)
    {
        if (PartialDate.Read(constraint.Words) is not { } asked) return new ConstraintFit(constraint, Fit.Unmet);
        if (DatesIn(sentence, sentence.Evidence.Passage.Span).Concat(DatesOf(sentence.Evidence.Letter)).Any(found => found.Date.Tells(asked)))
            return new ConstraintFit(constraint, Fit.Met);
        var other = DatesIn(sentence, sentence.Span).Concat(DatesOf(sentence.Evidence.Letter)).FirstOrDefault(found => found.Date.IsLike(asked));
        return other.Words is null
            ? new ConstraintFit(constraint, Fit.Unmet)
            : new ConstraintFit(constraint, Fit.Contradicted, other.Words);
    }

    /// <summary>A bound is met by the date itself, or by one on the right side of it.</summary>
    private static ConstraintFit OfBound(Constraint constraint, RankedSentence sentence)
    {
        var blank = constraint.Words.StartsWith("prior", StringComparison.OrdinalIgnoreCase) || constraint.Words.Contains(" than ", StringComparison.OrdinalIgnoreCase)
            ? constraint.Words.IndexOf(' ', constraint.Words.IndexOf(' ', StringComparison.Ordinal) + 1)
            : constraint.Words.IndexOf(' ', StringComparison.Ordinal);
        if (PartialDate.Read(constraint.Words[(blank + 1)..]) is not { } asked) return new ConstraintFit(constraint, Fit.Unmet);
        var isUpper = constraint.Words[0] is not ('a' or 'A' or 's' or 'S' or 'l' or 'L'); // after, since, later than
        var near = DatesIn(sentence, sentence.Evidence.Passage.Span).Concat(DatesOf(sentence.Evidence.Letter)).ToList();
        return new ConstraintFit(constraint, near.Exists(found => found.Date.Tells(asked)
            || (isUpper ? found.Date.Compare(asked) < 0 : found.Date.Compare(asked) > 0)) ? Fit.Met : Fit.Unmet);
    }

    private static IEnumerable<(PartialDate Date, string Words)> DatesIn(RankedSentence sentence, Span within)
    {
        var letter = sentence.Evidence.Letter;
        var words = within.Of(letter.Text);
        foreach (var span in NamedThings.Dates(words).Where(span => span.End == words.Length || words[span.End] != '/')) // S/2031/112 is no year
            if (PartialDate.Read(span.Of(words)) is { } date)
                yield return (date.In(letter.Header.Date?.Value.Year), span.Of(words));
    }

    private static IEnumerable<(PartialDate Date, string Words)> DatesOf(Letter letter) =>
        new[] { letter.Header.Date, letter.Header.Published, letter.Header.Circulated }
            .OfType<Proven<LetterDate>>().Select(date => (PartialDate.Of(date.Value), date.Value.ToProse()));

    private static bool HasSymbol(Constraint constraint, RankedSentence sentence) =>
        DocumentSymbol.TryParse(constraint.Words, out var asked)
        && (sentence.Evidence.Letter.Header.Symbols.Any(own => own.Value.Denotes(asked))
            || DocumentSymbol.Find(sentence.Evidence.Passage.Span.Of(sentence.Evidence.Letter.Text)).Any(found => found.Value.Denotes(asked)));

    private static bool HasInARow(Constraint quotation, RankedSentence sentence)
    {
        var asked = Terms.Of(quotation.Words).Select(token => token.Stem).ToList();
        var held = Terms.Of(sentence.Evidence.Letter.Text, sentence.Evidence.Passage.Span).Select(token => token.Stem).ToList();
        return asked.Count > 0 && Enumerable.Range(0, Math.Max(0, held.Count - asked.Count + 1)).Any(at => held.Skip(at).Take(asked.Count).SequenceEqual(asked));
    }
}
