using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace BotService.Models;

/// <summary>
/// A chat model behind OpenAI's protocol: Azure OpenAI, OpenAI, or a compatible server. It asks once and raises the OpenAI package's
/// exceptions; <see cref="LearningChat"/> makes sense of them.
/// </summary>
internal sealed class OpenAIChat(ModelServer server, string model) : IChatClient
{
    private readonly ChatClient client = ModelConnection.Chat(server, model);
    private readonly ChatClientMetadata metadata = new(server.IsAzure ? "azure.ai.openai" : "openai", server.Endpoint, model);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        OpenAIReply.Of((await client.CompleteChatAsync(OpenAIRequest.MessagesOf(messages), Sent(options), cancellationToken)).Value);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in client.CompleteChatStreamingAsync(OpenAIRequest.MessagesOf(messages), Sent(options), cancellationToken))
            yield return OpenAIReply.Of(update);
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

    private ChatCompletionOptions? Sent(ChatOptions? options) => options?.RawRepresentationFactory?.Invoke(this) as ChatCompletionOptions;
}
