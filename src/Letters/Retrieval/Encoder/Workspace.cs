using System.Buffers;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// The memory one sentence needs on its way through the network, borrowed for as long. Every part comes as it was left: whoever
/// takes one writes all of it first.
/// </summary>
internal sealed class Workspace(int words) : IDisposable
{
    private const int NarrowWidth = 512;
    private const int WideWidth = 1536;

    private readonly float[] stream = ArrayPool<float>.Shared.Rent(words * NarrowWidth);
    private readonly float[] normal = ArrayPool<float>.Shared.Rent(words * NarrowWidth);
    private readonly float[] narrow = ArrayPool<float>.Shared.Rent(words * NarrowWidth);
    private readonly float[] found = ArrayPool<float>.Shared.Rent(words * NarrowWidth);
    private readonly float[] wide = ArrayPool<float>.Shared.Rent(words * WideWidth);
    private readonly float[] perWord = ArrayPool<float>.Shared.Rent(words);

    public Span<float> Stream(int length) => stream.AsSpan(0, length);

    public Span<float> Normal(int length) => normal.AsSpan(0, length);

    public Span<float> Narrow(int length) => narrow.AsSpan(0, length);

    public Span<float> Found(int length) => found.AsSpan(0, length);

    public Span<float> Wide(int length) => wide.AsSpan(0, length);

    public Span<float> PerWord(int length) => perWord.AsSpan(0, length);

    public void Dispose()
    {
        foreach (var part in (ReadOnlySpan<float[]>)[stream, normal, narrow, found, wide, perWord])
            ArrayPool<float>.Shared.Return(part);
    }
}
