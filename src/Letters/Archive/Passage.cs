namespace Letters.Archive;

/// <summary>A piece of a letter's body that is found and ranked as one: a paragraph, or part of a long one.</summary>
/// <param name="Letter">The letter it stands in.</param>
/// <param name="Ordinal">0, 1, 2 … in the order of the letter.</param>
/// <param name="Paragraph">The number of the body paragraph it belongs to.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Sentences">Its sentences in order; together they hold every character of the passage that is not white
/// space.</param>
public sealed record Passage(LetterId Letter, int Ordinal, int Paragraph, Span Span, IReadOnlyList<Span> Sentences);
