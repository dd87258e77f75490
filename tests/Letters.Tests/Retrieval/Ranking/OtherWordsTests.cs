using Letters.Answering;
using Letters.Retrieval;
using Letters.Retrieval.Memory;
using Letters.Retrieval.Ranking;
using Letters.Tests.Answering;

namespace Letters.Tests.Retrieval.Ranking;

public sealed class OtherWordsTests
{
    [Theory]
    [InlineData("Who made the trip?", "The Minister arrived.\nHis visit was short.", "trip")]
    [InlineData("Who turned the first offer down?", "The Council met.\nThe proposal was refused.", "turn")]
    [InlineData("Who refused the plan?", "The Council met.\nThe Minister turned the whole thing down.", "refus")]
    public async Task A_word_that_may_stand_for_an_asked_for_one_is_known_beside_it(string question, string paragraph, string stem)
    {
        var (words, passage) = await LaidBesideAsync(question, paragraph);
        var term = words.NumberOf(stem);

        Assert.True(Holds(passage, 1, term));
        Assert.False(Holds(passage, 0, term));
        Assert.True(passage.Held(words.Terms.Count)[term]);
    }

    [Theory]
    [InlineData("Who turned the ship?", "The Council met.\nThe proposal was refused.", "turn")]
    [InlineData("Who refused the plan?", "The Council met.\nThe Minister turned round.\nNothing else went down.", "refus")]
    [InlineData("Who made the trip?", "The Council met.\nNobody spoke.", "trip")]
    public async Task A_word_that_is_said_with_another_means_something_else_alone(string question, string paragraph, string stem)
    {
        var (words, passage) = await LaidBesideAsync(question, paragraph);
        Assert.False(passage.Held(words.Terms.Count)[words.NumberOf(stem)]);
    }

    [Fact]
    public async Task A_letter_in_other_words_than_the_question_takes_up_more_of_it_than_one_about_something_else()
    {
        Assert.True(await NearCoverageAsync("The visit was postponed.") > await NearCoverageAsync("The weather was cold."));

        static async Task<float> NearCoverageAsync(string sentence)
        {
            var (words, passage) = await LaidBesideAsync("Why was the trip delayed?", sentence);
            var into = new float[SentenceMeasure.Features];
            SentenceMeasure.Measure(words, passage, 0, 0, into);
            return into[(int)SentenceFeature.NearCoverage];
        }
    }

    [Fact]
    public void A_refusal_does_not_complain_of_a_word_the_letter_says_otherwise()
    {
        var sentence = Ranked.Sentence(0, "The Minister of Elbria cancelled his visit to Selmar on Monday.");
        var shortfall = Shortfall.Of("Who called off the trip to Selmar on Tuesday?", sentence, Letters.Collation.Names.NameVariants.OfStates);

        Assert.DoesNotContain("trip", shortfall.Words);
        Assert.DoesNotContain("called", shortfall.Words);
    }

    [Theory]
    [InlineData("trip")]
    [InlineData("accept")]
    [InlineData("plane")]
    public void A_word_of_the_list_has_another_to_stand_for(string word)
    {
        var groups = Synonyms.GroupsOf(Synonyms.StemOf(word));
        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.True(group.Length > 1));
    }

    private static bool Holds(PassageWords passage, int sentence, int term)
    {
        foreach (var word in passage.Sentence(sentence))
            if (word.Like == term) return true;
        return false;
    }

    private static async Task<(QuestionWords Words, PassageWords Passage)> LaidBesideAsync(string question, string paragraph)
    {
        using var index = new MemoryLetterIndex(null);
        await index.ReplaceAsync(SomeLetters.Indexed("a", paragraph), TestContext.Current.CancellationToken);
        var (words, _) = await new Retriever(index, null).CandidatesAsync(question, [], null, TestContext.Current.CancellationToken);
        var indexed = SomeLetters.Indexed("a", paragraph);
        return (words, PassageWords.Read(words, indexed.Letter, indexed.Passages[0]));
    }
}
