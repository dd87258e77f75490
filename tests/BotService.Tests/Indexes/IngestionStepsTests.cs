using System.Text;
using BotService.Indexes;
using Letters.Index;
using Letters.Ingestion;
using Letters.Reading;
using Letters.Retrieval.Memory;

namespace BotService.Tests.Indexes;

/// <summary>Whatever befalls a folder and the runs over it, a whole run leaves what a run over an empty index would have made.</summary>
public sealed class IngestionStepsTests : IDisposable
{
    private const int Sequences = 100, Steps = 6;

    private static readonly WordVectors Encoder = new("words", 8);

    private static readonly string[] Texts =
        ["The strait was closed.", "The strait was opened.\n\nNobody said so.", "", "From: Ann Lee\nTo: Bo Chen\n\nThe ship has sailed.", "\0\u0001\u0002"];

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_that_come_and_change_and_go_and_runs_broken_off_end_in_the_digest_of_a_clean_rebuild()
    {
        for (var seed = 0; seed < Sequences; seed++)
        {
            var (files, path) = (folder.File($"letters{seed}"), folder.File($"{seed}.db"));
            Directory.CreateDirectory(files);
            var random = new Random(seed);
            using var watching = await SqliteLetterIndex.OpenAsync(path, Encoder.Model, Token);
            for (var step = 0; step < Steps; step++)
            {
                for (var change = random.Next(4); change >= 0; change--) Change(files, random);
                // Opened anew, as a process after one that was killed.
                using var index = await SqliteLetterIndex.OpenAsync(path, Encoder.Model, Token);
                await IngestAsync(index, files, random.Next(12));
                await watching.RefreshAsync(Token);
            }
            using var last = await SqliteLetterIndex.OpenAsync(path, Encoder.Model, Token);
            await IngestAsync(last, files, int.MaxValue);
            await watching.RefreshAsync(Token);

            using var clean = new MemoryLetterIndex(Encoder.Model);
            await IngestAsync(clean, files, int.MaxValue);
            Assert.Empty(clean.Digest(Token).DifferencesFrom(last.Digest(Token)));
            Assert.Equal(clean.Digest(Token).Whole, watching.Digest(Token).Whole);
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Writes, rewrites or removes one of a dozen files.</summary>
    private static void Change(string files, Random random)
    {
        var file = Path.Combine(files, $"{random.Next(12)}.txt");
        if (random.Next(4) == 0) File.Delete(file);
        else File.WriteAllText(file, Texts[random.Next(Texts.Length)] + random.Next(3), Encoding.UTF8);
    }

    /// <param name="most">After so many files the run is broken off.</param>
    private static async Task IngestAsync(ILetterIndex index, string files, int most)
    {
        await foreach (var _ in new Ingestor(index, new LetterReader(), Encoder).IngestAsync(LetterFolder.At(files), Token))
            if (--most < 0)
                break;
    }
}
