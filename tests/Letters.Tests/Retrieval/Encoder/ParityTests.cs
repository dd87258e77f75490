using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;
using Letters.Retrieval.Encoder;

namespace Letters.Tests.Retrieval.Encoder;

/// <summary>Holds the encoder against what TensorFlow.js computed (Reference/README.md).</summary>
public sealed class ParityTests(LoadedEncoder loaded) : IClassFixture<LoadedEncoder>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static IReadOnlyList<Line> Reference { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Retrieval", "Encoder", "Reference", "reference.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Line>(line, Json)!)];

    [Fact]
    public void Every_text_has_the_vector_TensorFlow_gives_it()
    {
        Assert.True(Reference.Count >= 60);
        Assert.All(Reference, line =>
        {
            var expected = MemoryMarshal.Cast<byte, float>(line.Vector);
            Assert.InRange(TensorPrimitives.CosineSimilarity(expected, loaded.Encoder.Encode(line.Text)), 0.99999f, 1.00001f);
        });
    }

    [Fact]
    public void Every_text_is_cut_into_the_pieces_TensorFlow_cuts_it_into()
    {
        _ = loaded.Encoder;
        var tokenizer = new UnigramTokenizer(Vocabulary.Read(LoadedEncoder.Folder));
        Assert.All(Reference, line => Assert.Equal(line.Pieces, tokenizer.Encode(line.Text)));
    }

    internal sealed record Line(string Text, int[] Pieces, byte[] Vector);
}
