using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Letters.Prompting;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;

namespace BotService.Models;

/// <summary>
/// A chat model that cannot slow or overcharge the bot: each answer has its time and its tokens, and a model that keeps failing is
/// not asked for a while. Whatever keeps it from answering is a <see cref="ModelUnavailableException"/>; cancelling stays cancelling.
/// </summary>
internal sealed partial class GuardedChat : DelegatingChatClient
{
    private readonly ModelLimits limits;
    private readonly TokenBudget budget;
    private readonly ModelUsage usage;
    private readonly TimeProvider time;
    private readonly ILogger<GuardedChat> log;
    private readonly ResiliencePipeline breaker;

    public GuardedChat(IChatClient model, ModelLimits limits, ModelUsage usage, TimeProvider time, ILogger<GuardedChat> log) : base(model)
    {
        this.limits = limits;
        this.usage = usage;
        this.time = time;
        this.log = log;
        budget = new TokenBudget(limits, time);
        breaker = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            // Of two questions or more in a minute nearly all failed; then half a minute's rest, and one question to try it.
            MinimumThroughput = 2,
            FailureRatio = 0.7,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = TimeSpan.FromSeconds(30),
            ShouldHandle = new PredicateBuilder().Handle<ModelUnavailableException>(e => IsOfServer(e.Reason)),
            OnOpened = _ => LeaveAlone(true),
            OnHalfOpened = _ => LeaveAlone(false),
            OnClosed = _ => LeaveAlone(false),
        }).Build();

        ValueTask LeaveAlone(bool isOpen)
        {
            usage.IsLeftAlone = isOpen;
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Streamed and put together: so there is one way in which a model is asked, and the first word has its time-out here too.</summary>
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // The breaker wants to see the whole of an answer, and its reader takes it piece by piece: hence a channel between them.
        var shown = Channel.CreateUnbounded<ChatResponseUpdate>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = AskAsync(new Asking(InnerClient, [.. messages], options, limits, shown.Writer, time), AskedBy.In(options), shown.Writer, stop.Token);
        try
        {
            await foreach (var update in shown.Reader.ReadAllAsync(CancellationToken.None)) yield return update;
        }
        finally
        {
            await stop.CancelAsync();
            await asking;
        }
    }

    /// <summary>Ends the writer, with the fault if there is one, and never fails itself.</summary>
    private async Task AskAsync(Asking asking, string user, ChannelWriter<ChatResponseUpdate> shown, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            var reserved = budget.Reserve(user, asking.Estimate);
            try
            {
                await breaker.ExecuteAsync(static (run, token) => run.RunAsync(token), asking, cancellationToken);
            }
            catch (BrokenCircuitException e)
            {
                budget.Settle(reserved, 0);
                throw new ModelUnavailableException(ModelFault.CircuitOpen, e.Message, e);
            }
            catch
            {
                budget.Settle(reserved, asking.InputTokens + asking.OutputTokens);
                throw;
            }
            budget.Settle(reserved, asking.InputTokens + asking.OutputTokens);
            usage.Asked(asking.InputTokens, asking.OutputTokens, time.GetElapsedTime(began), null, isWhole: true);
            shown.Complete();
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            usage.Asked(asking.InputTokens, asking.OutputTokens, time.GetElapsedTime(began), null, isWhole: false);
            shown.Complete(e);
        }
        catch (Exception e)
        {
            shown.Complete(Failed(asking, e, time.GetElapsedTime(began)));
        }
    }

    private ModelUnavailableException Failed(Asking asking, Exception e, TimeSpan took)
    {
        var fault = e as ModelUnavailableException ?? new ModelUnavailableException(ModelFault.ServerError, e.Message, e);
        var wasAsked = fault.Reason is not (ModelFault.Budget or ModelFault.CircuitOpen);
        usage.Asked(wasAsked ? asking.InputTokens : 0, wasAsked ? asking.OutputTokens : 0, took, fault.Reason, isWhole: false);
        LogUnavailable(log, fault.Reason, fault.Detail);
        return fault;
    }

    /// <summary>Whether the next question is likely to meet the same.</summary>
    private static bool IsOfServer(ModelFault fault) =>
        fault is ModelFault.Timeout or ModelFault.Throttled or ModelFault.ServerError or ModelFault.Cut or ModelFault.Misconfigured;

    [LoggerMessage(LogLevel.Warning, "The language model gave no answer ({Reason}): {Detail}")]
    private static partial void LogUnavailable(ILogger log, ModelFault reason, string detail);
}
