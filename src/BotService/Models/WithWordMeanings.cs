using Letters.Retrieval.Encoder;
using Microsoft.Extensions.AI;

namespace BotService.Models;

/// <summary>
/// Vectors of a model elsewhere, beside what only the encoder here knows: the meanings of single words, which ranking weighs too and
/// asks for as a service.
/// </summary>
internal sealed class WithWordMeanings(IEmbeddingGenerator<string, Embedding<float>> vectors, UniversalSentenceEncoder? words)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(vectors)
{
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        base.GetService(serviceType, serviceKey) ?? words?.GetService(serviceType, serviceKey);
}
