using BotService.Indexes;
using Letters.Archive;
using Letters.Index;

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

    public void Dispose() => folder.Dispose();
}
