namespace Letters.Retrieval.Encoder;

/// <summary>Numbers of a trained network, in rows: the last dimension runs fastest.</summary>
internal sealed record Tensor(float[] Values, IReadOnlyList<int> Shape);
