namespace Letters.Retrieval;

/// <summary>A name in a question, and another that means the same: "UK" and "United Kingdom".</summary>
/// <param name="Stems">The name's own terms.</param>
/// <param name="Other">The terms of the other, in order: where they stand in a row, they count as the name.</param>
public sealed record NamedOtherwise(IReadOnlyList<string> Stems, IReadOnlyList<string> Other);
