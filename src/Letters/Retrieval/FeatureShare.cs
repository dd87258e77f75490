namespace Letters.Retrieval;

/// <summary>What was measured, and what it adds to a score.</summary>
/// <param name="Adds">Null where it is seen together with others, so that it adds nothing by itself.</param>
public sealed record FeatureShare(string Name, double Value, double? Adds);
