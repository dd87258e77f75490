using System.Runtime.CompilerServices;
using Letters.Prompting;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace BotService.Models;

/// <summary>
/// A chat model behind OpenAI's protocol: Azure OpenAI, OpenAI, or a compatible server. It asks once; what can go wrong comes out as
/// <see cref="ModelUnavailableException"/>, and patience is <see cref="GuardedChat"/>'s affair.
/// </summary>
internal sealed class OpenAIChat(ModelServer server, string model, TimeProvider time) : IChatClient
{
    private readonly ChatClient client = ModelConnection.Chat(server, model);
    private readonly KnownParameters known = new();
    private readonly ChatClientMetadata metadata = new(server.IsAzure ? "azure.ai.openai" : "openai", server.Endpoint, model);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var chat = OpenAIRequest.MessagesOf(messages);
        while (true)
        {
            var leftOut = known.Refused;
            try
            {
                var completion = await client.CompleteChatAsync(chat, OpenAIRequest.OptionsOf(options, leftOut), cancellationToken);
                return OpenAIReply.Of(completion.Value);
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
        var chat = OpenAIRequest.MessagesOf(messages);
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
                var update = OpenAIReply.Of(updates.Current);
                isWhole |= update.FinishReason is not null;
                yield return update;
            }
        }
        finally
        {
            await updates.DisposeAsync();
        }
        if (!isWhole) throw new ModelUnavailableException(ModelFault.Cut, "the stream ended before the answer did");

        IAsyncEnumerator<StreamingChatCompletionUpdate> Open() =>
            client.CompleteChatStreamingAsync(chat, OpenAIRequest.OptionsOf(options, leftOut), cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
        // The package keeps its connections for the whole process; there is nothing to close.
    }
}
