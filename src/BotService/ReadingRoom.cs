using BotService.Indexes;
using Letters.Answering;
using Letters.Index;
using Letters.Ingestion;
using Letters.Retrieval;
using Letters.Retrieval.Encoder;
using Letters.Retrieval.Memory;

namespace BotService;

/// <summary>The letters, opened: the index, and what reads, finds and answers over it. Shared by the commands and the service.</summary>
internal sealed class ReadingRoom : IDisposable
{
    private readonly IDisposable index;
    private readonly UniversalSentenceEncoder? encoder;

    private ReadingRoom(ILetterIndex index, IDisposable closing, UniversalSentenceEncoder? encoder)
    {
        Index = index;
        this.index = closing;
        this.encoder = encoder;
        Ingestor = new Ingestor(index, encoder);
        Retriever = new Retriever(index, encoder);
        Desk = new AnsweringDesk(index, Retriever);
    }

    public ILetterIndex Index { get; }

    public Ingestor Ingestor { get; }

    public Retriever Retriever { get; }

    public AnsweringDesk Desk { get; }

    /// <summary>Opens the index kept in <paramref name="file"/>, making it when there is none, and anew when it is of another make.</summary>
    /// <param name="say">Told in one sentence whatever a person ought to know: no sentence vectors, an index made anew.</param>
    public static async Task<ReadingRoom> OpenAsync(string file, Action<string> say, CancellationToken cancellationToken)
    {
        var encoder = LoadEncoder(say);
        var model = encoder is null ? null : EmbeddingModel.Of(encoder);
        SqliteLetterIndex index;
        try
        {
            index = await SqliteLetterIndex.OpenAsync(file, model, cancellationToken);
        }
        catch (IndexMismatchException mismatch)
        {
            say($"{mismatch.Message} It is made anew from the letters it holds.");
            index = await IndexRemaking.RemakeAsync(file, model, encoder, cancellationToken);
        }
        catch (IndexUnusableException damage) when (damage.IsDamaged)
        {
            say($"{damage.Message} An empty one takes its place; the damaged file is kept beside it.");
            index = await SqliteLetterIndex.RebuildAsync(file, model, cancellationToken);
        }
        return new ReadingRoom(index, index, encoder);
    }

    /// <summary>Opens an empty index that is gone when the room is closed.</summary>
    public static ReadingRoom OpenThrowAway(Action<string> say)
    {
        var encoder = LoadEncoder(say);
        var index = new MemoryLetterIndex(encoder is null ? null : EmbeddingModel.Of(encoder));
        return new ReadingRoom(index, index, encoder);
    }

    /// <summary>The sentence encoder that the build laid beside the program; null, and said so, where it is missing or damaged.</summary>
    public static UniversalSentenceEncoder? LoadEncoder(Action<string> say)
    {
        if (UniversalSentenceEncoder.TryLoad(Path.Combine(AppContext.BaseDirectory, "encoder"), out var encoder, out var problem))
            return encoder;
        say($"{problem} Passages are found by their words alone.");
        return null;
    }

    public void Dispose()
    {
        index.Dispose();
        encoder?.Dispose();
    }
}
