using Letters.Archive;
using Letters.Index;
using Letters.Prompting;
using Letters.Retrieval;
using Letters.Retrieval.Ranking;
using Letters.Retrieval.Memory;
using Microsoft.Extensions.AI;

namespace Letters.Tests.Retrieval;

public sealed class RetrieverTests : IDisposable
{
    private static readonly WordVectors Encoder = new("words", 32);

    private readonly MemoryLetterIndex terms = new(null);
    private readonly MemoryLetterIndex vectors = new(Encoder.Model);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        terms.Dispose();
        vectors.Dispose();
    }

    [Fact]
    public async Task The_passage_that_holds_more_and_rarer_words_comes_first()
    {
        await PutAsync(SomeLetters.Indexed("a", "Grain was exported.", "Grain was shipped."));
        await PutAsync(SomeLetters.Indexed("b", "Grain was grown.", "Drones were exported."));

        var findings = await new Retriever(terms, null).FindAsync("Were drones exported?", 10, null, Cancellation);

        Assert.Equal([("b", 1), ("a", 0)], findings.Evidence.Select(e => (e.Letter.Id.Value, e.Passage.Ordinal)));
    }

    [Fact]
    public async Task Where_the_model_of_the_vectors_does_not_answer_the_words_are_enough()
    {
        await vectors.ReplaceAsync(SomeLetters.Indexed("a", "Drones were exported.").WithVectors(Encoder), Cancellation);

        var findings = await new Retriever(vectors, new Unreachable()).FindAsync("Were drones exported?", 10, null, Cancellation);

        Assert.Equal("a", Assert.Single(findings.Evidence).Letter.Id.Value);
    }

    [Fact]
    public async Task Of_a_whole_book_pasted_in_the_beginning_is_searched_for()
    {
        await PutAsync(SomeLetters.Indexed("a", "Drones were exported.", "Grain."));
        var book = "Drones? " + string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"word{i}"));

        var findings = await new Retriever(terms, null).FindAsync(book, 10, null, Cancellation);

        Assert.Equal("a", findings.Evidence[0].Letter.Id.Value);
        Assert.InRange(findings.Terms.Count, 2, 4096);
    }

    [Fact]
    public async Task The_words_of_the_question_come_back_as_asked_each_stem_once()
    {
        await PutAsync(SomeLetters.Indexed("a", "Iran exports drones.", "Grain."));

        var findings = await new Retriever(terms, null).FindAsync("Has Iran’s mission exported DRONES, or a drone?", 10, null, Cancellation);

        Assert.Equal(["Iran’s", "mission", "exported", "DRONES"], findings.Terms.Select(term => term.Word));
        Assert.Equal(["iran", "mission", "export", "drone"], findings.Terms.Select(term => term.Stem));
        Assert.True(findings.Terms[1].Rarity > findings.Terms[0].Rarity, "a word no letter holds is the rarest");
    }

    [Fact]
    public async Task A_sentence_is_covered_by_the_share_of_rarity_that_stands_in_it()
    {
        await PutAsync(SomeLetters.Indexed("a", "Iran exports drones.\nDrones, drones and grain.\nNothing."));

        var findings = await new Retriever(terms, null).FindAsync("Iran exports drones", 10, null, Cancellation);

        var sentences = Assert.Single(findings.Evidence).Sentences;
        Assert.Equal([1, 1 / 3.0, 0], sentences.Select(sentence => Math.Round(sentence.Coverage, 6)), (x, y) => Math.Abs(x - y) < 1e-5);
        Assert.All(sentences, sentence => Assert.Equal(0, sentence.Similarity));
    }

    [Fact]
    public async Task The_score_is_what_the_features_of_the_passage_add()
    {
        var letter = SomeLetters.Indexed("a", "Drones were sold.\nGrain was shipped.", "Nobody said so.");
        await PutAsync(letter);
        await vectors.ReplaceAsync(letter.WithVectors(Encoder), Cancellation);

        var evidence = (await new Retriever(vectors, Encoder).FindAsync("Who sold drones?", 1, null, Cancellation)).Evidence[0];

        var shares = RankingModel.Own.Shares(evidence);
        Assert.InRange(shares.Single(share => share.Name == "bestSimilarity").Value, 0.1, 1);
        Assert.Equal(RankingModel.Own.Passages.Constant + shares.Sum(share => share.Adds ?? 0), evidence.Score, 1e-3);
    }

    [Fact]
    public async Task A_question_longer_than_any_learned_from_is_ranked_by_terms_and_nearness_alone()
    {
        var letter = SomeLetters.Indexed("a", "Drones were sold.\nGrain was shipped.", "Nobody said so.");
        await vectors.ReplaceAsync(letter.WithVectors(Encoder), Cancellation);

        const string question = "Which drones sold abroad were shipped with grain, coal, iron, timber, cotton, sugar and tobacco?";
        var evidence = (await new Retriever(vectors, Encoder).FindAsync(question, 1, null, Cancellation)).Evidence[0];

        var features = RankingModel.Own.Shares(evidence).ToDictionary(share => share.Name, share => share.Value);
        var (constant, factor) = (RankingModel.Own.LongQuestions.Constant, RankingModel.Own.LongQuestions.Weights[0]);
        Assert.Equal(constant + (factor * (features["bm25Share"] + features["bestSimilarity"])), evidence.Score, 1e-3);
    }

    [Fact]
    public async Task A_letter_is_found_by_its_title_and_its_sentences_are_not_credited_with_it()
    {
        var letter = SomeLetters.Indexed("a", "Drones were sold.");
        await PutAsync(letter with { Letter = letter.Letter with { Title = "Letter from Iravani" } });
        await PutAsync(SomeLetters.Indexed("b", "Grain was shipped."));

        var evidence = Assert.Single((await new Retriever(terms, null).FindAsync("Iravani?", 10, null, Cancellation)).Evidence);

        Assert.Equal(("a", 0f), (evidence.Letter.Id.Value, evidence.Sentences[0].Coverage));
    }

    [Fact]
    public async Task Equal_passages_come_in_the_order_of_letter_and_ordinal()
    {
        foreach (var id in new[] { "b", "a" }) await PutAsync(SomeLetters.Indexed(id, "Drones.", "Drones."));

        var findings = await new Retriever(terms, null).FindAsync("drones", 3, null, Cancellation);

        Assert.Equal([("a", 0), ("a", 1), ("b", 0)], findings.Evidence.Select(e => (e.Letter.Id.Value, e.Passage.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ?! ")]
    [InlineData("What is it about?")]
    public async Task A_question_without_content_words_finds_nothing_by_terms(string question)
    {
        await PutAsync(SomeLetters.Indexed("a", "It is about drones."));

        var findings = await new Retriever(terms, null).FindAsync(question, 10, null, Cancellation);

        Assert.Empty(findings.Terms);
        Assert.Empty(findings.Evidence);
    }

    [Fact]
    public async Task Only_the_letters_asked_for_are_searched()
    {
        foreach (var id in new[] { "a", "b" }) await PutAsync(SomeLetters.Indexed(id, "Drones."));

        var findings = await new Retriever(terms, null).FindAsync("drones", 10, new HashSet<LetterId> { new("b") }, Cancellation);

        Assert.Equal("b", Assert.Single(findings.Evidence).Letter.Id.Value);
    }

    [Fact]
    public async Task An_encoder_the_index_was_not_made_with_is_refused() =>
        await Assert.ThrowsAsync<IndexMismatchException>(() => new Retriever(terms, Encoder).FindAsync("drones", 10, null, Cancellation));

    private Task PutAsync(IndexedLetter letter) => terms.ReplaceAsync(letter, Cancellation);

    private sealed class Unreachable() : DelegatingEmbeddingGenerator<string, Embedding<float>>(Encoder)
    {
        public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new ModelUnavailableException(ModelFault.ServerError, "not there");
    }
}
