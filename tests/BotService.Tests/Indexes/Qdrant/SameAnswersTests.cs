using System.Globalization;
using System.Text.Json;
using BotService.Indexes.Qdrant;
using Letters.Answering;
using Letters.Archive;
using Letters.Collation;
using Letters.Index;
using Letters.Ingestion;
using Letters.Reading;
using Letters.Retrieval;
using Letters.Retrieval.Memory;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>The same questions over the same letters find the same, whichever index is asked.</summary>
public sealed class SameAnswersTests(ITestOutputHelper output) : AtQdrantStandIn
{
    private static readonly WordVectors Words = new("words", 32);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Candidates_are_the_same_to_the_last_bit(int seed)
    {
        var random = new Random(seed);
        string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => $"w{Math.Min(random.Next(60), random.Next(60))}")) + ".";
        using var memory = new MemoryLetterIndex(Words.Model);
        using var qdrant = new QdrantLetterIndex(new QdrantSettings { Endpoint = StandIn.Address }, Words.Model, TimeProvider.System);
        for (var i = 0; i < 40; i++)
        {
            var letter = SomeLetters.Indexed($"letter-{random.Next(30):00}", [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"{Sentence()}\n{Sentence()}")]).WithVectors(Words);
            await memory.ReplaceAsync(letter, Token);
            await qdrant.ReplaceAsync(letter, Token);
        }
        var letters = await memory.LettersAsync(Token);

        for (var question = 0; question < 40; question++)
        {
            var words = Sentence();
            var within = question % 3 == 0 ? letters.Where(_ => random.Next(3) == 0).Select(letter => letter.Id).ToHashSet() : null;
            var probe = new Probe(
                [.. Terms.Of(words).Select(term => term.Stem).Distinct()], question % 4 == 0 ? (ReadOnlyMemory<float>?)null : Words.Of(words), 1 + random.Next(12), within);
            Assert.Equal(
                JsonSerializer.Serialize(await memory.SearchAsync(probe, Token)), JsonSerializer.Serialize(await qdrant.SearchAsync(probe, Token)));
        }
        Assert.Equal(JsonSerializer.Serialize(letters), JsonSerializer.Serialize(await qdrant.LettersAsync(Token)));
    }

    [Fact]
    public async Task List_questions_are_answered_word_for_word_the_same()
    {
        using var memory = new MemoryLetterIndex(Words.Model);
        using var qdrant = new QdrantLetterIndex(new QdrantSettings { Endpoint = StandIn.Address }, Words.Model, TimeProvider.System);
        foreach (var index in new ILetterIndex[] { memory, qdrant })
            await foreach (var _ in new Ingestor(index, new LetterReader(), Words).IngestAsync(LetterFolder.At(RepositoryPaths.Samples), Token)) { }
        var letters = await memory.LettersAsync(Token);
        string[] questions =
        [
            "Which letters are there?",
            .. letters.SelectMany(letter => letter.Mentions).Select(symbol => $"Which letters mention {symbol.Value}?"),
            .. letters.Select(letter => letter.Header.Sender?.Party?.Value).OfType<string>().Select(party => $"List all letters from {party}."),
            .. letters.Select(letter => letter.Header.Date?.Value).OfType<LetterDate>().Select(date => $"Which letters are of {date.Year}?"),
        ];
        var (fromMemory, fromQdrant) = (Desk(memory), Desk(qdrant));

        Assert.NotEmpty(letters);
        foreach (var question in questions.Distinct())
            Assert.Equal(await AnswerAsync(fromMemory, question), await AnswerAsync(fromQdrant, question));
        output.WriteLine($"{questions.Distinct().Count()} list questions over {letters.Count} letters");
    }

    /// <summary>Set SQUAD_QUESTIONS for more than these; there are 8,520 over 1,066 passages.</summary>
    [Fact]
    public async Task Squad_questions_find_the_same_passage_first_and_the_same_lists()
    {
        var folder = RepositoryPaths.SharedData("beir", "squad-a");
        var most = int.Parse(Environment.GetEnvironmentVariable("SQUAD_QUESTIONS") ?? "150", CultureInfo.InvariantCulture);
        var questions = Lines(Path.Combine(folder, "queries.jsonl")).Select(line => line.GetProperty("text").GetString() ?? "").ToArray();
        new Random(7).Shuffle(questions);
        using var encoder = ReadingRoom.LoadEncoder(output.WriteLine);
        Assert.SkipWhen(encoder is null, "needs the sentence encoder, which is not beside the tests");
        var model = EmbeddingModel.Of(encoder);
        using var memory = new MemoryLetterIndex(model);
        using var qdrant = new QdrantLetterIndex(new QdrantSettings { Endpoint = StandIn.Address }, model, TimeProvider.System);
        foreach (var document in Lines(Path.Combine(folder, "corpus.jsonl")).Take(most))
        {
            var letter = Read(document);
            var indexed = await SentenceEncoding.EncodeAsync(letter, PassageCutter.Cut(letter), encoder, Token);
            await memory.ReplaceAsync(indexed, Token);
            await qdrant.ReplaceAsync(indexed, Token);
        }

        int same = 0, asked = 0;
        var (fromMemory, fromQdrant) = (new Retriever(memory, encoder), new Retriever(qdrant, encoder));
        foreach (var question in questions.Take(most))
        {
            asked++;
            if (await FirstAsync(fromMemory, question) == await FirstAsync(fromQdrant, question)) same++;
        }

        output.WriteLine($"the same passage first for {same} of {asked} questions over {(await memory.LettersAsync(Token)).Count} letters");
        Assert.True(same >= 0.99 * asked, $"{same} of {asked}");
        Assert.Equal(JsonSerializer.Serialize(await memory.LettersAsync(Token)), JsonSerializer.Serialize(await qdrant.LettersAsync(Token)));
    }

    private static AnsweringDesk Desk(ILetterIndex index) => new(index, new Retriever(index, Words), new Collator());

    private static async Task<string> AnswerAsync(AnsweringDesk desk, string question) =>
        JsonSerializer.Serialize<object>(await desk.AnswerAsync(new Question(question, []), Token));

    private static async Task<string> FirstAsync(Retriever retriever, string question) =>
        (await retriever.FindAsync(question, 1, null, Token)).Evidence is [var first, ..] ? $"{first.Passage.Letter} {first.Passage.Ordinal} {first.Score}" : "";

    private static Letter Read(JsonElement document)
    {
        var text = document.GetProperty("text").GetString() ?? "";
        return new Letter(
            new LetterId(document.GetProperty("_id").GetString() ?? ""), "squad.jsonl", "00", document.GetProperty("title").GetString() ?? "", text, "en",
            new LetterHeader(), [new Paragraph(1, new Span(0, text.Length), ParagraphRole.Body)], []);
    }

    private static IEnumerable<JsonElement> Lines(string path) => File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement);
}
