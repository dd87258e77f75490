using Letters.Archive;
using Letters.Index;

namespace Letters.Retrieval.Memory;

/// <summary>
/// An index that lives as long as the process: for a folder asked once, for evaluation, and as what an index on disk searches.
/// Searches run side by side; a change waits for them, and they for it, so that each sees whole letters only. Every member
/// completes before it returns, since nothing here waits for anything but the lock.
/// </summary>
/// <param name="model">What makes the vectors; null for an index of terms alone.</param>
public sealed class MemoryLetterIndex(EmbeddingModel? model) : ILetterIndex, IDisposable
{
    private readonly PassageIndex passages = new(model);
    private readonly ReaderWriterLockSlim gate = new();

    public Task ReplaceAsync(IndexedLetter letter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var held = HeldLetter.Of(letter, model);
        cancellationToken.ThrowIfCancellationRequested();
        Replace(held);
        return Task.CompletedTask;
    }

    /// <summary>Puts in a letter that has been checked and measured before.</summary>
    public void Replace(HeldLetter letter)
    {
        gate.EnterWriteLock();
        try
        {
            passages.Replace(letter);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    public Task<bool> RemoveAsync(LetterId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Remove(id));
    }

    public bool Remove(LetterId id)
    {
        gate.EnterWriteLock();
        try
        {
            return passages.Remove(id);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    public ValueTask<IReadOnlyList<Letter>> LettersAsync(CancellationToken cancellationToken) =>
        Read(index => index.Letters, cancellationToken);

    public ValueTask<Letter?> FindAsync(LetterId id, CancellationToken cancellationToken) =>
        Read(index => index.Find(id), cancellationToken);

    public ValueTask<IReadOnlyList<Passage>> PassagesAsync(LetterId id, CancellationToken cancellationToken) =>
        Read(index => index.PassagesOf(id), cancellationToken);

    public ValueTask<Candidates> SearchAsync(Probe probe, CancellationToken cancellationToken) =>
        Read(index => index.Search(probe), cancellationToken);

    /// <summary>What is held, as numbers to compare.</summary>
    public IndexDigest Digest(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        gate.EnterReadLock();
        try
        {
            return passages.Digest();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    public void Dispose() => gate.Dispose();

    private ValueTask<T> Read<T>(Func<PassageIndex, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        gate.EnterReadLock();
        try
        {
            return ValueTask.FromResult(read(passages));
        }
        finally
        {
            gate.ExitReadLock();
        }
    }
}
