using System.Runtime.CompilerServices;
using BotService.Indexes;
using BotService.Indexes.Qdrant;
using BotService.Models;
using Letters.Answering;
using Letters.Answering.Model;
using Letters.Collation;
using Letters.Index;
using Letters.Ingestion;
using Letters.Prompting;
using Letters.Reading;
using Letters.Reading.Formats.Pdf;
using Letters.Retrieval;
using Letters.Retrieval.Encoder;
using Letters.Retrieval.Memory;
using Microsoft.Extensions.AI;

namespace BotService;

/// <summary>The letters, opened: the index, and what reads, finds and answers over it. Shared by the commands and the service.</summary>
internal sealed class ReadingRoom : IDisposable
{
    private readonly KeptIndex? kept;
    private readonly Func<CancellationToken, Task<int>> refresh;
    private readonly Func<CancellationToken, Task<IndexDigest>> digest;
    private readonly Action closeIndex;
    private readonly SentenceEncoders encoders;
    private readonly LetterReader reader;

    // It starts its process with the first PDF.
    private readonly PdfReader pdf = new(Path.Combine(AppContext.BaseDirectory, "pdfjs"));

    /// <param name="kept">The index where it is a file, whose readers and writers take turns; null where it is none.</param>
    /// <param name="refresh">Takes over what other programs did, and tells how many letters changed.</param>
    private ReadingRoom(
        ILetterIndex index,
        KeptIndex? kept,
        Func<CancellationToken, Task<int>> refresh,
        Func<CancellationToken, Task<IndexDigest>> digest,
        Action closeIndex,
        SentenceEncoders encoders)
    {
        this.kept = kept;
        this.refresh = refresh;
        this.digest = digest;
        this.closeIndex = closeIndex;
        this.encoders = encoders;
        reader = new LetterReader(pdf);
        Index = index;
        Retriever = new Retriever(index, encoders.Questions);
        Desk = new AnsweringDesk(index, Retriever, Collator);
    }

    public ILetterIndex Index { get; }

    public Retriever Retriever { get; }

    public Collator Collator { get; } = new();

    /// <summary>A desk that answers by quoting.</summary>
    public AnsweringDesk Desk { get; }

    /// <summary>A desk whose answers a model puts into words, as far as the letters prove them.</summary>
    public AnsweringDesk DeskWith(IChatClient chat, Prompts prompts, ModelLimits limits) =>
        new(Index, Retriever, Collator, new ModelWriter(chat, prompts, encoders.Questions) { Longest = limits.Answer });

    /// <summary>Opens the index of the settings, wherever it is kept, making it when there is none, and anew when it is of another make.</summary>
    /// <param name="models">Where an embedding model is named, it makes the vectors, and an index of other vectors is made anew.</param>
    /// <param name="say">Told in one sentence whatever a person ought to know.</param>
    /// <exception cref="IndexUnusableException">It cannot be used; a server that is merely out of reach is asked again with every use.</exception>
    /// <exception cref="ModelUnavailableException">The embedding model is needed and does not answer.</exception>
    public static Task<ReadingRoom> OpenAsync(LetterSettings settings, ModelSettings models, Action<string> say, CancellationToken cancellationToken) =>
        settings.Qdrant is { } qdrant
            ? OpenAsync(null, models, async encoders => Of(await QdrantOpening.OpenAsync(qdrant, encoders.Letters, say, cancellationToken), encoders), say, cancellationToken)
            : OpenAsync(settings.IndexFile, models, say, cancellationToken);

    /// <summary>Opens the index of the settings as it is, and mends nothing.</summary>
    /// <exception cref="IndexUnusableException">There is none, or it is not as it should be.</exception>
    public static Task<ReadingRoom> OpenAsItIsAsync(LetterSettings settings, ModelSettings models, Action<string> say, CancellationToken cancellationToken) =>
        settings.Qdrant is { } qdrant
            ? OpenAsync(null, models, async encoders => Of(await QdrantOpening.OpenAsItIsAsync(qdrant, encoders.Letters, cancellationToken), encoders), say, cancellationToken)
            : OpenAsItIsAsync(settings.IndexFile, models, say, cancellationToken);

    /// <summary>
    /// Opens the index kept in <paramref name="file"/>, making it when there is none, and anew when it is of another make. One that
    /// cannot be understood is kept under another name, and an empty one takes its place.
    /// </summary>
    /// <param name="say">Told in one sentence whatever a person ought to know: no sentence vectors, an index made anew.</param>
    /// <param name="models">Where an embedding model is named, it makes the vectors, and an index of other vectors is made anew.</param>
    /// <exception cref="IndexUnusableException">The file is in use, out of reach or another program's.</exception>
    /// <exception cref="ModelUnavailableException">The embedding model is needed and does not answer.</exception>
    public static Task<ReadingRoom> OpenAsync(string file, ModelSettings models, Action<string> say, CancellationToken cancellationToken) =>
        OpenAsync(file, models, async encoders => Of(await KeptIndex.OpenAsync(file, encoders.Letters, say, cancellationToken), encoders), say, cancellationToken);

