namespace Letters.Retrieval.Memory;

/// <summary>So many rows of vectors in one piece of memory, each with the passage it is of.</summary>
internal sealed class VectorBlock
{
    /// <summary>How many there are, taken or not.</summary>
    public const int Rows = 4 * Strand;

    /// <summary>Rows are read from four places at once: a processor then fetches four runs of memory ahead instead of one.</summary>
    private const int Strand = 64;

    private const int Nobody = -1;

    private readonly int dimensions;
    private readonly sbyte[] codes;
    private readonly float[] scales = new float[Rows];
    private readonly int[] passages = new int[Rows];

    public VectorBlock(int dimensions)
    {
        this.dimensions = dimensions;
        codes = new sbyte[Rows * dimensions];
        Array.Fill(passages, Nobody);
    }

    public ReadOnlySpan<sbyte> Codes(int row) => codes.AsSpan(row * dimensions, dimensions);

    public float Scale(int row) => scales[row];

    public void Set(int row, int passage, ReadOnlySpan<sbyte> vector, float scale)
    {
        vector.CopyTo(codes.AsSpan(row * dimensions, dimensions));
        (scales[row], passages[row]) = (scale, passage);
    }

    public void Clear(int row) => passages[row] = Nobody;

    public float Similarity(int row, QuantizedVector question) => question.Cosine(QuantizedVector.Dot(Codes(row), question.Codes), scales[row]);

    /// <summary>Raises the place of each passage's number to the cosine of its nearest sentence here.</summary>
    public void Nearest(QuantizedVector question, Span<float> nearest)
    {
        for (var row = 0; row < Strand; row++)
        {
            var dots = QuantizedVector.Dots(Codes(row), Codes(row + Strand), Codes(row + (2 * Strand)), Codes(row + (3 * Strand)), question.Codes);
            for (var i = 0; i < 4; i++) Raise(nearest, row + (i * Strand), question, dots[i]);
        }
    }

    private void Raise(Span<float> nearest, int row, QuantizedVector question, int dot)
    {
        if (passages[row] is not (>= 0 and var passage)) return;
        nearest[passage] = Math.Max(nearest[passage], question.Cosine(dot, scales[row]));
    }
}
