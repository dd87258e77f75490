using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Letters.Prompting;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace BotService.Models;

/// <summary>
/// Asks a client of OpenAI's protocol, again without a parameter where the server refuses one. What can go wrong comes out as
/// <see cref="ModelUnavailableException"/>; patience is <see cref="GuardedChat"/>'s affair.
/// </summary>
/// <param name="client">
/// Asks once, with the options that <see cref="ChatOptions.RawRepresentationFactory"/> makes, and raises the OpenAI package's exceptions.
/// </param>
/// <param name="fitted">What this server needs besides.</param>
internal sealed class LearningChat(IChatClient client, TimeProvider time, Action<ChatCompletionOptions>? fitted = null) : IChatClient
{
    private readonly KnownParameters known = new();

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        while (true)
        {
            var leftOut = known.Refused;
            try
            {
                return await client.GetResponseAsync(asked, Sent(options, leftOut), cancellationToken);
            }
            catch (Exception e) when (known.Learn(e, leftOut))
            {
                // Sent again without what the server does not take.
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                throw OpenAIFault.Of(e, hasBegun: false, time);
            }
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var (hasBegun, isWhole) = (false, false);
        var leftOut = known.Refused;
        var updates = Open();
        try
        {
            while (true)
            {
                try
                {
                    if (!await updates.MoveNextAsync()) break;
                }
                catch (Exception e) when (!hasBegun && known.Learn(e, leftOut))
                {
                    await updates.DisposeAsync();
                    leftOut = known.Refused;
                    updates = Open();
                    continue;
                }
                catch (Exception e) when (!cancellationToken.IsCancellationRequested)
                {
                    throw OpenAIFault.Of(e, hasBegun, time);
                }
                hasBegun = true;
                isWhole |= updates.Current.FinishReason is not null;
                yield return updates.Current;
            }
        }
        finally
        {
            await updates.DisposeAsync();
        }
        if (!isWhole) throw new ModelUnavailableException(ModelFault.Cut, "the stream ended before the answer did");

        IAsyncEnumerator<ChatResponseUpdate> Open() =>
            client.GetStreamingResponseAsync(asked, Sent(options, leftOut), cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : client.GetService(serviceType, serviceKey);

    public void Dispose() => client.Dispose();

    private ChatOptions Sent(ChatOptions? options, ImmutableHashSet<string> leftOut) => new()
    {
        Tools = options?.Tools,
        ToolMode = options?.ToolMode,
        RawRepresentationFactory = _ =>
        {
            var request = OpenAIRequest.OptionsOf(options, leftOut);
            fitted?.Invoke(request);
            return request;
        },
    };
}
