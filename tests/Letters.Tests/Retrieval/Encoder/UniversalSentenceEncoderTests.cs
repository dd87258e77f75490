using System.Numerics.Tensors;
using Letters.Retrieval.Encoder;
using Microsoft.Extensions.AI;

namespace Letters.Tests.Retrieval.Encoder;

public sealed class UniversalSentenceEncoderTests(LoadedEncoder loaded) : IClassFixture<LoadedEncoder>
{
    private UniversalSentenceEncoder Encoder => loaded.Encoder;

    [Fact]
    public void A_sentence_is_nearer_to_its_paraphrase_than_to_another_sentence()
    {
        var sentence = Encoder.Encode("The convoy was stopped at the bridge for nine hours.");
        var paraphrase = Encoder.Encode("Trucks had to wait nine hours before they could cross the bridge.");
        var other = Encoder.Encode("The treaty of 1887 fixed the price of salt.");
        Assert.True(TensorPrimitives.Dot<float>(sentence, paraphrase) > TensorPrimitives.Dot<float>(sentence, other) + 0.2f);
    }

    [Fact]
    public void A_vector_has_512_numbers_and_length_one()
    {
        var vector = Encoder.Encode("Who signed the letter?");
        Assert.Equal(512, vector.Length);
        Assert.Equal(1, TensorPrimitives.Norm<float>(vector), 1e-5);
    }

    [Fact]
    public void An_empty_text_is_similar_to_nothing() => Assert.All(Encoder.Encode(""), number => Assert.Equal(0, number));

    [Fact]
    public void Broken_text_still_has_a_vector() => Assert.All(
        ["\uD83D", "\uDE42", "\uDE42\uD83D backwards", "cut in half \uD83D", "not a character \uFFFE here", "\0\u0001\u001B[31m"],
        text => Assert.Equal(1, TensorPrimitives.Norm<float>(Encoder.Encode(text)), 1e-5));

    [Fact]
    public void Half_a_surrogate_pair_counts_as_a_character_nobody_knows() =>
        Assert.Equal(Encoder.Encode("the \u9577 letter"), Encoder.Encode("the \uD83D letter"));

    [Fact]
    public void Of_a_text_of_a_million_words_the_beginning_is_read()
    {
        var beginning = string.Concat(Enumerable.Repeat("The bridge was closed again. ", 100));
        var endless = string.Concat(Enumerable.Repeat("The bridge was closed again. ", 200_000));
        Assert.Equal(Encoder.Encode(beginning), Encoder.Encode(endless));
    }

    [Fact]
    public async Task Alone_in_a_batch_and_from_many_threads_a_text_gets_the_same_bits()
    {
        var texts = Enumerable.Range(1, 60).Select(n => string.Join(' ', Enumerable.Repeat("the vessel left the port of", n)) + n).ToList();
        var alone = texts.Select(Encoder.Encode).ToList();
        var batch = await Encoder.GenerateAsync(texts, options: null, TestContext.Current.CancellationToken);
        Assert.Equal(alone, batch.Select(embedding => embedding.Vector.ToArray()));

        var together = new float[texts.Count][];
        Parallel.For(0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Encoder.Encode(texts[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public async Task A_cancelled_batch_stops()
    {
        using var stop = new CancellationTokenSource();
        var texts = Texts(stop, before: 3, after: 1000);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Encoder.GenerateAsync(texts, options: null, stop.Token));

        static IEnumerable<string> Texts(CancellationTokenSource stop, int before, int after)
        {
            for (var n = 0; n < before; n++) yield return $"Letter {n}";
            stop.Cancel();
            for (var n = 0; n < after; n++) yield return $"Letter {n} after that";
        }
    }

    [Fact]
    public async Task A_cancelled_question_is_not_encoded()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Encoder.GenerateAsync(["Who?"], options: null, cancelled));
    }

    [Fact]
    public async Task No_texts_give_no_vectors() =>
        Assert.Empty(await Encoder.GenerateAsync([], options: null, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Another_size_than_its_own_is_refused() =>
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            Encoder.GenerateAsync(["Who?"], new EmbeddingGenerationOptions { Dimensions = 256 }, TestContext.Current.CancellationToken));

    [Fact]
    public void It_tells_its_name_and_size()
    {
        var metadata = Assert.IsType<EmbeddingGeneratorMetadata>(Encoder.GetService(typeof(EmbeddingGeneratorMetadata)));
        Assert.Equal(UniversalSentenceEncoder.ModelId, metadata.DefaultModelId);
        Assert.Equal(512, metadata.DefaultModelDimensions);
    }
}
