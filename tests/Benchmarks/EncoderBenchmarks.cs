using BenchmarkDotNet.Attributes;
using Letters.Retrieval.Encoder;

namespace Letters.Benchmarks;

/// <summary>What the sentence encoder costs: once at start, for a question, for a sentence while letters are ingested.</summary>
[MemoryDiagnoser]
public class EncoderBenchmarks
{
    private const string Question = "Has Varenna closed the bridge at Tolm?";

    // 39 pieces.
    private const string Sentence =
        "The delegation informed the Council that the convoy, having crossed the bridge before dawn, was then halted for nine whole "
        + "hours without any reason being given.";

    private readonly string folder = Path.Combine(AppContext.BaseDirectory, "encoder");
    private readonly UniversalSentenceEncoder encoder;

    public EncoderBenchmarks() => encoder = UniversalSentenceEncoder.Load(folder);

    [Benchmark]
    public UniversalSentenceEncoder Load() => UniversalSentenceEncoder.Load(folder);

    [Benchmark]
    public float[] EncodeQuestion() => encoder.Encode(Question);

    [Benchmark]
    public float[] EncodeSentence() => encoder.Encode(Sentence);
}
