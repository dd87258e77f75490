using System.Diagnostics;
using System.IO.Compression;
using Letters.Archive;
using Letters.Ingestion;
using Letters.Reading;
using Letters.Retrieval.Memory;

namespace Letters.Tests.Ingestion;

public sealed class IngestorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("letters-").FullName;
    private readonly MemoryLetterIndex index = new(model: null);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_file_is_indexed_and_the_same_file_again_is_unchanged()
    {
        Write("a.txt", "The strait was closed.");
        Assert.IsType<IngestionOutcome.Indexed>(Assert.Single(await IngestAsync()));
        Assert.IsType<IngestionOutcome.Unchanged>(Assert.Single(await IngestAsync()));
    }

    [Fact]
    public async Task A_changed_file_takes_the_place_of_its_letter()
    {
        Write("a.txt", "The strait was closed.");
        await IngestAsync();
        Write("a.txt", "The strait was opened.");

        Assert.IsType<IngestionOutcome.Replaced>(Assert.Single(await IngestAsync()));
        Assert.Equal("The strait was opened.", Assert.Single(await HeldAsync()).Text);
    }

    [Fact]
    public async Task A_file_that_is_gone_takes_its_letter_with_it()
    {
        Write("a.txt", "The strait was closed.");
        Write("b.txt", "The strait was opened.");
        await IngestAsync();
        File.Delete(Path.Combine(folder, "a.txt"));

        Assert.Contains(await IngestAsync(), outcome => outcome is IngestionOutcome.Removed { Source: "a.txt" });
        Assert.Equal("b.txt", Assert.Single(await HeldAsync()).Source);
    }

    [Fact]
    public async Task One_unreadable_file_does_not_end_the_run_and_is_named()
    {
        File.WriteAllBytes(Path.Combine(folder, "a.pdf"), "%PDF-1.7 …"u8.ToArray());
        Write("b.txt", "The strait was opened.");
        var outcomes = await IngestAsync();

        var unreadable = Assert.IsType<IngestionOutcome.Unreadable>(outcomes[0]);
        Assert.Contains("a.pdf", unreadable.Problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("PDF", unreadable.Problem.ToString(), StringComparison.Ordinal);
        Assert.IsType<IngestionOutcome.Indexed>(outcomes[1]);
    }

    [Fact]
    public async Task A_file_that_holds_a_letter_no_more_takes_its_letter_with_it()
    {
        Write("a.txt", "The strait was closed.");
        await IngestAsync();
        Write("a.txt", "");

        var outcomes = await IngestAsync();
        Assert.IsType<IngestionOutcome.Removed>(outcomes[0]);
        Assert.IsType<IngestionOutcome.Unreadable>(outcomes[1]);
        Assert.Empty(await HeldAsync());
    }

    [Fact]
    public async Task A_file_with_an_unreadable_part_is_told_again_by_every_run_and_its_letters_are_left_as_they_are()
    {
        using (var zip = ZipFile.Open(Path.Combine(folder, "a.zip"), ZipArchiveMode.Create))
            foreach (var (name, text) in new[] { ("letter.txt", "The strait was closed."), ("scan.gif", "GIF89a") })
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        var first = await IngestAsync();
        Assert.Equal("a.zip/letter.txt", Assert.IsType<IngestionOutcome.Indexed>(first[0]).Letter.Source);
        Assert.Equal("a.zip/scan.gif", Assert.IsType<IngestionOutcome.Unreadable>(first[1]).Source);

        var second = await IngestAsync();
        Assert.IsType<IngestionOutcome.Unchanged>(second[0]);
        Assert.IsType<IngestionOutcome.Unreadable>(second[1]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_keeps_its_letter()
    {
        Write("a.txt", "The strait was closed.");
        await IngestAsync();
        using var locked = new FileStream(Path.Combine(folder, "a.txt"), FileMode.Open, FileAccess.Read, FileShare.None);

        Assert.IsType<IngestionOutcome.Unreadable>(Assert.Single(await IngestAsync()));
        Assert.Equal("The strait was closed.", Assert.Single(await HeldAsync()).Text);
    }

    [Fact]
    public async Task Letters_of_another_folder_stay_even_under_the_same_name()
    {
        Write("one/a.txt", "The strait was closed.");
        Write("two/a.txt", "The strait was opened.");
        await IngestAsync("one");
        await IngestAsync("two");

        Assert.Equal(2, (await HeldAsync()).Count);
        Assert.Equal(2, (await HeldAsync()).Select(letter => letter.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_file_is_one_letter_whichever_folder_above_it_is_ingested()
    {
        Write("2024/a.txt", "The strait was closed.");
        await IngestAsync();
        var held = Assert.Single(await HeldAsync());

        Assert.IsType<IngestionOutcome.Unchanged>(Assert.Single(await IngestAsync("2024")));
        Write("2024/a.txt", "The strait was opened.");
        Assert.IsType<IngestionOutcome.Replaced>(Assert.Single(await IngestAsync("2024/a.txt")));

        var now = Assert.Single(await HeldAsync());
        Assert.Equal((held.Id, held.Source, held.Folder), (now.Id, now.Source, now.Folder));
        Assert.Equal("The strait was opened.", now.Text);
    }

    [Fact]
    public async Task A_file_that_is_gone_from_a_folder_below_takes_its_letter_with_it()
    {
        Write("2023/a.txt", "The strait was closed.");
        Write("2024/a.txt", "The strait was opened.");
        Write("2024/b.txt", "The strait was mined.");
        await IngestAsync();
        File.Delete(Path.Combine(folder, "2024", "a.txt"));

        Assert.Contains(await IngestAsync("2024"), outcome => outcome is IngestionOutcome.Removed { Source: "2024/a.txt" });
        Assert.Equal(["2023/a.txt", "2024/b.txt"], (await HeldAsync()).Select(letter => letter.Source).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_whose_name_begins_alike_is_another_folder()
    {
        Write("one/a.txt", "The strait was closed.");
        Write("one-more/b.txt", "The strait was opened.");
        await IngestAsync("one-more");
        File.Delete(Path.Combine(folder, "one-more", "b.txt"));

        await IngestAsync("one");

        Assert.Equal(2, (await HeldAsync()).Count);
    }

    [Fact]
    public async Task A_file_that_comes_to_the_name_of_another_s_letter_replaces_nothing_and_is_named()
    {
        Write("a.txt", "The strait was closed.");
        foreach (var (name, text) in new[] { ("a.txt", "One."), ($"{folder}/a.txt", "Two.") })
            await index.ReplaceAsync(SomeLetters.Indexed(LetterId.OfSource(name).Value, text), Token);

        var unreadable = Assert.IsType<IngestionOutcome.Unreadable>(Assert.Single(await IngestAsync()));

        Assert.Equal("a.txt comes to the name of a letter held of another file; rename the file.", unreadable.Problem.ToString());
        Assert.Equal(["One.", "Two."], (await HeldAsync()).Select(letter => letter.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_pipe_among_the_letters_holds_nothing_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no pipes in folders.");
        using var made = Process.Start("mkfifo", [Path.Combine(folder, "a.txt")]);
        await made.WaitForExitAsync(Token);
        Write("b.txt", "The strait was opened.");

        var outcomes = await IngestAsync();

        Assert.IsType<IngestionOutcome.Unreadable>(outcomes[0]);
        Assert.IsType<IngestionOutcome.Indexed>(outcomes[1]);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_named_without_being_read()
    {
        await using (var large = File.Create(Path.Combine(folder, "a.txt"))) large.SetLength(LetterReader.LargestFile + 1L);

        var unreadable = Assert.IsType<IngestionOutcome.Unreadable>(Assert.Single(await IngestAsync()));

        Assert.Equal("a.txt has 52,428,801 bytes; files up to 52,428,800 bytes are read.", unreadable.Problem.ToString());
    }

    [Fact]
    public async Task A_backslash_in_a_name_is_part_of_the_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows a backslash parts folders.");
        Write("a\\b.txt", "The strait was opened.");

        Assert.Equal("a\\b.txt", Assert.IsType<IngestionOutcome.Indexed>(Assert.Single(await IngestAsync())).Letter.Source);
    }

    [Fact]
    public async Task A_run_that_is_broken_off_leaves_nothing_going_on()
    {
        Write("0.txt", "The strait was closed.");
        foreach (var name in Enumerable.Range(1, 40)) Write($"{name}.txt", "The strait was opened.");
        using var encoder = new StallingVectors("The strait was closed.");
        using var measured = new MemoryLetterIndex(encoder.Model);

        await foreach (var _ in new Ingestor(measured, new LetterReader(), encoder).IngestAsync(LetterFolder.At(folder), Token)) break;

        Assert.Equal(0, encoder.Underway);
    }

    [Fact]
    public async Task Hidden_files_and_folders_are_not_letters()
    {
        Write(".draft.txt", "Not yet.");
        Write(".git/a.txt", "Not this.");
        Write("a.txt", "This.");
        Assert.Single(await IngestAsync());
    }

    [Fact]
    public async Task A_cancelled_run_stops_and_says_so()
    {
        Write("a.txt", "The strait was closed.");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var ingestor = new Ingestor(index, new LetterReader(), encoder: null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ingestor.IngestAsync(LetterFolder.At(folder), cancelled.Token))
            {
            }
        });
        Assert.Empty(await HeldAsync());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Equal(
            $"There is no folder or file '{folder}/none'.",
            Assert.Throws<DirectoryNotFoundException>(() => LetterFolder.At($"{folder}/none")).Message);

    public void Dispose()
    {
        index.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        File.WriteAllText(path, text);
    }

    private async Task<List<IngestionOutcome>> IngestAsync(string below = "")
    {
        var outcomes = new List<IngestionOutcome>();
        await foreach (var file in new Ingestor(index, new LetterReader(), encoder: null).IngestAsync(LetterFolder.At(Path.Combine(folder, below)), Token))
            outcomes.AddRange(file.Outcomes);
        return outcomes;
    }

    private ValueTask<IReadOnlyList<Letter>> HeldAsync() => index.LettersAsync(Token);
}
