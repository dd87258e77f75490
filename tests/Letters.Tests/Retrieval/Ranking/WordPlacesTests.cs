using Letters.Retrieval;
using Letters.Retrieval.Memory;
using Letters.Retrieval.Ranking;

namespace Letters.Tests.Retrieval.Ranking;

public sealed class WordPlacesTests
{
    private const int First = (int)SupportFeature.FirstTermHeld;

    [Fact]
    public async Task Terms_that_stand_in_the_order_of_the_question_are_in_order_and_others_are_not()
    {
        Assert.Equal(0, Of(await PlacesAsync("Which brigade crossed the river?", "The brigade crossed the river."), SupportFeature.OutOfOrder));
        Assert.Equal(1, Of(await PlacesAsync("Which brigade crossed the river?", "The river was crossed by a brigade."), SupportFeature.OutOfOrder));
    }

    [Fact]
    public async Task The_first_and_last_word_of_the_question_are_told_apart()
    {
        var places = await PlacesAsync("Which brigade crossed the river?", "The brigade marched north.");

        Assert.Equal(1, Of(places, SupportFeature.FirstTermHeld));
        Assert.Equal(0, Of(places, SupportFeature.LastTermHeld));
        Assert.Equal(0, Of(places, SupportFeature.LastPlainHeld));
    }

    [Fact]
    public async Task What_may_be_asked_for_counts_more_the_nearer_it_stands_to_the_question_s_words()
    {
        var near = await PlacesAsync("When was the bridge of Corran built?", "The bridge of Corran was built in 1931, as everybody there knows well today.");
        var far = await PlacesAsync("When was the bridge of Corran built?", "The bridge of Corran was built, as everybody there knows so very well today, in 1931.");
        var none = await PlacesAsync("When was the bridge of Corran built?", "The bridge of Corran was built, as everybody there knows.");

        Assert.True(Of(near, SupportFeature.NearNew) > Of(far, SupportFeature.NearNew));
        Assert.True(Of(far, SupportFeature.NearNew) > 0);
        Assert.Equal(0, Of(none, SupportFeature.NearNew));
    }

    [Fact]
    public async Task Nothing_in_common_is_as_far_apart_as_can_be()
    {
        var places = await PlacesAsync("Which brigade crossed the river?", "The Council adjourned.\nThe river rose.");

        Assert.Equal((1, 2, 0), (Of(places, SupportFeature.Spread), Of(places, SupportFeature.Scatter), Of(places, SupportFeature.OutOfOrder)));
    }

    private static float Of(float[] places, SupportFeature feature) => places[(int)feature - First];

    /// <summary>The places of the question's words in the first sentence of the paragraph.</summary>
    private static async Task<float[]> PlacesAsync(string question, string paragraph)
    {
        using var index = new MemoryLetterIndex(null);
        await index.ReplaceAsync(SomeLetters.Indexed("a", paragraph), TestContext.Current.CancellationToken);
        var (words, candidates) = await new Retriever(index, null).CandidatesAsync(question, [], null, TestContext.Current.CancellationToken);
        return WordPlaces.Of(words, Assert.Single(MeasuredCandidates.Measure(words, candidates)).Words.Sentence(0));
    }
}
