using Letters.Retrieval.Encoder;

namespace Letters.Tests.Retrieval.Encoder;

public sealed class DenseLayerTests
{
    [Theory]
    [InlineData(1, 1, 64)]
    [InlineData(3, 7, 64)]
    [InlineData(4, 32, 128)]
    [InlineData(9, 5, 192)]
    public void Each_output_is_its_bias_and_the_weighted_sum_of_its_row(int rows, int inputs, int outputs)
    {
        var random = new Random(17);
        float[] weights = Numbers(random, inputs * outputs), bias = Numbers(random, outputs), input = Numbers(random, rows * inputs);
        var output = new float[rows * outputs];
        new DenseLayer(weights, bias).Apply(input, output);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < outputs; column++)
            {
                double expected = bias[column];
                for (var i = 0; i < inputs; i++) expected += (double)input[row * inputs + i] * weights[i * outputs + column];
                Assert.Equal(expected, output[row * outputs + column], 1e-5);
            }
    }

    [Fact]
    public void A_row_has_the_same_bits_alone_and_in_company()
    {
        var random = new Random(17);
        var layer = new DenseLayer(Numbers(random, 50 * 64), Numbers(random, 64));
        var input = Numbers(random, 11 * 50);
        var together = new float[11 * 64];
        layer.Apply(input, together);
        for (var row = 0; row < 11; row++)
        {
            var alone = new float[64];
            layer.Apply(input.AsSpan(row * 50, 50), alone);
            Assert.Equal(together[(row * 64)..((row + 1) * 64)], alone);
        }
    }

    [Fact]
    public void An_output_of_the_wrong_size_is_an_error()
    {
        var layer = new DenseLayer(new float[50 * 64], new float[64]);
        Assert.Throws<ArgumentOutOfRangeException>(() => layer.Apply(new float[100], new float[64]));
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
