using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace Letters.Tests.Answering.Model;

/// <summary>A model that writes what it is told to, in pieces, and remembers what it was asked with.</summary>
internal sealed class ScriptedModel(Func<string, string> reply, int piece = 7) : IChatClient
{
    public List<string> Asked { get; } = [];

    /// <summary>Thrown when the reply has been written.</summary>
    public Exception? Failure { get; init; }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = string.Join("\n", messages.Select(message => message.Text));
        Asked.Add(asked);
        foreach (var part in reply(asked).Chunk(piece))
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ChatResponseUpdate(ChatRole.Assistant, new string(part));
        }
        if (Failure is not null) throw Failure;
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var said = new StringBuilder();
        await foreach (var update in GetStreamingResponseAsync(messages, options, cancellationToken)) said.Append(update.Text);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, said.ToString()));
    }

    public object? GetService(Type serviceType, object? serviceKey) => null;

    public void Dispose()
    {
    }
}
