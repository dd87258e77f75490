using System.Runtime.CompilerServices;
using System.Security.Cryptography;
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
        var held = new HeldLetters(await index.LettersAsync(cancellationToken));
        foreach (var gone in held.TakeGone(folder))
        {
            await index.RemoveAsync(gone.Id, cancellationToken);
            yield return new IngestionOutcome.Removed(gone.Source);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underway = new Queue<Task<Prepared>>();
        try
        {
            var next = 0;
            while (next < folder.Files.Count || underway.Count > 0)
            {
                while (next < folder.Files.Count && underway.Count < 2 * Environment.ProcessorCount)
                {
                    var source = folder.Files[next++];
                    var place = held.PlaceOf(folder, source);
                    underway.Enqueue(Task.Run(() => PrepareAsync(folder.PathOf(source), source, place, ending.Token), ending.Token));
                }

                var prepared = await underway.Dequeue();
                if (prepared.Letter is { } letter) await index.ReplaceAsync(letter, cancellationToken);
                yield return prepared.Outcome;
            }
        }
        finally
        {
            // However the run ends, nothing it began goes on after it.
            await ending.CancelAsync();
            Task rest = Task.WhenAll(underway);
            await rest.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Prepared> PrepareAsync(string path, string source, LetterPlace? place, CancellationToken cancellationToken)
    {
        if (source.Any(char.IsControl))
            return Unreadable(new ReadProblem(
                string.Concat(source.Select(c => char.IsControl(c) ? '?' : c)), "has a name with control characters", "rename the file"));
        if (place is null)
            return Unreadable(new ReadProblem(source, "comes to the name of a letter held of another file", "rename the file"));

        var file = await LetterFile.ReadAsync(path, source, cancellationToken);
        if (file.Problem is { } unread) return Unreadable(unread);
        if (place.Before?.Hash == Convert.ToHexStringLower(SHA256.HashData(file.Bytes)))
            return new Prepared(new IngestionOutcome.Unchanged(source), null);

        switch (LetterReader.Read(file.Bytes, place.Source))
        {
            case ReadProblem problem:
                return Unreadable(problem with { Source = source });
            case LetterRead read:
                var letter = read.Letter with { Id = place.Id, Folder = place.Folder };
                return new Prepared(
                    place.Before is null ? new IngestionOutcome.Indexed(source, letter) : new IngestionOutcome.Replaced(source, letter),
                    await SentenceEncoding.EncodeAsync(letter, PassageCutter.Cut(letter), encoder, cancellationToken));
            default:
                throw new InvalidOperationException("A file is either read or unreadable.");
        }
    }

    private static Prepared Unreadable(ReadProblem problem) =>
        new(new IngestionOutcome.Unreadable(problem.Source, problem), null);

    private sealed record Prepared(IngestionOutcome Outcome, IndexedLetter? Letter);
}
