using BotService.Indexes;
using Letters.Archive;

namespace BotService.Tests.Indexes;

/// <summary>Several programs, and several versions of this one, over one file.</summary>
public sealed partial class SqliteLetterIndexTests
{
    [Fact]
    public async Task What_another_process_did_is_taken_over_when_asked_for()
    {
        var (one, other) = (await OpenAsync(IndexPath, Encoder.Model), await OpenAsync(IndexPath, Encoder.Model));
        await one.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.").WithVectors(Encoder), Cancellation);
        await one.ReplaceAsync(SomeLetters.Indexed("b", "Grain was sold.").WithVectors(Encoder), Cancellation);

        Assert.Equal(2, await other.RefreshAsync(Cancellation));
        Assert.Equal(0, await other.RefreshAsync(Cancellation));
        await one.ReplaceAsync(SomeLetters.Indexed("a", "Ships sailed.").WithVectors(Encoder), Cancellation);
        await one.RemoveAsync(new LetterId("b"), Cancellation);
        Assert.Equal(2, await other.RefreshAsync(Cancellation));

        Assert.Equal("Ships sailed.", Assert.Single(await other.LettersAsync(Cancellation)).Text);
        Assert.Empty((await other.SearchAsync(Probe(["drone", "grain"]), Cancellation)).Found);
        Assert.Equal(one.Digest(Cancellation).Whole, other.Digest(Cancellation).Whole);
        Assert.Equal(0, await one.RefreshAsync(Cancellation));
    }

    [Fact]
    public async Task What_one_process_wrote_itself_is_no_news_and_what_another_wrote_at_the_same_time_is()
    {
        var (one, other) = (await OpenAsync(IndexPath, null), await OpenAsync(IndexPath, null));
        await other.ReplaceAsync(SomeLetters.Indexed("a", "Drones."), Cancellation);
        await one.ReplaceAsync(SomeLetters.Indexed("b", "Grain."), Cancellation);

        Assert.Equal(1, await one.RefreshAsync(Cancellation));
        Assert.Equal(2, (await one.LettersAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task The_letters_of_an_earlier_version_are_kept_and_known_to_want_reading_anew()
    {
        var first = await OpenAsync(IndexPath, null);
        await first.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew."), Cancellation);
        first.Dispose();
        Execute("""
            UPDATE letters SET letter = json_remove(letter, '$.File', '$.PartsOfFile', '$.References', '$.Annexes', '$.Header.Events');
            ALTER TABLE letters DROP COLUMN revision;
            DROP TABLE revision;
            PRAGMA user_version = 1;
            """);

        var letter = Assert.Single(await (await OpenAsync(IndexPath, null)).LettersAsync(Cancellation));

        Assert.Equal("Drones flew.", letter.Text);
        Assert.Equal("", letter.Hash);
        Assert.Equal(letter.Source, letter.File);
        Assert.Empty(letter.References);
        Assert.Empty(letter.Header.Events);
    }

    [Fact]
    public async Task A_second_program_waits_for_the_first_to_end_its_reading()
    {
        var said = new List<string>();
        var first = await IngestionTurn.TakeAsync(IndexPath, said.Add, TimeProvider.System, Cancellation);
        Assert.Empty(said);

        var second = IngestionTurn.TakeAsync(IndexPath, said.Add, TimeProvider.System, Cancellation);
        Assert.False(second.IsCompleted);
        Assert.Equal([$"Another program is reading letters into {IndexPath}; this one waits for it to end."], said);
        first.Dispose();
        (await second).Dispose();
    }
}
