using Letters.Archive;
using Letters.Index;

namespace BotService.Tests.Indexes;

/// <content>What is found, how it is measured, and in which order.</content>
public abstract partial class LetterIndexConformance
{
    [Fact]
    public async Task Bm25_and_rarity_are_those_of_the_formula()
    {
        var index = await EmptyAsync(null);
        await index.ReplaceAsync(SomeLetters.Indexed("a", "drones drones grain", "grain ships"), Cancellation);
        await index.ReplaceAsync(SomeLetters.Indexed("b", "ships"), Cancellation);

        var candidates = await index.SearchAsync(Probe(["drone", "grain", "unseen"]), Cancellation);

        // Three passages of 3, 2 and 1 terms, 2 on average; "drone" stands in one of them, "grain" in two.
        double drone = Math.Log(1 + 2.5 / 1.5), grain = Math.Log(1 + 1.5 / 2.5), unseen = Math.Log(1 + 3.5 / 0.5);
        AssertClose([drone, grain, unseen], candidates.Rarity);
        AssertClose(
            [drone * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2)) + grain * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 3 / 2)), grain],
            candidates.Found.Select(candidate => candidate.Bm25));
    }

    [Fact]
    public async Task Every_sentence_of_a_candidate_has_its_cosine()
    {
        var index = await EmptyAsync(Encoder.Model);
        await index.ReplaceAsync(SomeLetters.Indexed("a", "Drones were sold.\nGrain was shipped.").WithVectors(Encoder), Cancellation);

        var found = Assert.Single((await index.SearchAsync(Probe(["grain"], near: "Grain was shipped."), Cancellation)).Found);

        Assert.Equal(2, found.Similarities.Count);
        Assert.Equal(1, found.Similarities[1], 0.001);
        Assert.InRange(found.Similarities[0], -1, 0.9);
    }

    [Fact]
    public async Task Without_a_question_vector_there_are_no_cosines()
    {
        var index = await EmptyAsync(Encoder.Model);
        await index.ReplaceAsync(SomeLetters.Indexed("a", "Drones were sold.").WithVectors(Encoder), Cancellation);

        Assert.Empty(Assert.Single((await index.SearchAsync(Probe(["drone"]), Cancellation)).Found).Similarities);
    }

    [Fact]
    public async Task A_passage_without_the_words_is_found_by_its_vector()
    {
        var index = await EmptyAsync(Encoder.Model);
        await index.ReplaceAsync(SomeLetters.Indexed("a", "Drones were sold.", "Grain was shipped.").WithVectors(Encoder), Cancellation);

        var found = Assert.Single((await index.SearchAsync(Probe(["absent"], near: "Grain was shipped.") with { Take = 1 }, Cancellation)).Found);

        Assert.Equal((1, 0f), (found.Passage.Ordinal, found.Bm25));
    }

    [Fact]
    public async Task Of_equal_passages_those_of_the_earlier_letter_and_ordinal_are_taken()
    {
        var index = await EmptyAsync(null);
        foreach (var id in new[] { "c", "a", "b" }) await index.ReplaceAsync(SomeLetters.Indexed(id, "Drones.", "Drones."), Cancellation);

        var candidates = await index.SearchAsync(Probe(["drone"]) with { Take = 3 }, Cancellation);

        Assert.Equal(
            ["a 0", "a 1", "b 0"], candidates.Found.Select(candidate => $"{candidate.Passage.Letter} {candidate.Passage.Ordinal}"));
    }

    [Fact]
    public async Task The_best_are_taken_and_listed_by_letter_and_ordinal()
    {
        var index = await EmptyAsync(null);
        await index.ReplaceAsync(SomeLetters.Indexed("a", "Drones and grain and ships."), Cancellation);
        await index.ReplaceAsync(SomeLetters.Indexed("b", "Drones drones ships.", "Drones drones drones."), Cancellation);

        var candidates = await index.SearchAsync(Probe(["drone"]) with { Take = 2 }, Cancellation);

        Assert.Equal([("b", 0), ("b", 1)], candidates.Found.Select(found => (found.Passage.Letter.Value, found.Passage.Ordinal)));
    }

    [Fact]
    public async Task A_search_within_letters_finds_nothing_outside_them()
    {
        var index = await EmptyAsync(Encoder.Model);
        foreach (var id in new[] { "a", "b", "c" })
            await index.ReplaceAsync(SomeLetters.Indexed(id, "Drones were sold.").WithVectors(Encoder), Cancellation);

        var within = Probe(["drone"], near: "Drones were sold.") with { Letters = new HashSet<LetterId> { new("b"), new("absent") } };
        var candidates = await index.SearchAsync(within, Cancellation);

        Assert.Equal("b", Assert.Single(candidates.Found).Passage.Letter.Value);
        AssertSame((await index.SearchAsync(within with { Letters = null }, Cancellation)).Rarity, candidates.Rarity);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task The_same_letters_give_the_same_result_however_they_came_in(int seed)
    {
        IndexedLetter[] letters = [.. Enumerable.Range(0, 12).Select(i => SomeLetters.Indexed(
            $"letter-{i}",
            $"Drones were sold {i % 3}.\nNobody said so.",
            string.Join(' ', Enumerable.Repeat("grain", 1 + i % 4))).WithVectors(Encoder))];
        var probe = Probe(["drone", "grain", "2"], near: "Who sold drones?") with { Take = 5 };
        var orderly = await EmptyAsync(Encoder.Model);
        foreach (var letter in letters) await orderly.ReplaceAsync(letter, Cancellation);

        var random = new Random(seed);
        var disorderly = await EmptyAsync(Encoder.Model);
        for (var i = 0; i < 40; i++)
        {
            var letter = letters[random.Next(letters.Length)];
            if (random.Next(2) == 0) await disorderly.RemoveAsync(letter.Letter.Id, Cancellation);
            else await disorderly.ReplaceAsync(letter, Cancellation);
        }
        random.Shuffle(letters);
        foreach (var letter in letters) await disorderly.ReplaceAsync(letter, Cancellation);

        AssertSame(await orderly.SearchAsync(probe, Cancellation), await disorderly.SearchAsync(probe, Cancellation));
    }

    private static void AssertClose(double[] expected, IEnumerable<float> actual)
    {
        float[] figures = [.. actual];
        Assert.Equal(expected.Length, figures.Length);
        for (var i = 0; i < figures.Length; i++) Assert.Equal(expected[i], figures[i], 1e-5);
    }
}
