using Letters.Archive;
using Letters.Index;
using Microsoft.Extensions.AI;

namespace Letters.TestSupport;

/// <summary>Small letters for tests: every paragraph is a passage, every line of it a sentence.</summary>
internal static class SomeLetters
{
    public static IndexedLetter Indexed(string id, params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var letter = new Letter(
            new LetterId(id), $"{id}.txt", "00", "", text, "en", new LetterHeader(),
            [.. Blocks(text, "\n\n", new Span(0, text.Length)).Select((span, i) => new Paragraph(i + 1, span, ParagraphRole.Body))], []);
        return new IndexedLetter(letter, [.. letter.Paragraphs.Select((paragraph, i) => new Passage(
            letter.Id, i, paragraph.Number, paragraph.Span, [.. Blocks(text, "\n", paragraph.Span)]))], null);
    }

    /// <summary>The same letter with a vector for each sentence.</summary>
    public static IndexedLetter WithVectors(this IndexedLetter letter, WordVectors encoder) => letter with
    {
        Vectors = [.. letter.Passages.Select(passage => (IReadOnlyList<ReadOnlyMemory<float>>)
            [.. passage.Sentences.Select(span => encoder.Of(span.Of(letter.Letter.Text)))])],
    };

    private static IEnumerable<Span> Blocks(string text, string gap, Span within)
    {
        for (var start = within.Start; start < within.End;)
        {
            var end = text.IndexOf(gap, start, within.End - start, StringComparison.Ordinal);
            if (end < 0) end = within.End;
            yield return Span.Between(start, end);
            start = end + gap.Length;
        }
    }
}

/// <summary>A stand-in for a sentence encoder: texts that share words point the same way.</summary>
internal sealed class WordVectors(string name, int dimensions) : IEmbeddingGenerator<string, Embedding<float>>
{
    public EmbeddingModel Model { get; } = new(name, dimensions);

    public ReadOnlyMemory<float> Of(string text)
    {
        var vector = new float[dimensions];
        foreach (var word in text.ToLowerInvariant().Split([' ', '\n', '.', ',', '?'], StringSplitOptions.RemoveEmptyEntries))
        {
            var random = new Random(word.Aggregate(17, (hash, c) => unchecked(hash * 31 + c)));
            for (var i = 0; i < dimensions; i++) vector[i] += random.NextSingle() - 0.5f;
        }
        var length = MathF.Sqrt(vector.Sum(x => x * x));
        return vector.Select(x => length == 0 ? 0 : x / length).ToArray();
    }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(Of(text)))));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata(null, null, Model.Id, Model.Dimensions) : null;

    public void Dispose()
    {
    }
}
