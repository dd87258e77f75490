using Letters.Index;
using Letters.Retrieval;
using Microsoft.Extensions.AI;

namespace Letters.Tests.Retrieval;

public sealed class SentenceEncodingTests
{
    private static readonly WordVectors Encoder = new("words", 16);
    private static readonly string[] Texts = ["Drones were sold.", "Nobody said so.", "Grain."];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_sentence_gets_its_own_vector()
    {
        var letter = SomeLetters.Indexed("a", "Drones were sold.\nNobody said so.", "Grain.");

        var encoded = await SentenceEncoding.EncodeAsync(letter.Letter, letter.Passages, Encoder, Cancellation);

        Assert.Equal(
            [["Drones were sold.", "Nobody said so."], ["Grain."]],
            encoded.Vectors?.Select(passage => passage.Select(Sentence)) ?? []);
    }

    [Fact]
    public async Task A_sentence_over_two_lines_is_encoded_as_one_line()
    {
        var letter = SomeLetters.Indexed("a", "Drones\nwere sold.");
        var whole = letter.Passages[0] with { Sentences = [letter.Passages[0].Span] };
        var seen = new List<string>();
        using var encoder = new Listening(seen);

        await SentenceEncoding.EncodeAsync(letter.Letter, [whole], encoder, Cancellation);

        Assert.Equal(["Drones were sold."], seen);
    }

    [Fact]
    public async Task Without_an_encoder_there_are_no_vectors()
    {
        var letter = SomeLetters.Indexed("a", "Drones.");

        Assert.Null((await SentenceEncoding.EncodeAsync(letter.Letter, letter.Passages, null, Cancellation)).Vectors);
    }

    [Fact]
    public async Task A_letter_without_passages_has_no_sentences_to_encode()
    {
        var letter = SomeLetters.Indexed("a", "Drones.");

        var encoded = await SentenceEncoding.EncodeAsync(letter.Letter, [], Encoder, Cancellation);

        Assert.NotNull(encoded.Vectors);
        Assert.Empty(encoded.Vectors);
    }

    [Fact]
    public void A_model_is_known_by_its_generator() => Assert.Equal(new EmbeddingModel("words", 16), EmbeddingModel.Of(Encoder));

    [Fact]
    public void A_generator_that_does_not_name_its_model_is_refused()
    {
        using var nameless = new Listening([]);

        Assert.Throws<ArgumentException>(() => EmbeddingModel.Of(nameless));
    }

    private static string Sentence(ReadOnlyMemory<float> vector) =>
        Texts.Single(text => Encoder.Of(text).Span.SequenceEqual(vector.Span));

    /// <summary>An encoder that notes what it is given.</summary>
    private sealed class Listening(List<string> seen) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            seen.AddRange(values);
            return Encoder.GenerateAsync(seen, options, cancellationToken);
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
