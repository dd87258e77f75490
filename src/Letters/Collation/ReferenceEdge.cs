using Letters.Archive;

namespace Letters.Collation;

/// <summary>A letter's reference to another document, and which of the letters held that is.</summary>
/// <param name="To">
/// The first witness of the work referred to; null where none held is it for certain: the reference is open.
/// </param>
public sealed record ReferenceEdge(Letter From, Reference Reference, Letter? To);
