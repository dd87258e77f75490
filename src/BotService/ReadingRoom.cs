using BotService.Indexes;
using Letters.Answering;
using Letters.Index;
using Letters.Ingestion;
using Letters.Reading;
using Letters.Reading.Formats.Pdf;
using Letters.Retrieval;
using Letters.Retrieval.Encoder;
using Letters.Retrieval.Memory;

namespace BotService;

/// <summary>The letters, opened: the index, and what reads, finds and answers over it. Shared by the commands and the service.</summary>
internal sealed class ReadingRoom : IDisposable
{
    private readonly Action closeIndex;
    private readonly UniversalSentenceEncoder? encoder;

    // It starts its process with the first PDF.
    private readonly PdfReader pdf = new(Path.Combine(AppContext.BaseDirectory, "pdfjs"));

    private ReadingRoom(ILetterIndex index, Action closeIndex, UniversalSentenceEncoder? encoder)
    {
        Index = index;
        this.closeIndex = closeIndex;
        this.encoder = encoder;
        Ingestor = new Ingestor(index, new LetterReader(pdf), encoder);
        Retriever = new Retriever(index, encoder);
        Desk = new AnsweringDesk(index, Retriever);
    }

    public ILetterIndex Index { get; }

    public Ingestor Ingestor { get; }

    public Retriever Retriever { get; }

    public AnsweringDesk Desk { get; }

    /// <summary>
    /// Opens the index kept in <paramref name="file"/>, making it when there is none, and anew when it is of another make. One that
    /// cannot be understood is kept under another name, and an empty one takes its place.
    /// </summary>
    /// <param name="say">Told in one sentence whatever a person ought to know: no sentence vectors, an index made anew.</param>
    /// <exception cref="IndexUnusableException">The file is in use, out of reach or another program's.</exception>
    public static async Task<ReadingRoom> OpenAsync(string file, Action<string> say, CancellationToken cancellationToken)
    {
        var encoder = LoadEncoder(say);
        try
        {
            return Over(await OpenIndexAsync(file, encoder, say, cancellationToken), encoder);
        }
        catch
        {
            encoder?.Dispose();
            throw;
        }
    }

    /// <summary>Opens an empty index that is gone when the room is closed.</summary>
    public static ReadingRoom OpenThrowAway(Action<string> say)
    {
        var encoder = LoadEncoder(say);
        var index = new MemoryLetterIndex(encoder is null ? null : EmbeddingModel.Of(encoder));
        return Over(index, encoder);
    }

    /// <summary>The sentence encoder that the build laid beside the program; null, and said so, where it is missing or damaged.</summary>
    public static UniversalSentenceEncoder? LoadEncoder(Action<string> say)
    {
        if (UniversalSentenceEncoder.TryLoad(Path.Combine(AppContext.BaseDirectory, "encoder"), out var encoder, out var problem))
            return encoder;
        say($"{problem} Passages are found by their words alone.");
        return null;
    }

    private static ReadingRoom Over<T>(T index, UniversalSentenceEncoder? encoder)
        where T : ILetterIndex, IDisposable => new(index, index.Dispose, encoder);

    private static async Task<SqliteLetterIndex> OpenIndexAsync(
        string file, UniversalSentenceEncoder? encoder, Action<string> say, CancellationToken cancellationToken)
    {
        var model = encoder is null ? null : EmbeddingModel.Of(encoder);
        try
        {
            return await OpenOrRemakeAsync(file, model, encoder, say, cancellationToken);
        }
        catch (IndexUnusableException e) when (e.KeepAs is { } ending)
        {
            var kept = IndexFile.SetAside(file, ending);
            say($"{e.Message} It is kept as {kept}, and an empty one takes its place.");
            return await SqliteLetterIndex.OpenAsync(file, model, cancellationToken);
        }
    }

    private static async Task<SqliteLetterIndex> OpenOrRemakeAsync(
        string file, EmbeddingModel? model, UniversalSentenceEncoder? encoder, Action<string> say, CancellationToken cancellationToken)
    {
        try
        {
            return await SqliteLetterIndex.OpenAsync(file, model, cancellationToken);
        }
        catch (IndexMismatchException mismatch)
        {
            say($"{mismatch.Message} It is made anew from the letters it holds.");
            return await IndexRemaking.RemakeAsync(file, model, encoder, cancellationToken);
        }
    }

    public void Dispose()
    {
        closeIndex();
        pdf.Dispose();
        encoder?.Dispose();
    }
}
