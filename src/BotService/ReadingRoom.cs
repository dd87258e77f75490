using BotService.Indexes;
using Letters.Answering;
using Letters.Index;
using Letters.Ingestion;
using Letters.Retrieval;
using Letters.Retrieval.Encoder;

namespace BotService;

/// <summary>The letters, opened: the index, and what reads, finds and answers over it. Shared by the commands and the service.</summary>
internal sealed class ReadingRoom : IDisposable
{
    private readonly SqliteLetterIndex index;
    private readonly string? throwAway;

    private ReadingRoom(SqliteLetterIndex index, UniversalSentenceEncoder? encoder, string? throwAway)
    {
        this.index = index;
        this.throwAway = throwAway;
        Ingestor = new Ingestor(index, encoder);
        Retriever = new Retriever(index, encoder);
        Desk = new AnsweringDesk(index, Retriever);
    }

    public ILetterIndex Index => index;

    public Ingestor Ingestor { get; }

    public Retriever Retriever { get; }

    public AnsweringDesk Desk { get; }

    /// <summary>Opens the index at <paramref name="file"/>, making it when there is none and anew when it is of another make.</summary>
    /// <param name="say">Told in one sentence whatever a person ought to know: no sentence vectors, an index made anew.</param>
    public static async Task<ReadingRoom> OpenAsync(string file, Action<string> say, CancellationToken cancellationToken)
    {
        var encoder = LoadEncoder(say);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
        return new ReadingRoom(await OpenOrRebuildAsync(file, encoder, say, cancellationToken), encoder, throwAway: null);
    }

    /// <summary>Opens an empty index that is gone when the room is closed.</summary>
    public static async Task<ReadingRoom> OpenThrowAwayAsync(Action<string> say, CancellationToken cancellationToken)
    {
        var encoder = LoadEncoder(say);
        var folder = Directory.CreateTempSubdirectory("letters-").FullName;
        var index = await SqliteLetterIndex.OpenAsync(Path.Combine(folder, "letters.db"), encoder?.Model, cancellationToken);
        return new ReadingRoom(index, encoder, folder);
    }

    public void Dispose()
    {
        index.Dispose();
        if (throwAway is not null) Directory.Delete(throwAway, recursive: true);
    }

    private static UniversalSentenceEncoder? LoadEncoder(Action<string> say)
    {
        if (UniversalSentenceEncoder.TryLoad(Path.Combine(AppContext.BaseDirectory, "encoder"), out var encoder, out var problem))
            return encoder;
        say($"{problem} Passages are found by their words alone.");
        return null;
    }
}
