using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Letters.Retrieval.Encoder;

/// <summary>The two products of one query of an attention head. Four sums are kept going at once, as each addition waits for the one before.</summary>
internal static class AttentionHead
{
    /// <summary>The product of the query with the key of each word.</summary>
    /// <param name="query">A multiple of 64 numbers.</param>
    /// <param name="keys">The first word's key; the next word's is <paramref name="stride"/> numbers on.</param>
    /// <param name="stride">From one word to the next.</param>
    /// <param name="products">One a word; overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Compare(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, int stride, Span<float> products)
    {
        var queries = MemoryMarshal.Cast<float, Vector<float>>(query);
        for (var word = 0; word < products.Length; word++)
        {
            var key = MemoryMarshal.Cast<float, Vector<float>>(keys.Slice(word * stride, query.Length));
            Vector<float> a = default, b = default, c = default, d = default;
            for (var i = 0; i + 3 < queries.Length && i + 3 < key.Length; i += 4)
            {
                a = Vector.MultiplyAddEstimate(queries[i], key[i], a);
                b = Vector.MultiplyAddEstimate(queries[i + 1], key[i + 1], b);
                c = Vector.MultiplyAddEstimate(queries[i + 2], key[i + 2], c);
                d = Vector.MultiplyAddEstimate(queries[i + 3], key[i + 3], d);
            }
            products[word] = Vector.Sum(a + b + (c + d));
        }
    }

    /// <summary>The sum of the words' values, each taken as often as its weight says.</summary>
    /// <param name="weights">One a word.</param>
    /// <param name="values">The first word's values; the next word's are <paramref name="stride"/> numbers on.</param>
    /// <param name="stride">From one word to the next.</param>
    /// <param name="sum">A multiple of 64 numbers; overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Blend(ReadOnlySpan<float> weights, ReadOnlySpan<float> values, int stride, Span<float> sum)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        for (var i = 0; i + 3 < sums.Length; i += 4)
        {
            Vector<float> a = default, b = default, c = default, d = default;
            for (var word = 0; word < weights.Length; word++)
            {
                var value = MemoryMarshal.Cast<float, Vector<float>>(values.Slice(word * stride, sum.Length)).Slice(i, 4);
                var weight = new Vector<float>(weights[word]);
                a = Vector.MultiplyAddEstimate(weight, value[0], a);
                b = Vector.MultiplyAddEstimate(weight, value[1], b);
                c = Vector.MultiplyAddEstimate(weight, value[2], c);
                d = Vector.MultiplyAddEstimate(weight, value[3], d);
            }
            (sums[i], sums[i + 1], sums[i + 2], sums[i + 3]) = (a, b, c, d);
        }
    }
}
