using FsCheck;
using FsCheck.Fluent;
using Letters.Retrieval.Encoder;

namespace Letters.Tests.Retrieval.Encoder;

public sealed class FixedOrderTests
{
    [Fact]
    public void A_sum_has_the_same_bits_wherever_in_memory_its_numbers_lie() =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(17, 21),
            Prop.ForAll<int[], byte>((numbers, shift) =>
            {
                float[] values = [.. numbers.Select(number => number / 7f)];
                float[] shifted = [.. new float[shift], .. values];
                return FixedOrder.Sum(values) == FixedOrder.Sum(shifted.AsSpan(shift))
                    && FixedOrder.Dot(values, values) == FixedOrder.Dot(shifted.AsSpan(shift), values);
            }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1000)]
    public void All_numbers_count_once(int count)
    {
        float[] values = [.. Enumerable.Range(1, count).Select(n => (float)n)];
        Assert.Equal(count * (count + 1) / 2, FixedOrder.Sum(values));
        Assert.Equal(Enumerable.Range(1, count).Sum(n => (double)n * n), FixedOrder.Dot(values, values), 1e-6 * count * count * count);
    }
}
