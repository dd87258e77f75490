using Letters.Index;
using Letters.Retrieval.Memory;

namespace BotService.Tests.Indexes;

public sealed class MemoryLetterIndexTests : LetterIndexConformance, IDisposable
{
    private readonly List<MemoryLetterIndex> opened = [];

    public void Dispose() => opened.ForEach(index => index.Dispose());

    protected override Task<ILetterIndex> EmptyAsync(EmbeddingModel? model)
    {
        opened.Add(new MemoryLetterIndex(model));
        return Task.FromResult<ILetterIndex>(opened[^1]);
    }
}
