using Letters.Retrieval.Encoder;

namespace Letters.Tests.Retrieval.Encoder;

public sealed class AttentionHeadTests
{
    private const int Size = 64;
    private const int Stride = 100;
    private const int Words = 7;

    private readonly float[] rows = Numbers(new Random(17), Stride * Words);

    [Fact]
    public void A_query_is_multiplied_with_the_key_of_every_word()
    {
        var query = Numbers(new Random(21), Size);
        var products = new float[Words];
        AttentionHead.Compare(query, rows, Stride, products);
        for (var word = 0; word < Words; word++)
            Assert.Equal(Enumerable.Range(0, Size).Sum(i => (double)query[i] * rows[word * Stride + i]), products[word], 1e-5);
    }

    [Fact]
    public void Values_are_summed_by_their_words_weights()
    {
        var weights = Numbers(new Random(21), Words);
        var sum = new float[Size];
        AttentionHead.Blend(weights, rows, Stride, sum);
        for (var i = 0; i < Size; i++)
            Assert.Equal(Enumerable.Range(0, Words).Sum(word => (double)weights[word] * rows[word * Stride + i]), sum[i], 1e-5);
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
