using Letters.Archive;
using Letters.Collation;
using Letters.Prompting;
using Letters.Retrieval;
using Microsoft.Extensions.AI;

namespace Letters.Answering.Model;

/// <summary>
/// Has a language model put into words what the letters say, one proven statement after the other. Whatever the model does wrong ends in
/// fewer statements, never in a wrong one; where none is left, the letters are quoted instead.
/// </summary>
/// <param name="chat">The model.</param>
/// <param name="prompts">The words it is asked with.</param>
/// <param name="encoder">Measures nearness of meaning; null to go by words alone.</param>
public sealed class ModelWriter(IChatClient chat, Prompts prompts, IEmbeddingGenerator<string, Embedding<float>>? encoder)
{
    /// <summary>More statements than this nobody reads.</summary>
    private const int MostStatements = 5;

    /// <summary>The language of a question that is not found to be in another.</summary>
    private const string English = "en";

    private readonly ModelUnderstanding understanding = new(chat, prompts);
    private readonly ModelTranslation translation = new(chat, prompts);

    /// <summary>How long a whole answer may take: what is left of it when the statements are proven is for translating.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <returns>Null where the rules' wording is to be kept.</returns>
    internal Task<Understood?> UnderstandAsync(Question question, string byRules, CancellationToken cancellationToken) =>
        understanding.ReadAsync(question, byRules, cancellationToken);

    /// <param name="best">The sentences that would be quoted without a model.</param>
    /// <param name="proven">Told of each statement as soon as it is proven.</param>
    internal async Task<ModelDraft> WriteAsync(
        Question question, string standAlone, IReadOnlyList<SupportedSentence> best, IReadOnlyList<Evidence> evidence, CollatedLetters collated,
        Action<DraftStatement> proven, CancellationToken cancellationToken)
    {
        var sheet = NumberedPassage.SheetOf(best.Select(sentence => sentence.Sentence), evidence);
        var prompt = prompts.AnswerFromPassages;
        var proof = new StatementProof(collated.Names, encoder);
        var asked = new AskedWords(standAlone);
        var reader = new StatementReader();
        var (shown, dropped, failure) = (new List<DraftStatement>(), new List<DroppedStatement>(), (string?)null);
        try
        {
            await foreach (var update in chat.GetStreamingResponseAsync(
                Messages(prompt, question.Text, standAlone, sheet), prompt.Options.For(question.AskedBy), cancellationToken))
            {
                foreach (var drafted in reader.Read(update.Text))
                {
                    var claim = await proof.ProveAsync(drafted, sheet, asked, cancellationToken);
                    if (claim.Statement is { } statement && !shown.Exists(known => Repeats(known, statement)))
                    {
                        shown.Add(statement);
                        proven(statement);
                    }
                    else
                    {
                        dropped.Add(new DroppedStatement(drafted.Claim, claim.Problem ?? "says again what was said"));
                    }
                }
                // Read to its end even where nothing more is wanted of it: what it cost comes last.
                if (shown.Count == MostStatements) break;
            }
            if (reader.Count == 0 && !reader.IsEnded) failure = "The language model wrote no answer of the form it was asked for.";
        }
        catch (ModelUnavailableException e)
        {
            failure = e.Message;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            failure = $"The language model could not be asked ({e.GetType().Name}).";
        }
        return new ModelDraft(shown, new ModelAccount(prompt.Hash, dropped, reader.Malformed, failure));
    }

    /// <summary>
    /// Puts a translation beside the words cited in another language than the reader's. The answer is shown without them first, and stays
    /// without where there is any doubt, or no time.
    /// </summary>
    /// <param name="understood">The question as it was understood; null where the rules' wording was kept, which is English.</param>
    /// <param name="began">The timestamp at which the answer was begun.</param>
    internal async Task<Answer> TranslateAsync(
        Answer answer, Question question, Understood? understood, IReadOnlyList<Letter> held, long began, Action<Grounded> grown, CancellationToken cancellationToken)
    {
        // A model that did not say what language it read leaves open what the reader reads.
        if ((understood is null ? English : understood.Language) is not { } language) return answer;
        var needed = ModelTranslation.NeededBy(language, answer, held);
        var left = Longest - Time.GetElapsedTime(began);
        if (needed.Count == 0 || left <= TimeSpan.Zero) return answer;
        if (answer is Grounded { Form: AnswerForm.Statements } whole) grown(whole with { More = "" });
        using var end = new CancellationTokenSource(left, Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, end.Token);
        try
        {
            return await translation.IntoAsync(language, answer, needed, held, question.AskedBy, both.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Even where it was stopped: what is whole without a translation is not thrown away with it.
            return answer;
        }
    }

    /// <summary>All that is ever sent of an answer: the question, and the passages with what their letters' heads say.</summary>
    internal static IReadOnlyList<ChatMessage> Messages(PromptFile prompt, string question, string standAlone, IReadOnlyList<NumberedPassage> sheet) =>
        prompt.Messages(new Dictionary<string, object?>
        {
            ["question"] = question,
            ["understood"] = standAlone == question ? "" : standAlone,
            ["passages"] = sheet.Select(passage => new Dictionary<string, object?>
            {
                ["number"] = passage.Number,
                ["source"] = passage.Letter.Source,
                ["speaker"] = passage.Letter.Header.Sender?.Name?.Value,
                ["office"] = passage.Letter.Header.Sender?.Office?.Value,
                ["party"] = passage.Letter.Header.Sender?.Party?.Value,
                ["date"] = passage.Letter.Header.Date?.Value.ToProse(),
                ["text"] = passage.Text,
            }).ToList(),
        });

    private static bool Repeats(DraftStatement known, DraftStatement statement) =>
        known.Segments.OfType<Segment.Told>().Select(told => told.Words).SequenceEqual(statement.Segments.OfType<Segment.Told>().Select(told => told.Words));
}

/// <summary>What is left of what a model drafted.</summary>
internal sealed record ModelDraft(IReadOnlyList<DraftStatement> Statements, ModelAccount Account);

/// <summary>What a model had to do with an answer.</summary>
/// <param name="PromptHash">Which prompt it was asked with.</param>
/// <param name="Dropped">What it drafted and is not shown.</param>
/// <param name="Malformed">How many of its statements were none.</param>
/// <param name="Failure">Why it was cut short, in a sentence for the user; null where it was not.</param>
public sealed record ModelAccount(string PromptHash, IReadOnlyList<DroppedStatement> Dropped, int Malformed, string? Failure);

/// <param name="Problem">The end of a sentence that begins "it".</param>
public sealed record DroppedStatement(string Claim, string Problem);
