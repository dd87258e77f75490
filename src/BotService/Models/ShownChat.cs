using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace BotService.Models;

/// <summary>A model that is none: it shows what it is sent, word for word, and answers nothing.</summary>
internal sealed class ShownChat(TextWriter to) : IChatClient
{
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            await to.WriteLineAsync($"--- {message.Role} ---".AsMemory(), cancellationToken);
            await to.WriteLineAsync(message.Text.AsMemory(), cancellationToken);
        }
        yield break;
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        await foreach (var _ in GetStreamingResponseAsync(messages, options, cancellationToken))
        {
        }
        return new ChatResponse();
    }

    public object? GetService(Type serviceType, object? serviceKey) => null;

    public void Dispose()
    {
    }
}
