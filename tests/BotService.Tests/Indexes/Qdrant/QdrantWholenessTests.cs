using BotService.Indexes;
using BotService.Indexes.Qdrant;
using BotService.Tests.Channels;
using Letters.Archive;
using Letters.Index;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>Whatever is cut short, a letter is seen whole: as it was, or as it is to be.</summary>
public sealed class QdrantWholenessTests : AtQdrantStandIn
{
    private static readonly WordVectors Encoder = new("words", 24);

    private readonly SetTime time = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_writer_that_dies_between_two_steps_leaves_the_old_letter_or_the_new_one(int steps)
    {
        var (old, fresh) = (SomeLetters.Indexed("a", "Drones.", "Drones.", "Drones.").WithVectors(Encoder), SomeLetters.Indexed("a", "Drones flew.", "Drones flew.").WithVectors(Encoder));
        using (var dying = Open())
        {
            await dying.ReplaceAsync(old, Token);
            var left = steps;
            StandIn.Fail = request => IsChange(request) && --left < 0 ? 403 : null;
            await ReplaceIfPossibleAsync(dying, fresh);
        }
        StandIn.Fail = _ => null;

        using var index = Open();
        await index.PrepareAsync(Token);

        var held = (await index.FindAsync(new LetterId("a"), Token))?.Text == fresh.Letter.Text ? fresh : old;
        Assert.Equal(held.Passages.Count, (await index.PassagesAsync(new LetterId("a"), Token)).Count);
        var found = (await index.SearchAsync(new Probe(["drone"], Encoder.Of("Drones."), 10), Token)).Found;
        Assert.Equal(held.Passages.Select(passage => passage.Span), found.Select(candidate => candidate.Passage.Span));
        Assert.Equal(steps < 2, ReferenceEquals(held, old));
    }

    [Fact]
    public async Task What_a_dead_writer_left_behind_is_swept_once_no_writer_can_be_that_slow()
    {
        using (var dying = Open())
        {
            await dying.ReplaceAsync(SomeLetters.Indexed("b", "Grain.").WithVectors(Encoder), Token);
            StandIn.Fail = request => request.EndsWith("/points/batch", StringComparison.Ordinal) ? 403 : null;
            await Assert.ThrowsAsync<IndexUnusableException>(() => dying.ReplaceAsync(SomeLetters.Indexed("a", "Drones.").WithVectors(Encoder), Token));
        }
        StandIn.Fail = _ => null;

        using var soon = Open();
        await soon.PrepareAsync(Token);
        Assert.Equal(2, PassagesStored());

        time.Pass(TimeSpan.FromMinutes(11));
        using var later = Open();
        await later.PrepareAsync(Token);
        Assert.Equal(1, PassagesStored());
        Assert.Equal("b", Assert.Single(await later.LettersAsync(Token)).Id.Value);
    }

    [Fact]
    public async Task Writers_of_one_letter_at_the_same_time_leave_one_of_their_letters_whole()
    {
        using var first = Open();
        using var second = Open();
        await first.PrepareAsync(Token);
        for (var round = 0; round < 10; round++)
            await Task.WhenAll(
                first.ReplaceAsync(SomeLetters.Indexed("a", "Drones.", "Drones.", "Drones.").WithVectors(Encoder), Token),
                second.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.", "Drones flew.").WithVectors(Encoder), Token),
                round % 3 == 0 ? second.RemoveAsync(new LetterId("a"), Token) : Task.CompletedTask);

        var letter = await first.FindAsync(new LetterId("a"), Token);
        if (letter is null) return;
        var found = (await first.SearchAsync(new Probe(["drone"], null, 10), Token)).Found;
        Assert.Equal(letter.Paragraphs.Select(paragraph => paragraph.Span), found.Select(candidate => candidate.Passage.Span));
    }

    [Fact]
    public async Task However_much_was_left_behind_what_is_held_is_found()
    {
        using var index = Open();
        await index.PrepareAsync(Token);
        StandIn.Fail = request => request.EndsWith("/points/delete", StringComparison.Ordinal) ? 403 : null;
        for (var round = 0; round < 60; round++)
            await Record.ExceptionAsync(() => index.ReplaceAsync(SomeLetters.Indexed("a", "Drones.", "Drones.", "Drones.").WithVectors(Encoder), Token));
        StandIn.Fail = _ => null;

        Assert.True(PassagesStored() > 100);
        Assert.Equal(3, (await index.SearchAsync(new Probe(["drone"], null, 5), Token)).Found.Count);
    }

    [Fact]
    public async Task One_program_sees_what_another_wrote_and_took_out()
    {
        using var writer = Open();
        using var reader = Open();
        Assert.Empty(await reader.LettersAsync(Token));
        await writer.ReplaceAsync(SomeLetters.Indexed("a", "Drones.").WithVectors(Encoder), Token);

        Assert.Equal(1, await reader.RefreshAsync(Token));
        Assert.Equal("a", Assert.Single(await reader.LettersAsync(Token)).Id.Value);
        await writer.RemoveAsync(new LetterId("a"), Token);
        Assert.Empty((await reader.SearchAsync(new Probe(["drone"], null, 10), Token)).Found);
    }

    [Fact]
    public async Task The_digest_is_that_of_the_same_letters_in_memory()
    {
        IndexedLetter[] letters = [SomeLetters.Indexed("a", "Drones were sold.\nNobody said so.", "Grain.").WithVectors(Encoder), SomeLetters.Indexed("b", "Ships.").WithVectors(Encoder)];
        using var memory = new Letters.Retrieval.Memory.MemoryLetterIndex(Encoder.Model);
        using var index = Open();
        foreach (var letter in letters)
        {
            await memory.ReplaceAsync(letter, Token);
            await index.ReplaceAsync(letter, Token);
        }

        Assert.Equal(memory.Digest(Token).Whole, (await index.DigestAsync(Token)).Whole);
    }

    private static bool IsChange(string request) =>
        request.StartsWith("PUT", StringComparison.Ordinal)
        || request.EndsWith("/batch", StringComparison.Ordinal)
        || request.EndsWith("/delete", StringComparison.Ordinal);

    private static async Task ReplaceIfPossibleAsync(QdrantLetterIndex index, IndexedLetter letter)
    {
        try
        {
            await index.ReplaceAsync(letter, Token);
        }
        catch (IndexUnusableException)
        {
            // The writer is dead.
        }
    }

    private int PassagesStored() => StandIn["letters"].Points.Count(point => point.Field("type").GetString() == PointTypes.Passage);

    private QdrantLetterIndex Open() => new(new QdrantSettings { Endpoint = StandIn.Address }, Encoder.Model, time);
}
