using Letters.Archive;
using Letters.Evaluation.Answers;
using Letters.Ingestion;
using Letters.Reading;
using Letters.Retrieval.Memory;

namespace Letters.Tests.Evaluation.Answers;

/// <summary>Guards against wrong gold: a slip in an expectation would make a right answer look wrong.</summary>
public sealed class GoldSourcesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task What_is_expected_of_the_samples_stands_in_them() => AssertExpectationsStandAsync("samples", RepositoryPaths.Samples);

    [Theory]
    [InlineData("frus")]
    [InlineData("dfat")]
    public Task What_is_expected_of_a_collection_stands_in_it(string collection) =>
        AssertExpectationsStandAsync(collection, RepositoryPaths.SharedData("letters", collection));

    private static async Task AssertExpectationsStandAsync(string name, string folder)
    {
        var letters = await LettersInAsync(folder);
        var questions = await GoldFile.ReadAsync([RepositoryPaths.InRepository($"tests/questions/gold/{name}.jsonl")], Token);
        Assert.All(questions, question =>
        {
            var texts = question.Sources.Select(source => letters[source].Text).ToList();
            Assert.All(question.Wanted, strings => Assert.Contains(texts, text => PlainWords.HoldAny(text, strings)));
            if (question.Wanted.Count > 0)
                Assert.All(texts, text => Assert.Contains(question.Wanted, strings => PlainWords.HoldAny(text, strings)));
        });
    }

    /// <summary>By source. Nothing is searched for here, so no sentence is encoded.</summary>
    private static async Task<Dictionary<string, Letter>> LettersInAsync(string folder)
    {
        using var index = new MemoryLetterIndex(null);
        await foreach (var file in new Ingestor(index, new LetterReader(), null).IngestAsync(LetterFolder.At(folder), Token))
            Assert.NotEmpty(file.Outcomes);
        return (await index.LettersAsync(Token)).ToDictionary(letter => letter.Source);
    }
}
