using BotService.Indexes;
using Letters.Archive;
using Letters.Index;
using Microsoft.Data.Sqlite;

namespace BotService.Tests.Indexes;

public sealed partial class SqliteLetterIndexTests : LetterIndexConformance, IDisposable
{
    private static readonly WordVectors Encoder = new("words", 24);

    private readonly TemporaryFolder folder = new();
    private readonly List<SqliteLetterIndex> opened = [];
    private int files;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string IndexPath => folder.File("index.db");

    public void Dispose()
    {
        opened.ForEach(index => index.Dispose());
        folder.Dispose();
    }

    protected override async Task<ILetterIndex> EmptyAsync(EmbeddingModel? model) =>
        await OpenAsync(folder.File($"{files++}.db"), model);

    [Fact]
    public async Task An_index_opened_again_gives_the_same_answers()
    {
        var probe = Probe(["drone", "grain"], near: "Who sold drones?");
        var first = await OpenAsync(IndexPath, Encoder.Model);
        await first.ReplaceAsync(SomeLetters.Indexed("b", "Drones were sold.\nNobody said so.", "Grain.").WithVectors(Encoder), Cancellation);
        await first.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.").WithVectors(Encoder), Cancellation);
        await first.ReplaceAsync(SomeLetters.Indexed("c", "Drones flew.").WithVectors(Encoder), Cancellation);
        await first.RemoveAsync(new LetterId("c"), Cancellation);
        var (letters, found) = (Json(await first.LettersAsync(Cancellation)), Json(await first.SearchAsync(probe, Cancellation)));
        first.Dispose();

        var second = await OpenAsync(IndexPath, Encoder.Model);

        Assert.Equal(letters, Json(await second.LettersAsync(Cancellation)));
        Assert.Equal(found, Json(await second.SearchAsync(probe, Cancellation)));
    }

    [Fact]
    public async Task Every_fact_of_a_letter_outlives_the_process()
    {
        var letter = RichLetter.Indexed;
        var first = await OpenAsync(IndexPath, null);
        await first.ReplaceAsync(letter, Cancellation);
        first.Dispose();

        var second = await OpenAsync(IndexPath, null);

        AssertSame(letter.Letter, await second.FindAsync(letter.Letter.Id, Cancellation));
        AssertSame(letter.Passages, await second.PassagesAsync(letter.Letter.Id, Cancellation));
    }

    [Fact]
    public async Task A_failure_halfway_leaves_the_old_letter_in_memory_and_in_the_file()
    {
        var first = await OpenAsync(IndexPath, null);
        await first.ReplaceAsync(SomeLetters.Indexed("a", "Drones."), Cancellation);
        // The file itself refuses the second passage of any letter.
        Execute("CREATE TRIGGER refuse BEFORE INSERT ON passages WHEN new.ordinal = 1 BEGIN SELECT raise(ABORT, 'refused'); END");

        await Assert.ThrowsAsync<IndexUnusableException>(() => first.ReplaceAsync(SomeLetters.Indexed("a", "Grain.", "Grain."), Cancellation));

        Assert.Equal("Drones.", Assert.Single(await first.LettersAsync(Cancellation)).Text);
        first.Dispose();
        var second = await OpenAsync(IndexPath, null);
        Assert.Equal("Drones.", Assert.Single(await second.LettersAsync(Cancellation)).Text);
        Assert.Single((await second.SearchAsync(Probe(["drone"]), Cancellation)).Found);
    }

