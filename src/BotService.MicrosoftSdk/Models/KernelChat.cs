using System.Runtime.CompilerServices;
using Azure.AI.OpenAI.Chat;
using BotService.Models;
using Letters.Prompting;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace BotService.MicrosoftSdk.Models;

/// <summary>
/// A chat model asked by the chat client of a Semantic Kernel: AzureOpenAIClient where the server is Azure's, the OpenAI package
/// elsewhere. It asks once; what can go wrong comes out as <see cref="ModelUnavailableException"/>, as with <see cref="OpenAIChat"/>.
/// </summary>
internal sealed class KernelChat(ModelServer server, string model, TimeProvider time) : IChatClient
{
    private readonly IChatClient chat = KernelOf(server, model).GetRequiredService<IChatClient>();
    private readonly KnownParameters known = new();

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        while (true)
        {
            try
            {
                return await chat.GetResponseAsync(asked, Sent(options), cancellationToken);
            }
            catch (Exception e) when (known.Learn(e))
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
        var updates = Open();
        try
        {
            while (true)
            {
                try
                {
                    if (!await updates.MoveNextAsync()) break;
                }
                catch (Exception e) when (!hasBegun && known.Learn(e))
                {
                    await updates.DisposeAsync();
                    updates = Open();
                    continue;
                }
                catch (Exception e) when (!cancellationToken.IsCancellationRequested)
                {
                    throw OpenAIFault.Of(e, hasBegun, time);
                }
                hasBegun = true;
                isWhole |= updates.Current.FinishReason is not null;
                yield return WithRefusal(updates.Current);
            }
        }
        finally
        {
            await updates.DisposeAsync();
        }
        if (!isWhole) throw new ModelUnavailableException(ModelFault.Cut, "the stream ended before the answer did");

        IAsyncEnumerator<ChatResponseUpdate> Open() =>
            chat.GetStreamingResponseAsync(asked, Sent(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : chat.GetService(serviceType, serviceKey);

    public void Dispose() => chat.Dispose();

    /// <summary>The client below lets a refusal go that comes piece by piece.</summary>
    private static ChatResponseUpdate WithRefusal(ChatResponseUpdate update)
    {
        if (update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate: { Length: > 0 } refusal })
            update.Contents.Add(new ErrorContent(refusal) { ErrorCode = OpenAIReply.Refusal });
        return update;
    }

    /// <summary>The options as the OpenAI package has them, made where they are made for the other edition too; tools go as they are.</summary>
    private ChatOptions Sent(ChatOptions? options) => new()
    {
        Tools = options?.Tools,
        ToolMode = options?.ToolMode,
        RawRepresentationFactory = _ =>
        {
            var request = OpenAIRequest.OptionsOf(options, known);
            // Azure's client would put the bound under its old name, which newer models refuse.
            if (server.IsAzure) request.SetNewMaxCompletionTokensPropertyEnabled();
            return request;
        },
    };

    private static Kernel KernelOf(ModelServer server, string model)
    {
        var builder = Kernel.CreateBuilder();
        if (server.IsAzure) builder.AddAzureOpenAIChatClient(model, AzureServer.Open(server));
        else builder.AddOpenAIChatClient(model, ModelConnection.Client(server));
        return builder.Build();
    }
}
