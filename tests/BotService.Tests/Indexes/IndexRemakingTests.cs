using BotService.Indexes;
using BotService.Models;
using Letters.Archive;
using Letters.Index;
using Letters.Ingestion;
using Microsoft.Data.Sqlite;

namespace BotService.Tests.Indexes;

public sealed class IndexRemakingTests : IDisposable
{
    private static readonly WordVectors Encoder = new("words", 24);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string IndexPath => folder.File("index.db");

    [Fact]
    public async Task An_index_made_anew_for_another_encoder_holds_the_same_letters()
    {
        using (var made = await SqliteLetterIndex.OpenAsync(IndexPath, Encoder.Model, Token))
            await made.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.").WithVectors(Encoder), Token);

        using var remade = await IndexRemaking.RemakeAsync(IndexPath, model: null, encoder: null, Token);

        Assert.Equal("Drones flew.", Assert.Single(await remade.LettersAsync(Token)).Text);
        var found = await remade.SearchAsync(new Probe(["drone"], null, 10), Token);
        Assert.Equal(new LetterId("a"), Assert.Single(found.Found).Passage.Letter);
    }

    [Fact]
    public async Task What_an_interrupted_remaking_left_behind_is_swept_away()
    {
        using (var made = await SqliteLetterIndex.OpenAsync(IndexPath, Encoder.Model, Token))
            await made.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.").WithVectors(Encoder), Token);
        using (var half = await SqliteLetterIndex.OpenAsync($"{IndexPath}.new", model: null, Token))
            await half.ReplaceAsync(SomeLetters.Indexed("stray", "Not this."), Token);

        using var remade = await IndexRemaking.RemakeAsync(IndexPath, model: null, encoder: null, Token);

        Assert.Equal("a", Assert.Single(await remade.LettersAsync(Token)).Id.Value);
    }

    [Fact]
    public async Task Letters_still_in_the_log_of_a_killed_process_are_carried_over()
    {
        using (var running = await SqliteLetterIndex.OpenAsync(folder.File("running.db"), Encoder.Model, Token))
        {
            await running.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.").WithVectors(Encoder), Token);
            foreach (var ending in new[] { "", "-wal" }) File.Copy(folder.File("running.db") + ending, IndexPath + ending);
        }

        using var remade = await IndexRemaking.RemakeAsync(IndexPath, model: null, encoder: null, Token);

        Assert.Single(await remade.LettersAsync(Token));
    }

    [Fact]
    public async Task A_damaged_index_is_not_replaced_by_an_empty_one()
    {
        using (var made = await SqliteLetterIndex.OpenAsync(IndexPath, Encoder.Model, Token))
            await made.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.").WithVectors(Encoder), Token);
        Execute("UPDATE letters SET letter = '{'");

        var refused = await Assert.ThrowsAsync<IndexUnusableException>(
            () => IndexRemaking.RemakeAsync(IndexPath, null, null, Token));

        Assert.Equal("damaged", refused.KeepAs);
        Assert.Equal("{", Execute("SELECT letter FROM letters"));
    }

    [Fact]
    public async Task A_damaged_index_is_kept_beside_the_empty_one_that_takes_its_place()
    {
        using (var room = await ReadingRoom.OpenAsync(IndexPath, ModelSettings.None, _ => { }, Token))
            await room.IngestAsync(LetterFolder.At(RepositoryPaths.Samples), _ => { }, Token).FirstAsync(Token);
        Execute("UPDATE letters SET letter = '{'");
        var said = new List<string>();

        using (var room = await ReadingRoom.OpenAsync(IndexPath, ModelSettings.None, said.Add, Token))
            Assert.Empty(await room.Index.LettersAsync(Token));

        Assert.Contains(said, sentence => sentence.Contains($"It is kept as {IndexPath}.damaged", StringComparison.Ordinal));
        Assert.Equal("{", Execute("SELECT letter FROM letters", ".damaged"));
    }

    public void Dispose() => folder.Dispose();

    private object? Execute(string sql, string ending = "")
    {
        using var connection = new SqliteConnection($"Data Source={IndexPath}{ending};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