    /// <summary>Opens an index that is there already, and mends nothing.</summary>
    /// <exception cref="IndexUnusableException">There is none, or it is not as it should be.</exception>
    public static Task<ReadingRoom> OpenAsItIsAsync(string file, ModelSettings models, Action<string> say, CancellationToken cancellationToken) =>
        OpenAsync(file, models, async encoders => Of(await KeptIndex.OpenAsItIsAsync(file, encoders.Letters, cancellationToken), encoders), say, cancellationToken);

    /// <param name="file">The index file, which may know the size of the vectors; null where it is kept elsewhere.</param>
    private static async Task<ReadingRoom> OpenAsync(
        string? file, ModelSettings models, Func<SentenceEncoders, Task<ReadingRoom>> open, Action<string> say, CancellationToken cancellationToken)
    {
        var encoders = await SentenceEncoders.LoadAsync(models, file, say, cancellationToken);
        try
        {
            return await open(encoders);
        }
        catch
        {
            encoders.Dispose();
            throw;
        }
    }

    private static ReadingRoom Of(KeptIndex kept, SentenceEncoders encoders) =>
        new(kept.Index, kept, kept.Index.RefreshAsync, token => Task.FromResult(kept.Index.Digest(token)), kept.Dispose, encoders);

    private static ReadingRoom Of(QdrantLetterIndex index, SentenceEncoders encoders) =>
        new(index, null, index.RefreshAsync, index.DigestAsync, index.Dispose, encoders);

    /// <summary>Opens an empty index that is gone when the room is closed.</summary>
    /// <exception cref="ModelUnavailableException">The embedding model is needed and does not answer.</exception>
    public static async Task<ReadingRoom> OpenThrowAwayAsync(ModelSettings models, Action<string> say, CancellationToken cancellationToken)
    {
        var encoders = await SentenceEncoders.LoadAsync(models, null, say, cancellationToken);
        var index = EmptyIndex(encoders);
        return new ReadingRoom(index, null, _ => Task.FromResult(0), token => Task.FromResult(index.Digest(token)), index.Dispose, encoders);
    }

    /// <summary>The sentence encoder that the build laid beside the program; null, and said so, where it is missing or damaged.</summary>
    public static UniversalSentenceEncoder? LoadEncoder(Action<string> say)
    {
        if (UniversalSentenceEncoder.TryLoad(Path.Combine(AppContext.BaseDirectory, "encoder"), out var encoder, out var problem))
            return encoder;
        say($"{problem} Passages are found by their words alone.");
        return null;
    }

    /// <summary>Brings the index into step with the folder, as soon as no other program does the like.</summary>
    /// <param name="say">Told where another program has to be waited for.</param>
    public async IAsyncEnumerable<FileIngested> IngestAsync(
        LetterFolder folder, Action<string> say, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var turn = kept is null ? null : await kept.TakeTurnAsync(say, cancellationToken);
        // Listed anew once the turn is ours: another program may have read in meanwhile what came after the first look.
        var now = folder.IsWhole ? LetterFolder.At(folder.Root) : folder;
        await foreach (var file in new Ingestor(Index, reader, encoders.Letters).IngestAsync(now, cancellationToken)) yield return file;
    }

    /// <summary>Takes over what other programs did to the index.</summary>
    /// <returns>How many letters changed.</returns>
    public Task<int> RefreshAsync(CancellationToken cancellationToken) => refresh(cancellationToken);

    /// <summary>Collates the letters as they are now, so that the next question finds it done.</summary>
    public async Task CollateAsync(CancellationToken cancellationToken)
    {
        var letters = await Index.LettersAsync(cancellationToken);
        await Task.Run(
            () =>
            {
                var collated = Collator.Collate(letters);
                return (collated.Names, collated.Words);
            },
            cancellationToken);
    }

    /// <summary>What the index holds, and what it would hold were it made anew from the files, as numbers to compare.</summary>
    /// <param name="folders">The files to make it from; null for those of the letters held.</param>
    /// <param name="say">Told where another program has to be waited for, and of every file that cannot be read.</param>
    public async Task<(IndexDigest Held, IndexDigest Rebuilt)> VerifyAsync(
        IReadOnlyList<LetterFolder>? folders, Action<string> say, CancellationToken cancellationToken)
    {
        using var turn = kept is null ? null : await kept.TakeTurnAsync(say, cancellationToken);
        using var fresh = EmptyIndex(encoders);
        var ingestor = new Ingestor(fresh, reader, encoders.Letters);
        var letters = await Index.LettersAsync(cancellationToken);
        foreach (var folder in folders ?? Rebuild.FoldersOf(letters))
            await foreach (var file in ingestor.IngestAsync(folder, cancellationToken))
                foreach (var unreadable in file.Outcomes.OfType<IngestionOutcome.Unreadable>())
                    say(unreadable.Problem.ToString());
        return (await digest(cancellationToken), fresh.Digest(cancellationToken));
    }

    public void Dispose()
    {
        closeIndex();
        pdf.Dispose();
        encoders.Dispose();
    }

    private static MemoryLetterIndex EmptyIndex(SentenceEncoders encoders) => new(encoders.Model);
}
