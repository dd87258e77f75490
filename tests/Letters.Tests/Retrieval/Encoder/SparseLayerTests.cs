using Letters.Retrieval.Encoder;

namespace Letters.Tests.Retrieval.Encoder;

public sealed class SparseLayerTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(1.0)]
    public void It_gives_what_the_dense_layer_gives(double density)
    {
        var random = new Random(17);
        float[] weights = Numbers(30 * 128, 1), bias = Numbers(128, 1), input = Numbers(5 * 30, density);
        float[] dense = new float[5 * 128], sparse = new float[5 * 128];
        new DenseLayer(weights, bias).Apply(input, dense);
        new SparseLayer(weights, bias).Apply(input, sparse);
        for (var i = 0; i < dense.Length; i++) Assert.Equal(dense[i], sparse[i], 1e-5);

        float[] Numbers(int count, double share) =>
            [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < share ? random.NextSingle() - 0.5f : 0)];
    }

    [Fact]
    public void An_output_of_the_wrong_size_is_an_error()
    {
        var layer = new SparseLayer(new float[50 * 64], new float[64]);
        Assert.Throws<ArgumentOutOfRangeException>(() => layer.Apply(new float[100], new float[64]));
    }
}
