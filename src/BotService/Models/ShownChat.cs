using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace BotService.Models;

/// <summary>A model that is none: it shows what it is sent, word for word, and says that nothing answers the question.</summary>
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
        yield return new ChatResponseUpdate(ChatRole.Assistant, """{"statements":[]}""");
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var said = new List<ChatMessage>();
        await foreach (var update in GetStreamingResponseAsync(messages, options, cancellationToken)) said.Add(new ChatMessage(ChatRole.Assistant, update.Text));
        return new ChatResponse(said);
    }

    public object? GetService(Type serviceType, object? serviceKey) => null;

    public void Dispose()
    {
    }
}
