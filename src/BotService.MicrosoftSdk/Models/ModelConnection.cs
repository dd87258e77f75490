using BotService.MicrosoftSdk.Models;
using OpenAI;
using OpenAI.Embeddings;

namespace BotService.Models;

internal static partial class ModelConnection
{
    /// <summary>The client of a whole server, out of which Semantic Kernel makes its own.</summary>
    internal static OpenAIClient Client(ModelServer server) => new(AuthenticationFor(server), OptionsFor(server));

    static partial void OpenOfEdition(ModelServer server, string model, ref EmbeddingClient? client)
    {
        if (server.IsAzure) client = AzureServer.Open(server).GetEmbeddingClient(model);
    }
}
