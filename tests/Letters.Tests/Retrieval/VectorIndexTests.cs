using Letters.Retrieval.Memory;

namespace Letters.Tests.Retrieval;

public sealed class VectorIndexTests
{
    private const int Dimensions = 64;

    [Fact]
    public void Each_passage_is_as_near_as_its_nearest_sentence_whatever_was_put_in_and_taken_out_before()
    {
        var random = new Random(11);
        var index = new VectorIndex(Dimensions);
        var held = new Dictionary<int, (SentenceVectors Vectors, int[] Rows)>();
        for (var step = 0; step < 400; step++)
        {
            var passage = random.Next(120);
            if (held.Remove(passage, out var known)) index.Remove(known.Rows);
            var vectors = SentenceVectors.Of([.. Enumerable.Range(0, random.Next(9)).Select(_ => (ReadOnlyMemory<float>)Some(random))], Dimensions);
            if (step % 5 > 0) held.Add(passage, (vectors, index.Add(passage, vectors)));
        }
        var question = QuantizedVector.Of(Some(random));
        var nearest = Enumerable.Repeat(-2f, 120).ToArray();

        index.Nearest(question, nearest);

        Assert.True(held.Values.Sum(one => one.Rows.Length) > VectorBlock.Rows, "more than one block should be in use");
        Assert.All(Enumerable.Range(0, 120), passage => Assert.Equal(
            held.TryGetValue(passage, out var one) && one.Rows.Length > 0 ? one.Vectors.Nearest(question) : -2, nearest[passage]));
    }

    [Fact]
    public void What_was_put_in_comes_out_to_the_byte()
    {
        var random = new Random(12);
        var index = new VectorIndex(Dimensions);
        var vectors = SentenceVectors.Of([.. Enumerable.Range(0, VectorBlock.Rows + 3).Select(_ => (ReadOnlyMemory<float>)Some(random))], Dimensions);
        index.Remove(index.Add(0, SentenceVectors.Of([Some(random), Some(random)], Dimensions)));

        var rows = index.Add(1, vectors);

        Assert.Equal(vectors.ToBytes(), index.Of(rows).ToBytes());
        var question = QuantizedVector.Of(Some(random));
        Assert.All(rows.Index(), row => Assert.Equal(vectors.Similarity(row.Index, question), index.Similarity(row.Item, question)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(512)]
    public void Four_products_at_once_are_the_four_products(int dimensions)
    {
        var random = new Random(dimensions);
        for (var round = 0; round < 50; round++)
        {
            var rows = Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, dimensions).Select(_ => (sbyte)random.Next(-127, 128)).ToArray()).ToArray();

            var dots = QuantizedVector.Dots(rows[0], rows[1], rows[2], rows[3], rows[4]);

            Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(QuantizedVector.Dot(rows[i], rows[4]), dots[i]));
        }
    }

    private static float[] Some(Random random) => [.. Enumerable.Range(0, Dimensions).Select(_ => (random.NextSingle() * 2) - 1)];
}
