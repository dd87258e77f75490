using System.Runtime.InteropServices;

namespace Letters.Retrieval.Memory;

/// <summary>
/// The vectors of all sentences, row behind row in a few large blocks. Each question reads every one of them, and what that costs is
/// the way through memory: rows that lie side by side are read three times as fast as passages scattered over the heap.
/// </summary>
internal sealed class VectorIndex(int dimensions)
{
    private readonly List<VectorBlock> blocks = [];
    private readonly Stack<int> free = [];

    /// <summary>Puts in the vectors of a passage's sentences.</summary>
    /// <returns>The row of each.</returns>
    public int[] Add(int passage, SentenceVectors vectors)
    {
        var rows = new int[vectors.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            if (free.Count == 0) Grow();
            rows[i] = free.Pop();
            BlockOf(rows[i]).Set(rows[i] % VectorBlock.Rows, passage, vectors.Codes(i), vectors.Scale(i));
        }
        return rows;
    }

    public void Remove(int[] rows)
    {
        // Taken again in the same order: the rows of a passage that is put back lie as they lay.
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            BlockOf(rows[i]).Clear(rows[i] % VectorBlock.Rows);
            free.Push(rows[i]);
        }
    }

    /// <summary>What was put in.</summary>
    public SentenceVectors Of(int[] rows)
    {
        var vectors = new SentenceVectors(rows.Length, dimensions);
        for (var i = 0; i < rows.Length; i++)
            vectors.Set(i, BlockOf(rows[i]).Codes(rows[i] % VectorBlock.Rows), BlockOf(rows[i]).Scale(rows[i] % VectorBlock.Rows));
        return vectors;
    }

    /// <summary>The cosine of one sentence with the question.</summary>
    public float Similarity(int row, QuantizedVector question) => BlockOf(row).Similarity(row % VectorBlock.Rows, question);

    /// <summary>Raises the place of each passage's number to the cosine of its nearest sentence.</summary>
    public void Nearest(QuantizedVector question, Span<float> nearest)
    {
        foreach (var block in CollectionsMarshal.AsSpan(blocks)) block.Nearest(question, nearest);
    }

    private VectorBlock BlockOf(int row) => blocks[row / VectorBlock.Rows];

    private void Grow()
    {
        var first = blocks.Count * VectorBlock.Rows;
        blocks.Add(new VectorBlock(dimensions));
        for (var row = first + VectorBlock.Rows - 1; row >= first; row--) free.Push(row);
    }
}
