namespace BotService.Models;

/// <summary>A server of language models that speaks OpenAI's protocol.</summary>
/// <param name="Endpoint">The address its routes begin with, ending in a slash.</param>
/// <param name="ApiKey">Null for Azure's own sign-in, or for a server that wants none.</param>
/// <param name="ChatModel">The model, or Azure's deployment of one, that writes; null for none.</param>
/// <param name="EmbeddingModel">The one that makes vectors; null to keep the vectors made here.</param>
internal sealed record ModelServer(bool IsAzure, Uri Endpoint, string? ApiKey, string? ChatModel, string? EmbeddingModel)
{
    /// <summary>For the log: never the key.</summary>
    public override string ToString() => $"{Endpoint} (chat: {ChatModel ?? "none"}, embeddings: {EmbeddingModel ?? "none"})";
}
