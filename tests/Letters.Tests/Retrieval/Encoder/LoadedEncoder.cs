using Letters.Retrieval.Encoder;

namespace Letters.Tests.Retrieval.Encoder;

/// <summary>The encoder as the build puts it beside the tests; loaded once for all of them.</summary>
public sealed class LoadedEncoder
{
    private readonly string? problem;
    private readonly UniversalSentenceEncoder? encoder;

    public LoadedEncoder() => UniversalSentenceEncoder.TryLoad(Folder, out encoder, out problem);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "encoder");

    /// <summary>The encoder; skips the test where its weights are absent.</summary>
    public UniversalSentenceEncoder Encoder
    {
        get
        {
            Assert.SkipWhen(encoder is null, problem ?? "");
            return encoder!;
        }
    }
}
