using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Letters.Archive;
using Letters.Index;
using Letters.Reading;
using Letters.Retrieval;
using Microsoft.Extensions.AI;

namespace Letters.Ingestion;

/// <summary>
/// Brings an index into step with a folder, one outcome per file. Files are read and measured several at a time but put in
/// one after the other in their own order, so that a run does the same on every machine.
/// </summary>
/// <param name="encoder">Measures the sentences; null to index terms alone.</param>
public sealed class Ingestor(ILetterIndex index, IEmbeddingGenerator<string, Embedding<float>>? encoder)
{
    /// <summary>
    /// Reads every file of the folder. One unreadable file never ends the run; a cancelled run leaves each letter old or new.
    /// </summary>
    public async IAsyncEnumerable<IngestionOutcome> IngestAsync(
        LetterFolder folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var held = (await index.LettersAsync(cancellationToken)).ToDictionary(letter => letter.Id);
        foreach (var gone in GoneFrom(folder, held.Values))
        {
            await index.RemoveAsync(gone.Id, cancellationToken);
            yield return new IngestionOutcome.Removed(gone.Source);
        }

        var underway = new Queue<Task<Prepared>>();
        var next = 0;
        while (next < folder.Files.Count || underway.Count > 0)
        {
            while (next < folder.Files.Count && underway.Count < 2 * Environment.ProcessorCount)
            {
                var source = folder.Files[next++];
                underway.Enqueue(Task.Run(() => PrepareAsync(folder, source, held, cancellationToken), cancellationToken));
            }

            var prepared = await underway.Dequeue();
            if (prepared.Letter is { } letter) await index.ReplaceAsync(letter, cancellationToken);
            yield return prepared.Outcome;
        }
    }

    private static IEnumerable<Letter> GoneFrom(LetterFolder folder, IEnumerable<Letter> held)
    {
        if (!folder.IsWhole) return [];
        var present = folder.Files.ToHashSet(StringComparer.Ordinal);
        return held.Where(letter => letter.Folder == folder.Root && !present.Contains(letter.Source)).ToList();
    }

    private async Task<Prepared> PrepareAsync(
        LetterFolder folder, string source, Dictionary<LetterId, Letter> held, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await ReadFileAsync(Path.Combine(folder.Root, source), cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Prepared(new IngestionOutcome.Unreadable(source, Unopened(source, e)), null);
        }

        var id = IdOf(folder, source, held);
        var before = held.GetValueOrDefault(id);
        if (before?.Hash == Convert.ToHexStringLower(SHA256.HashData(bytes)))
            return new Prepared(new IngestionOutcome.Unchanged(source), null);

        switch (LetterReader.Read(bytes, source))
        {
            case ReadProblem problem:
                return new Prepared(new IngestionOutcome.Unreadable(source, problem), null);
            case LetterRead read:
                var letter = read.Letter with { Id = id, Folder = folder.Root };
                return new Prepared(
                    before is null ? new IngestionOutcome.Indexed(source, letter) : new IngestionOutcome.Replaced(source, letter),
                    await SentenceEncoding.EncodeAsync(letter, PassageCutter.Cut(letter), encoder, cancellationToken));
            default:
                throw new InvalidOperationException("A file is either read or unreadable.");
        }
    }

    private static ReadProblem Unopened(string source, Exception e) =>
        new(source, $"cannot be opened: {e.Message.TrimEnd('.')}", "a file this program may read was expected");

    private static async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        var length = new FileInfo(path).Length;
        if (length > LetterReader.LargestFile)
            throw new IOException($"has {length.ToString("N0", CultureInfo.InvariantCulture)} bytes, more than the {LetterReader.LargestFile.ToString("N0", CultureInfo.InvariantCulture)} that are read");
        return await File.ReadAllBytesAsync(path, cancellationToken);
    }

    /// <summary>The id by the file's relative path, or by its full path where another folder holds a letter of the same relative path.</summary>
    private static LetterId IdOf(LetterFolder folder, string source, Dictionary<LetterId, Letter> held)
    {
        var id = LetterId.OfSource(source);
        return held.TryGetValue(id, out var other) && other.Folder != folder.Root
            ? LetterId.OfSource($"{folder.Root}/{source}")
            : id;
    }

    private sealed record Prepared(IngestionOutcome Outcome, IndexedLetter? Letter);
}
