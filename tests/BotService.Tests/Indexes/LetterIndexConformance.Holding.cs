using Letters.Archive;
using Letters.Index;

namespace BotService.Tests.Indexes;

/// <content>What is held is held exactly, and by several writers at once.</content>
public abstract partial class LetterIndexConformance
{
    [Fact]
    public async Task Every_fact_of_a_letter_is_held()
    {
        var index = await EmptyAsync(null);
        var letter = RichLetter.Indexed;

        await index.ReplaceAsync(letter, Cancellation);

        AssertSame(letter.Letter, await index.FindAsync(letter.Letter.Id, Cancellation));
        AssertSame(letter.Passages, await index.PassagesAsync(letter.Letter.Id, Cancellation));
    }

    [Fact]
    public async Task A_letter_of_many_passages_is_held_whole_and_in_order()
    {
        var index = await EmptyAsync(Encoder.Model);
        var letter = SomeLetters.Indexed("a", [.. Enumerable.Range(0, 450).Select(i => $"Drones {i} were sold.\nNobody said so.\nGrain.")]).WithVectors(Encoder);

        await index.ReplaceAsync(letter, Cancellation);

        AssertSame(letter.Passages, await index.PassagesAsync(new LetterId("a"), Cancellation));
        var found = (await index.SearchAsync(Probe(["drone"]) with { Take = 450 }, Cancellation)).Found;
        AssertSame(letter.Passages, [.. found.Select(candidate => candidate.Passage)]);
    }

    [Fact]
    public async Task Writers_of_one_letter_leave_one_of_their_letters_whole()
    {
        var index = await EmptyAsync(Encoder.Model);
        IndexedLetter[] versions = [.. Enumerable.Range(1, 6).Select(i =>
            SomeLetters.Indexed("a", [.. Enumerable.Repeat($"Drones {i}.", i)]).WithVectors(Encoder))];

        await Task.WhenAll(versions.Select(version => Task.Run(() => index.ReplaceAsync(version, Cancellation), Cancellation)));

        var held = Assert.Single(await index.LettersAsync(Cancellation));
        var version = Assert.Single(versions, version => version.Letter.Text == held.Text);
        AssertSame(version.Passages, await index.PassagesAsync(held.Id, Cancellation));
        var found = (await index.SearchAsync(Probe(["drone"], near: "Drones."), Cancellation)).Found;
        AssertSame(version.Passages, [.. found.Select(candidate => candidate.Passage)]);
    }
}
