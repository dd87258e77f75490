using Letters.Archive;
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
public sealed class Ingestor(ILetterIndex index, LetterReader reader, IEmbeddingGenerator<string, Embedding<float>>? encoder)
{
    /// <summary>
    /// Reads every file of the folder. One unreadable file never ends the run; a cancelled run leaves each letter old or new.
    /// </summary>
    public async IAsyncEnumerable<FileIngested> IngestAsync(
        LetterFolder folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var held = new HeldLetters(await index.LettersAsync(cancellationToken));
        foreach (var gone in held.TakeGone(folder))
            yield return new FileIngested(gone[0].File, await RemoveAsync(gone, cancellationToken), IsGone: true);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underway = new Queue<Task<PreparedFile>>();
        try
        {
            var next = 0;
            while (next < folder.Files.Count || underway.Count > 0)
            {
                while (next < folder.Files.Count && underway.Count < 2 * Environment.ProcessorCount)
                {
                    var file = folder.Files[next++];
                    var place = held.PlaceOf(folder, file);
                    underway.Enqueue(Task.Run(() => PrepareAsync(folder.PathOf(file), file, place, ending.Token), ending.Token));
                }

                yield return await PutInAsync(await underway.Dequeue(), held, cancellationToken);
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

    private async Task<PreparedFile> PrepareAsync(string path, string file, LetterPlace? place, CancellationToken cancellationToken)
    {
        if (file.Any(char.IsControl))
            return PreparedFile.Unread(new ReadProblem(
                string.Concat(file.Select(c => char.IsControl(c) ? '?' : c)), "has a name with control characters", "rename the file"));
        if (place is null) return PreparedFile.Unread(TakenName(file));
        try
        {
            return await ReadAsync(path, file, place, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // No fault of ours in one file may cost the others; what is held of it is left as it is.
            var problem = new ReadProblem(file, $"met a fault of this program ({e.GetType().Name}: {e.Message})", "please report it, with the file")
            {
                IsPassing = true,
            };
            return new PreparedFile(file, place, [], [problem]);
        }
    }

    private async Task<PreparedFile> ReadAsync(string path, string file, LetterPlace place, CancellationToken cancellationToken)
    {
        var content = await LetterFile.ReadAsync(path, file, cancellationToken);
        if (content.Problem is { } unread) return new PreparedFile(file, place, [], [unread]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Bytes));
        if (place.IsUpToDate(hash)) return new PreparedFile(file, place, [], []) { Same = place.Before };

        var read = await reader.ReadAsync(content.Bytes, place.File, cancellationToken);
        var letters = new List<IndexedLetter>();
        var same = new List<Letter>();
        foreach (var letter in read.Letters.Select(one => place.Put(one.Letter)))
        {
            // Of a file with an unreadable part, which is read by every run, the letters are those held already.
            if (place.Holds(letter)) same.Add(letter);
            else letters.Add(await SentenceEncoding.EncodeAsync(letter, PassageCutter.Cut(letter), encoder, cancellationToken));
        }
        return new PreparedFile(file, place, letters, read.Problems) { Same = same };
    }

    /// <summary>Puts the letters of a file in, then takes out those it held before and holds no more.</summary>
    private async Task<FileIngested> PutInAsync(PreparedFile file, HeldLetters held, CancellationToken cancellationToken)
    {
        var outcomes = new List<IngestionOutcome>();
        var gone = file.Place?.Before.ToDictionary(letter => letter.Id) ?? [];
        foreach (var letter in file.Same)
        {
            gone.Remove(letter.Id);
            outcomes.Add(new IngestionOutcome.Unchanged(letter.Source));
        }
        foreach (var letter in file.Letters)
        {
            if (file.Place is null || !held.TryTake(letter.Letter.Id, file.Place))
            {
                var problem = TakenName(letter.Letter.Source);
                outcomes.Add(new IngestionOutcome.Unreadable(problem.Source, problem));
                continue;
            }
            await index.ReplaceAsync(letter, cancellationToken);
            outcomes.Add(gone.Remove(letter.Letter.Id)
                ? new IngestionOutcome.Replaced(letter.Letter.Source, letter.Letter)
                : new IngestionOutcome.Indexed(letter.Letter.Source, letter.Letter));
        }
        if (!file.Problems.Any(problem => problem.IsPassing)) outcomes.AddRange(await RemoveAsync(gone.Values, cancellationToken));
        outcomes.AddRange(file.Problems.Select(problem => new IngestionOutcome.Unreadable(problem.Source, problem)));
        return new FileIngested(file.Name, outcomes);
    }

    private async Task<IReadOnlyList<IngestionOutcome>> RemoveAsync(IEnumerable<Letter> letters, CancellationToken cancellationToken)
    {
        var outcomes = new List<IngestionOutcome>();
        foreach (var letter in letters.OrderBy(letter => letter.Id))
        {
            await index.RemoveAsync(letter.Id, cancellationToken);
            outcomes.Add(new IngestionOutcome.Removed(letter.Source));
        }
        return outcomes;
    }

    private static ReadProblem TakenName(string source) =>
        new(source, "comes to the name of a letter held of another file", "rename the file");
}
