using Letters.Archive;
using Letters.Index;
using Letters.Retrieval.Memory;

namespace BotService.Indexes;

/// <summary>
/// An index in one SQLite file. What is searched is held in memory, read from the file when it is opened and changed after the file
/// is. SQLite has no asynchronous calls: a change waits its turn without a thread, then keeps its thread for the few milliseconds
/// of its transaction; a search touches memory alone and completes before it returns.
/// <para>Several processes may write one file without harm; <see cref="RefreshAsync"/> takes over what the others did.</para>
/// </summary>
internal sealed class SqliteLetterIndex : ILetterIndex, IDisposable
{
    private readonly IndexFile file;
    private readonly EmbeddingModel? model;
    private readonly MemoryLetterIndex memory;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly Dictionary<LetterId, long> revisions = [];
    private long seen;

    private SqliteLetterIndex(IndexFile file, EmbeddingModel? model)
    {
        this.file = file;
        this.model = model;
        memory = new MemoryLetterIndex(model);
    }

    /// <summary>Opens the index at the path, or makes one, with its folder.</summary>
    /// <param name="model">What makes the vectors; null for an index of terms alone.</param>
    /// <exception cref="IndexMismatchException">The index was made with another model: see <see cref="IndexRemaking"/>.</exception>
    /// <exception cref="IndexUnusableException">The file is damaged, of a newer program, locked, not an index, or not to be written to.</exception>
    public static Task<SqliteLetterIndex> OpenAsync(string path, EmbeddingModel? model, CancellationToken cancellationToken) =>
        Task.Run(() => Open(path, model, cancellationToken), cancellationToken);

    public async Task ReplaceAsync(IndexedLetter letter, CancellationToken cancellationToken)
    {
        var held = HeldLetter.Of(letter, model);
        await writing.WaitAsync(cancellationToken);
        try
        {
            revisions[held.Letter.Id] = file.Replace(held, cancellationToken);
            memory.Replace(held);
        }
        finally
        {
            writing.Release();
        }
    }

    public async Task<bool> RemoveAsync(LetterId id, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            var wasInFile = file.Remove(id);
            revisions.Remove(id);
            return memory.Remove(id) || wasInFile;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Takes over what other processes have put into the file and taken out of it. Costs next to nothing while they did neither.</summary>
    /// <returns>How many letters changed.</returns>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return file.DataVersion() is var version && version != seen ? TakeOver(version, cancellationToken) : 0;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>What is held, vectors and terms included, as one number.</summary>
    public IndexDigest Digest(CancellationToken cancellationToken) => memory.Digest(cancellationToken);

    public ValueTask<IReadOnlyList<Letter>> LettersAsync(CancellationToken cancellationToken) => memory.LettersAsync(cancellationToken);

    public ValueTask<Letter?> FindAsync(LetterId id, CancellationToken cancellationToken) => memory.FindAsync(id, cancellationToken);

    public ValueTask<IReadOnlyList<Passage>> PassagesAsync(LetterId id, CancellationToken cancellationToken) =>
        memory.PassagesAsync(id, cancellationToken);

    public ValueTask<Candidates> SearchAsync(Probe probe, CancellationToken cancellationToken) =>
        memory.SearchAsync(probe, cancellationToken);

    public void Dispose()
    {
        memory.Dispose();
        file.Dispose();
        writing.Dispose();
    }

    private static SqliteLetterIndex Open(string path, EmbeddingModel? model, CancellationToken cancellationToken)
    {
        var index = new SqliteLetterIndex(IndexFile.Open(path, model), model);
        try
        {
            index.TakeOver(index.file.DataVersion(), cancellationToken);
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <param name="version">The version of the file before it was read; seen only when all of it was taken over.</param>
    private int TakeOver(long version, CancellationToken cancellationToken)
    {
        var changes = file.ReadChanges(revisions, cancellationToken);
        foreach (var id in changes.Gone)
        {
            memory.Remove(id);
            revisions.Remove(id);
        }
        foreach (var kept in changes.Changed)
        {
            memory.Replace(kept.Letter);
            revisions[kept.Letter.Letter.Id] = kept.Revision;
        }
        seen = version;
        return changes.Gone.Count + changes.Changed.Count;
    }
}
