using System.Text;
using System.Threading.Channels;
using Letters.Prompting;
using Microsoft.Extensions.AI;

namespace BotService.Models;

/// <summary>
/// One answer asked of a model: within its time, and once more where the server failed or was busy before a word of it had come.
/// What comes goes to the writer as it comes.
/// </summary>
internal sealed class Asking(
    IChatClient model, IReadOnlyList<ChatMessage> chat, ChatOptions? options, ModelLimits limits, ChannelWriter<ChatResponseUpdate> shown, TimeProvider time)
{
    /// <summary>A server that wants to be left alone for longer is: the person is waiting.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan WaitUnlessTold = TimeSpan.FromSeconds(1);

    /// <summary>In UTF-8: English has four or five bytes a token, Arabic and Chinese about three.</summary>
    private const int BytesPerToken = 3;

    /// <summary>What a reply may come to where the request sets no bound.</summary>
    private const int UnboundedReply = 4096;

    /// <summary>A server that sends more text than this for each token it was allowed keeps to no bound at all.</summary>
    private const int LongestToken = 32;

    private long received;
    private bool hasBegun;
    private UsageDetails? counted;

    /// <summary>What it may come to at the most, in tokens.</summary>
    public long Estimate => InputEstimate + MostOutput;

    /// <summary>Tokens sent, as the server counted them or, where it did not, as estimated.</summary>
    public long InputTokens => counted?.InputTokenCount ?? InputEstimate;

    /// <summary>Tokens received, likewise.</summary>
    public long OutputTokens => counted?.OutputTokenCount ?? received / BytesPerToken;

    private int MostOutput => options?.MaxOutputTokens ?? UnboundedReply;

    private long InputEstimate { get; } = chat.Sum(message => (long)Encoding.UTF8.GetByteCount(message.Text)) / BytesPerToken + 1;

    /// <exception cref="ModelUnavailableException">It gave nothing, or not all of it.</exception>
    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(limits.Answer, time);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, end.Token);
        try
        {
            try
            {
                await OnceAsync(whole.Token);
            }
            catch (ModelUnavailableException e) when (!hasBegun && WaitBeforeNext(e) is { } wait)
            {
                await Task.Delay(wait, time, whole.Token);
                await OnceAsync(whole.Token);
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelUnavailableException(ModelFault.Timeout, hasBegun ? "the answer did not end in time" : "no word came in time", e);
        }
    }

    private async Task OnceAsync(CancellationToken cancellationToken)
    {
        using var first = new CancellationTokenSource(limits.FirstToken, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, first.Token);
        await foreach (var update in model.GetStreamingResponseAsync(chat, options, both.Token))
        {
            if (update.Text.Length > 0 && !hasBegun)
            {
                hasBegun = true;
                first.CancelAfter(Timeout.InfiniteTimeSpan);
            }
            Take(update);
        }
    }

    private void Take(ChatResponseUpdate update)
    {
        foreach (var content in update.Contents)
        {
            // Why it declines may repeat what it was asked.
            if (content is ErrorContent) throw new ModelUnavailableException(ModelFault.Refused, "the model declined");
            if (content is UsageContent usage) counted = usage.Details;
        }
        if (update.FinishReason == ChatFinishReason.ContentFilter) throw new ModelUnavailableException(ModelFault.ContentFilter, "the filter stopped the answer");
        received += Encoding.UTF8.GetByteCount(update.Text);
        if (received > (long)MostOutput * LongestToken) throw new ModelUnavailableException(ModelFault.Cut, "the answer was longer than was asked for");
        if (update.Contents.Count > 0 || update.FinishReason is not null) shown.TryWrite(update);
    }

    /// <returns>Null where asking again is no use.</returns>
    private static TimeSpan? WaitBeforeNext(ModelUnavailableException e) => e.Reason switch
    {
        ModelFault.ServerError or ModelFault.Throttled when (e.RetryAfter ?? WaitUnlessTold) is var wait && wait <= LongestWait => wait,
        _ => null,
    };
}
