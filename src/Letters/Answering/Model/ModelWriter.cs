using Letters.Collation;
using Letters.Retrieval;
using Microsoft.Extensions.AI;

namespace Letters.Answering.Model;

/// <summary>What a model is asked with.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="StandAlone">The question complete in itself.</param>
/// <param name="Passages">All that the model is told of the letters.</param>
public sealed record ModelRequest(string Question, string StandAlone, IReadOnlyList<NumberedPassage> Passages);

/// <param name="Hash">Of the prompt file, for the record.</param>
public sealed record ModelPrompt(IReadOnlyList<ChatMessage> Messages, ChatOptions Options, string Hash);

/// <summary>
/// Has a language model put into words what the letters say, one proven statement after the other. Whatever the model does wrong ends in
/// fewer statements, never in a wrong one; where none is left, the letters are quoted instead.
/// </summary>
/// <param name="chat">The model.</param>
/// <param name="prompt">Makes the words the model is asked with.</param>
/// <param name="encoder">Measures nearness of meaning; null to go by words alone.</param>
public sealed class ModelWriter(
    IChatClient chat, Func<ModelRequest, ModelPrompt> prompt, IEmbeddingGenerator<string, Embedding<float>>? encoder)
{
    /// <summary>More statements than this nobody reads.</summary>
    private const int MostStatements = 5;

    /// <param name="best">The sentences that would be quoted without a model.</param>
    /// <param name="proven">Told of each statement as soon as it is proven.</param>
    internal async Task<ModelDraft> WriteAsync(
        string question, string standAlone, IReadOnlyList<SupportedSentence> best, IReadOnlyList<Evidence> evidence, CollatedLetters collated,
        Action<DraftStatement> proven, CancellationToken cancellationToken)
    {
        var sheet = NumberedPassage.SheetOf(best.Select(sentence => sentence.Sentence), evidence);
        var request = prompt(new ModelRequest(question, standAlone, sheet));
        var proof = new StatementProof(collated.Names, encoder);
        var asked = new AskedWords(standAlone);
        var reader = new StatementReader();
        var (shown, dropped, failure) = (new List<DraftStatement>(), new List<DroppedStatement>(), (string?)null);
        try
        {
            await foreach (var update in chat.GetStreamingResponseAsync(request.Messages, request.Options, cancellationToken))
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
                if (reader.IsEnded || shown.Count == MostStatements) break;
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
        return new ModelDraft(shown, new ModelAccount(request.Hash, dropped, reader.Malformed, failure));
    }

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

/// <summary>The model cannot be asked just now: it is slow, down, over its quota or will not answer. The message is a plain sentence for the user.</summary>
public sealed class ModelUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
