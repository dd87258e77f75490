using Letters.Answering;
using Letters.Answering.Model;
using Letters.Collation;
using Letters.Index;
using Letters.Ingestion;
using Letters.Prompting;
using Letters.Reading;
using Letters.Retrieval;
using Letters.Retrieval.Encoder;
using Letters.Retrieval.Memory;
using Microsoft.Extensions.AI;

namespace Letters.Tests.Answering;

/// <summary>A folder of letters ingested into memory, with a desk to ask.</summary>
internal sealed class OpenedLetters : IDisposable
{
    private readonly MemoryLetterIndex index;
    private readonly UniversalSentenceEncoder encoder;

    private OpenedLetters(MemoryLetterIndex index, UniversalSentenceEncoder encoder)
    {
        this.index = index;
        this.encoder = encoder;
        Desk = new AnsweringDesk(index, new Retriever(index, encoder), new Collator());
    }

    public ILetterIndex Index => index;

    public AnsweringDesk Desk { get; }

    /// <param name="folders">Files or folders, ingested in this order.</param>
    public static async Task<OpenedLetters> InAsync(CancellationToken cancellationToken, params string[] folders)
    {
        var encoder = UniversalSentenceEncoder.Load(Path.Combine(AppContext.BaseDirectory, "encoder"));
        var index = new MemoryLetterIndex(EmbeddingModel.Of(encoder));
        var ingestor = new Ingestor(index, new LetterReader(), encoder);
        foreach (var folder in folders)
            await foreach (var file in ingestor.IngestAsync(LetterFolder.At(folder), cancellationToken))
                Assert.DoesNotContain(file.Outcomes, outcome => outcome is IngestionOutcome.Unreadable);
        return new OpenedLetters(index, encoder);
    }

    /// <summary>A desk over the same letters whose answers a model puts into words.</summary>
    public AnsweringDesk DeskWith(IChatClient model, TimeSpan? longest = null) => new(
        index, new Retriever(index, encoder), new Collator(),
        new ModelWriter(model, Prompts.Load(RepositoryPaths.InRepository("prompts")), encoder) { Longest = longest ?? TimeSpan.FromMinutes(1) });

    /// <summary>Asks the questions of one conversation in order and gives the last answer.</summary>
    public async Task<Answer> AskAsync(CancellationToken cancellationToken, params string[] questions)
    {
        var earlier = new List<Turn>();
        foreach (var question in questions)
        {
            var answer = await Desk.AnswerAsync(new Question(question, [.. earlier]), cancellationToken);
            earlier.Add(new Turn(answer.UnderstoodAs, answer));
        }
        return earlier[^1].Answer;
    }

    public void Dispose()
    {
        index.Dispose();
        encoder.Dispose();
    }
}