    [Fact]
    public async Task What_a_killed_process_leaves_behind_opens_with_every_letter()
    {
        var running = await OpenAsync(IndexPath, null);
        foreach (var id in new[] { "a", "b" }) await running.ReplaceAsync(SomeLetters.Indexed(id, "Drones."), Cancellation);
        foreach (var ending in new[] { "", "-wal" }) File.Copy(IndexPath + ending, folder.File("left.db") + ending);

        var left = await OpenAsync(folder.File("left.db"), null);

        Assert.Equal(2, (await left.LettersAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Two_processes_may_write_one_file()
    {
        var (one, other) = (await OpenAsync(IndexPath, null), await OpenAsync(IndexPath, null));
        await Task.WhenAll(
            Task.Run(() => one.ReplaceAsync(SomeLetters.Indexed("a", "Drones."), Cancellation), Cancellation),
            Task.Run(() => other.ReplaceAsync(SomeLetters.Indexed("b", "Drones."), Cancellation), Cancellation));

        var third = await OpenAsync(IndexPath, null);

        Assert.Equal(2, (await third.LettersAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Another_model_is_refused_with_both_names()
    {
        var first = await OpenAsync(IndexPath, Encoder.Model);
        await first.ReplaceAsync(SomeLetters.Indexed("a", "Drones.").WithVectors(Encoder), Cancellation);
        first.Dispose();
        var other = new EmbeddingModel("text-embedding-3-small", 1536);

        var refused = await Assert.ThrowsAsync<IndexMismatchException>(() => OpenAsync(IndexPath, other));
        await Assert.ThrowsAsync<IndexMismatchException>(() => OpenAsync(IndexPath, null));
        await Assert.ThrowsAsync<IndexMismatchException>(() => OpenAsync(IndexPath, Encoder.Model with { Id = "namesake" }));

        Assert.Equal(
            "The index was made with words (24 numbers a vector) and cannot be used with text-embedding-3-small (1536 numbers a vector).",
            refused.Message);
    }

    [Fact]
    public async Task An_index_of_a_newer_program_is_refused_and_kept_aside()
    {
        (await OpenAsync(IndexPath, null)).Dispose();
        Execute("PRAGMA user_version = 99; ALTER TABLE letters RENAME TO old");

        var refused = await Assert.ThrowsAsync<IndexUnusableException>(() => OpenAsync(IndexPath, null));

        Assert.Contains("its schema is 99", refused.Message, StringComparison.Ordinal);
        Assert.Equal(IndexPath + ".schema-99", IndexMoves.SetAside(IndexPath, Assert.IsType<string>(refused.KeepAs)));
        Assert.Empty(await (await OpenAsync(IndexPath, null)).LettersAsync(Cancellation));
    }

    [Fact]
    public async Task Another_program_s_database_is_left_alone()
    {
        Execute("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('a')");

        var refused = await Assert.ThrowsAsync<IndexUnusableException>(() => OpenAsync(IndexPath, null));

        Assert.Null(refused.KeepAs);

        Execute("INSERT INTO bookmarks VALUES ('b')");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_kept_aside()
    {
        await File.WriteAllTextAsync(IndexPath, new string('x', 5000), Cancellation);

        var refused = await Assert.ThrowsAsync<IndexUnusableException>(() => OpenAsync(IndexPath, null));

        Assert.Equal($"The index {IndexPath} is damaged or is no index at all; it must be rebuilt from the letters.", refused.Message);
        Assert.Equal(IndexPath + ".damaged", IndexMoves.SetAside(IndexPath, Assert.IsType<string>(refused.KeepAs)));
        Assert.StartsWith("xxx", await File.ReadAllTextAsync(IndexPath + ".damaged", Cancellation), StringComparison.Ordinal);
        Assert.Empty(await (await OpenAsync(IndexPath, null)).LettersAsync(Cancellation));
    }

    [Theory]
    [InlineData("UPDATE letters SET letter = '{'")]
    [InlineData("UPDATE letters SET letter = '{}'")]
    [InlineData("UPDATE letters SET text = ''")]
    [InlineData("UPDATE passages SET sentences = '[0]'")]
    [InlineData("UPDATE passages SET sentences = '[]'")]
    [InlineData("UPDATE passages SET ordinal = 7")]
    [InlineData("UPDATE passages SET length = -1")]
    [InlineData("UPDATE passages SET vectors = x'00'")]
    [InlineData("UPDATE passages SET vectors = NULL")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM letters; INSERT INTO letters VALUES ('a', x'FF', 1, 1)")]
    public async Task A_letter_that_cannot_be_read_back_makes_the_index_damaged(string damage)
    {
        var first = await OpenAsync(IndexPath, Encoder.Model);
        await first.ReplaceAsync(SomeLetters.Indexed("a", "Drones.").WithVectors(Encoder), Cancellation);
        first.Dispose();
        Execute(damage);

        var refused = await Assert.ThrowsAsync<IndexUnusableException>(() => OpenAsync(IndexPath, Encoder.Model));

        Assert.Equal("damaged", refused.KeepAs);
    }

    [Fact]
    public void What_is_kept_aside_never_takes_the_place_of_what_was_kept_before()
    {
        foreach (var state in new[] { "one", "two", "three" })
        {
            File.WriteAllText(IndexPath, state);
            File.WriteAllText(IndexPath + "-wal", $"log of {state}");
            IndexMoves.SetAside(IndexPath, "damaged");
        }

        Assert.Equal("one", File.ReadAllText($"{IndexPath}.damaged"));
        Assert.Equal("two", File.ReadAllText($"{IndexPath}.damaged-2"));
        Assert.Equal("three", File.ReadAllText($"{IndexPath}.damaged-3"));
        Assert.Equal("log of two", File.ReadAllText($"{IndexPath}.damaged-2-wal"));
        Assert.False(File.Exists(IndexPath + "-wal"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_in_a_sentence()
    {
        await File.WriteAllTextAsync(folder.File("file"), "", Cancellation);

        var refused = await Assert.ThrowsAsync<IndexUnusableException>(() => OpenAsync(Path.Combine(folder.File("file"), "index.db"), null));

        Assert.StartsWith("The index ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_of_the_index_is_made()
    {
        await OpenAsync(Path.Combine(folder.File("new"), "er", "index.db"), null);

        Assert.True(File.Exists(Path.Combine(folder.File("new"), "er", "index.db")));
    }

    [Theory]
    [InlineData(5, "in use by another program")]
    [InlineData(8, "may not be written to")]
    [InlineData(13, "is full")]
    [InlineData(14, "cannot be opened or made")]
    public void What_sqlite_reports_becomes_a_sentence(int code, string expected) =>
        Assert.Contains(expected, IndexUnusableException.Of("x.db", new SqliteException("", code)).Message, StringComparison.Ordinal);

    private async Task<SqliteLetterIndex> OpenAsync(string path, EmbeddingModel? model) =>
        Opened(await SqliteLetterIndex.OpenAsync(path, model, Cancellation));

    private SqliteLetterIndex Opened(SqliteLetterIndex index)
    {
        opened.Add(index);
        return index;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={IndexPath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
