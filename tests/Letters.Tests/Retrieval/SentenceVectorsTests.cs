using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using FsCheck;
using FsCheck.Fluent;
using Letters.Retrieval.Memory;

namespace Letters.Tests.Retrieval;

public sealed class SentenceVectorsTests
{
    [Fact]
    public void A_dot_product_is_exact_for_every_length_and_code() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(512, 1),
        Prop.ForAll(
            Gen.Choose(-127, 127).Two().ListOf().Resize(200).ToArbitrary(),
            pairs => QuantizedVector.Dot([.. pairs.Select(pair => (sbyte)pair.Item1)], [.. pairs.Select(pair => (sbyte)pair.Item2)])
                     == pairs.Sum(pair => pair.Item1 * pair.Item2)));

    [Fact]
    public void The_greatest_codes_do_not_overflow()
    {
        sbyte[] codes = [.. Enumerable.Repeat((sbyte)-127, 4096)];

        Assert.Equal(4096 * 127 * 127, QuantizedVector.Dot(codes, codes));
    }

    [Fact]
    public void Processors_of_every_kind_come_to_the_same_product()
    {
        Assert.SkipUnless(Avx2.IsSupported, "needs a processor with AVX2 to compare with the others' way");
        var random = new Random(9);
        var left = new sbyte[512];
        var right = new sbyte[512];
        for (var round = 0; round < 100; round++)
        {
            for (var i = 0; i < left.Length; i++) (left[i], right[i]) = ((sbyte)random.Next(-127, 128), (sbyte)random.Next(-127, 128));
            var lefts = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(left);
            var rights = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(right);

            Assert.Equal(QuantizedVector.DotByHalves(lefts, rights), QuantizedVector.DotByPairs(lefts, rights));
        }
    }

    [Fact]
    public void Eight_bits_keep_the_cosine_to_the_second_decimal()
    {
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var (left, right) = (Unit(random), Unit(random));
            var exact = left.Zip(right, (a, b) => a * b).Sum();

            var vectors = SentenceVectors.Of([left], left.Length);

            Assert.Equal(exact, vectors.Similarity(0, QuantizedVector.Of(right)), 0.01);
        }
    }

    [Fact]
    public void A_vector_is_nearest_to_itself()
    {
        var random = new Random(2);
        ReadOnlyMemory<float>[] sentences = [Unit(random), Unit(random), Unit(random)];

        var vectors = SentenceVectors.Of(sentences, 512);

        Assert.Equal(1, vectors.Similarity(1, QuantizedVector.Of(sentences[1].Span)), 1e-6);
        Assert.Equal(vectors.Similarity(1, QuantizedVector.Of(sentences[1].Span)), vectors.Nearest(QuantizedVector.Of(sentences[1].Span)));
    }

    [Fact]
    public void Nothing_is_like_the_zero_vector() =>
        Assert.Equal(0, SentenceVectors.Of([new float[8]], 8).Similarity(0, QuantizedVector.Of(new float[8])));

    [Fact]
    public void Bytes_bring_back_the_same_vectors()
    {
        var random = new Random(3);
        var vectors = SentenceVectors.Of([Unit(random), Unit(random), new float[512]], 512);

        var back = SentenceVectors.FromBytes(vectors.ToBytes(), 512);

        Assert.Equal(3 * (512 + sizeof(float)), vectors.ToBytes().Length);
        Assert.Equal(vectors.ToBytes(), back.ToBytes());
        var question = QuantizedVector.Of(Unit(random));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(vectors.Similarity(i, question), back.Similarity(i, question)));
    }

    [Fact]
    public void Half_a_vector_is_refused() => Assert.Throws<FormatException>(() => SentenceVectors.FromBytes(new byte[13], 8));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_refused(float number) =>
        Assert.Throws<ArgumentException>(() => SentenceVectors.Of([new[] { 0.5f, number }], 2));

    private static float[] Unit(Random random)
    {
        float[] vector = [.. Enumerable.Range(0, 512).Select(_ => random.NextSingle() - 0.5f)];
        var length = MathF.Sqrt(vector.Sum(x => x * x));
        return [.. vector.Select(x => x / length)];
    }
}
