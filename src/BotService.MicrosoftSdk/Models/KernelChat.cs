using System.Runtime.CompilerServices;
using Azure.AI.OpenAI.Chat;
using BotService.Models;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace BotService.MicrosoftSdk.Models;

/// <summary>
/// The chat client of a Semantic Kernel: AzureOpenAIClient where the server is Azure's, the OpenAI package elsewhere. The client below
/// lets a refusal go that comes piece by piece; here it is kept.
/// </summary>
internal sealed class KernelChat(ModelServer server, string model) : DelegatingChatClient(KernelOf(server, model).GetRequiredService<IChatClient>())
{
    /// <param name="server">Where the model is.</param>
    /// <param name="model">Its name, or Azure's name of its deployment.</param>
    /// <param name="time">By which a server's wish to be left alone is understood.</param>
    public static LearningChat Open(ModelServer server, string model, TimeProvider time) =>
        // Azure's client would put the bound under its old name, which newer models refuse.
        new(new KernelChat(server, model), time, server.IsAzure ? request => request.SetNewMaxCompletionTokensPropertyEnabled() : null);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            if (update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate: { Length: > 0 } refusal })
                update.Contents.Add(new ErrorContent(refusal) { ErrorCode = OpenAIReply.Refusal });
            yield return update;
        }
    }

    private static Kernel KernelOf(ModelServer server, string model)
    {
        var builder = Kernel.CreateBuilder();
        if (server.IsAzure) builder.AddAzureOpenAIChatClient(model, AzureServer.Open(server));
        else builder.AddOpenAIChatClient(model, ModelConnection.Client(server));
        return builder.Build();
    }
}
