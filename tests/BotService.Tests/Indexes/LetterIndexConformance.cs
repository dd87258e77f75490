using System.Text.Json;
using Letters.Archive;
using Letters.Index;

namespace BotService.Tests.Indexes;

/// <summary>What <see cref="ILetterIndex"/> promises. Every index has a class that derives from this one.</summary>
public abstract partial class LetterIndexConformance
{
    private static readonly WordVectors Encoder = new("words", 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A new index without letters.</summary>
    protected abstract Task<ILetterIndex> EmptyAsync(EmbeddingModel? model);

    [Fact]
    public async Task An_index_without_letters_finds_nothing()
    {
        var index = await EmptyAsync(Encoder.Model);

        Assert.Empty(await index.LettersAsync(Cancellation));
        Assert.Null(await index.FindAsync(new LetterId("none"), Cancellation));
        Assert.Empty(await index.PassagesAsync(new LetterId("none"), Cancellation));
        Assert.Empty((await index.SearchAsync(Probe(["drone"], near: "drones"), Cancellation)).Found);
    }

    [Fact]
    public async Task What_is_put_in_is_held()
    {
        var index = await EmptyAsync(null);
        var letter = SomeLetters.Indexed("a", "Drones were sold.\nNobody said so.", "Grain was shipped.");

        await index.ReplaceAsync(letter, Cancellation);

        AssertSame(new[] { letter.Letter }, await index.LettersAsync(Cancellation));
        AssertSame(letter.Letter, await index.FindAsync(new LetterId("a"), Cancellation));
        AssertSame(letter.Passages, await index.PassagesAsync(new LetterId("a"), Cancellation));
        var found = Assert.Single((await index.SearchAsync(Probe(["drone"]), Cancellation)).Found);
        AssertSame(letter.Passages[0], found.Passage);
    }

    [Fact]
    public async Task Letters_are_listed_by_id()
    {
        var index = await EmptyAsync(null);
        foreach (var id in new[] { "b", "c", "B", "a" }) await index.ReplaceAsync(SomeLetters.Indexed(id, "Drones."), Cancellation);

        Assert.Equal(["B", "a", "b", "c"], (await index.LettersAsync(Cancellation)).Select(letter => letter.Id.Value));
    }

    [Fact]
    public async Task A_letter_put_in_again_replaces_the_old_one_everywhere()
    {
        var index = await EmptyAsync(Encoder.Model);
        await index.ReplaceAsync(SomeLetters.Indexed("a", "Drones were sold.", "Drones were denied.").WithVectors(Encoder), Cancellation);
        var letter = SomeLetters.Indexed("a", "Grain was shipped.").WithVectors(Encoder);

        await index.ReplaceAsync(letter, Cancellation);

        AssertSame(new[] { letter.Letter }, await index.LettersAsync(Cancellation));
        AssertSame(letter.Passages, await index.PassagesAsync(new LetterId("a"), Cancellation));
        Assert.Empty((await index.SearchAsync(Probe(["drone"]), Cancellation)).Found);
        var found = Assert.Single((await index.SearchAsync(Probe(["drone"], near: "Drones were sold."), Cancellation)).Found);
        AssertSame(letter.Passages[0], found.Passage);
    }

    [Fact]
    public async Task A_removed_letter_is_gone_from_everything()
    {
        var index = await EmptyAsync(Encoder.Model);
        var staying = SomeLetters.Indexed("b", "Grain was shipped.").WithVectors(Encoder);
        await index.ReplaceAsync(staying, Cancellation);
        var before = await index.SearchAsync(Probe(["drone", "grain"], near: "Drones were sold."), Cancellation);
        await index.ReplaceAsync(SomeLetters.Indexed("a", "Drones were sold.", "Grain was not.").WithVectors(Encoder), Cancellation);

        Assert.True(await index.RemoveAsync(new LetterId("a"), Cancellation));

        AssertSame(new[] { staying.Letter }, await index.LettersAsync(Cancellation));
        Assert.Null(await index.FindAsync(new LetterId("a"), Cancellation));
        Assert.Empty(await index.PassagesAsync(new LetterId("a"), Cancellation));
        AssertSame(before, await index.SearchAsync(Probe(["drone", "grain"], near: "Drones were sold."), Cancellation));
    }

    [Fact]
    public async Task Removing_what_is_not_there_says_so()
    {
        var index = await EmptyAsync(null);

        Assert.False(await index.RemoveAsync(new LetterId("a"), Cancellation));
    }

    [Fact]
    public async Task A_letter_without_passages_is_held()
    {
        var index = await EmptyAsync(Encoder.Model);
        var letter = SomeLetters.Indexed("a", "Drones.") with { Passages = [], Vectors = [] };

        await index.ReplaceAsync(letter, Cancellation);

        Assert.NotNull(await index.FindAsync(new LetterId("a"), Cancellation));
        Assert.Empty((await index.SearchAsync(Probe(["drone"], near: "Drones."), Cancellation)).Found);
    }

    [Fact]
    public async Task Vectors_of_another_size_are_refused_with_both_sizes()
    {
        var index = await EmptyAsync(Encoder.Model);
        var other = new WordVectors("other", 16);

        var refused = await Assert.ThrowsAsync<IndexMismatchException>(() =>
            index.ReplaceAsync(SomeLetters.Indexed("a", "Drones.").WithVectors(other), Cancellation));
        var search = await Assert.ThrowsAsync<IndexMismatchException>(() =>
            index.SearchAsync(Probe(["drone"]) with { Vector = other.Of("Drones.") }, Cancellation).AsTask());

        Assert.Equal("The index was made with words (24 numbers a vector) and cannot be used with vectors of 16 numbers.", refused.Message);
        Assert.Contains("24", search.Message, StringComparison.Ordinal);
        Assert.Contains("16", search.Message, StringComparison.Ordinal);
        Assert.Empty(await index.LettersAsync(Cancellation));
    }

    [Fact]
    public async Task Letters_with_and_without_vectors_are_not_mixed()
    {
        var with = await EmptyAsync(Encoder.Model);
        var without = await EmptyAsync(null);
        var letter = SomeLetters.Indexed("a", "Drones.");

        await Assert.ThrowsAsync<IndexMismatchException>(() => with.ReplaceAsync(letter, Cancellation));
        await Assert.ThrowsAsync<IndexMismatchException>(() => without.ReplaceAsync(letter.WithVectors(Encoder), Cancellation));

        Assert.Empty(await with.LettersAsync(Cancellation));
        Assert.Empty(await without.LettersAsync(Cancellation));
    }

    [Fact]
    public async Task A_vector_that_is_not_finite_is_refused_and_the_old_letter_stays()
    {
        var index = await EmptyAsync(Encoder.Model);
        var letter = SomeLetters.Indexed("a", "Drones.").WithVectors(Encoder);
        await index.ReplaceAsync(letter, Cancellation);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            index.ReplaceAsync(letter with { Vectors = [[new float[24].Select((_, i) => i == 5 ? float.NaN : 0).ToArray()]] }, Cancellation));

        Assert.Single((await index.SearchAsync(Probe(["drone"], near: "Drones."), Cancellation)).Found);
    }

