using System.Diagnostics.Metrics;
using BotService.Models;
using Letters.Prompting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotService.Tests.Models;

/// <summary>The model as the bot asks it: the real client, guarded, over a server and a clock of the test's own.</summary>
internal sealed class AskedModel : IDisposable
{
    private readonly Meter meter = new("tests");

    /// <summary>Nobody sets the clock on for a wait the test did not expect: it ends by this.</summary>
    private readonly CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public AskedModel(ModelServer server, ModelLimits? limits = null)
    {
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        Usage = new ModelUsage(limits ?? new(), meter);
        Chat = new GuardedChat(ModelsFeature.ClientOf(server, server.ChatModel ?? "", Time), limits ?? new(), Usage, Time, NullLogger<GuardedChat>.Instance);
    }

    public SteppedTime Time { get; } = new();

    public ModelUsage Usage { get; }

    public IChatClient Chat { get; }

    private CancellationToken Token => limit.Token;

    /// <summary>All the words of an answer.</summary>
    public async Task<string> AskAsync(string question = "Who said it?", ChatOptions? options = null)
    {
        var words = "";
        await foreach (var update in Chat.GetStreamingResponseAsync(question, options, Token)) words += update.Text;
        return words;
    }

    /// <summary>The words that came before it failed, and why it did.</summary>
    public async Task<(string Words, ModelUnavailableException Fault)> FailAsync(ChatOptions? options = null, Action<string>? heard = null)
    {
        var words = "";
        try
        {
            await foreach (var update in Chat.GetStreamingResponseAsync("Who said it?", options, Token))
            {
                words += update.Text;
                heard?.Invoke(words);
            }
        }
        catch (ModelUnavailableException fault)
        {
            return (words, fault);
        }
        throw new InvalidOperationException($"It answered: {words}");
    }

    public void Dispose()
    {
        Chat.Dispose();
        meter.Dispose();
        limit.Dispose();
    }
}
