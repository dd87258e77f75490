using Letters.Archive;

namespace Letters.Answering.Constraints;

/// <summary>What a question may demand of an answer beyond its subject.</summary>
internal enum ConstraintKind
{
    /// <summary>A person, a state, an organ, a ship by name.</summary>
    Name,
    Number,
    Date,

    /// <summary>Before, after, since or until a date.</summary>
    Bound,
    Symbol,

    /// <summary>Words the question quotes.</summary>
    Quotation,
    Negation,

    /// <summary>First, last, only, most: one among several.</summary>
    Extreme,
}

/// <summary>One demand of a question.</summary>
/// <param name="Words">As it was asked: "5 May 2031", "eleven", "before March".</param>
/// <param name="Span">Where it stands in the question.</param>
internal sealed record Constraint(ConstraintKind Kind, string Words, Span Span)
{
    /// <summary>Whether it can be looked up word for word, so that an answer without it answers another question.</summary>
    public bool IsHard => Kind is not (ConstraintKind.Negation or ConstraintKind.Extreme or ConstraintKind.Bound);
}

/// <summary>How a sentence and what stands around it fit a constraint.</summary>
internal enum Fit
{
    Met,
    Unmet,

    /// <summary>It speaks of the same with something else in this place: of 24 May where the question says 5 May.</summary>
    Contradicted,
}

/// <summary>A constraint, how it is fitted, and what stands in its place where it is contradicted.</summary>
internal sealed record ConstraintFit(Constraint Constraint, Fit Fit, string? Instead = null);