    [Fact]
    public async Task A_cancelled_call_changes_nothing()
    {
        var index = await EmptyAsync(null);
        await index.ReplaceAsync(SomeLetters.Indexed("a", "Drones."), Cancellation);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.ReplaceAsync(SomeLetters.Indexed("a", "Grain."), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.ReplaceAsync(SomeLetters.Indexed("b", "Grain."), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.RemoveAsync(new LetterId("a"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.LettersAsync(cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.FindAsync(new LetterId("a"), cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.PassagesAsync(new LetterId("a"), cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.SearchAsync(Probe(["drone"]), cancelled).AsTask());

        Assert.Equal("Drones.", Assert.Single(await index.LettersAsync(Cancellation)).Text);
        Assert.Single((await index.SearchAsync(Probe(["drone"]), Cancellation)).Found);
    }

    [Fact]
    public async Task A_reader_sees_the_old_letter_or_the_new_one_never_half()
    {
        var index = await EmptyAsync(Encoder.Model);
        IndexedLetter[] versions =
        [
            SomeLetters.Indexed("a", "Drones.", "Drones.", "Drones.").WithVectors(Encoder),
            SomeLetters.Indexed("a", "Drones flew.", "Drones flew.").WithVectors(Encoder),
        ];
        await index.ReplaceAsync(versions[0], Cancellation);

        var writer = Task.Run(
            async () =>
            {
                for (var i = 1; i <= 100; i++) await index.ReplaceAsync(versions[i % 2], Cancellation);
            },
            Cancellation);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(
            async () =>
            {
                do
                {
                    var found = (await index.SearchAsync(Probe(["drone"], near: "Drones."), Cancellation)).Found;
                    Assert.InRange(found.Count, 2, 3);
                    Assert.All(found, candidate => Assert.Equal(found.Count == 3 ? 7 : 12, candidate.Passage.Span.Length));
                }
                while (!writer.IsCompleted);
            },
            Cancellation));

        await Task.WhenAll([writer, .. readers]);
    }

    [Fact]
    public async Task Letters_put_in_side_by_side_are_all_held()
    {
        var index = await EmptyAsync(null);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => index.ReplaceAsync(SomeLetters.Indexed($"letter-{i:00}", "Drones."), Cancellation), Cancellation)));

        Assert.Equal(40, (await index.LettersAsync(Cancellation)).Count);
        Assert.Equal(40, (await index.SearchAsync(Probe(["drone"]), Cancellation)).Found.Count);
    }

    protected static Probe Probe(string[] stems, string? near = null) =>
        new(stems, near is null ? (ReadOnlyMemory<float>?)null : Encoder.Of(near), 40);

    protected static void AssertSame<T>(T expected, T actual) => Assert.Equal(Json(expected), Json(actual));

    protected static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
