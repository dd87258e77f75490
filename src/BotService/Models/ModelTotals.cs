using System.Collections.Immutable;
using Letters.Prompting;

namespace BotService.Models;

/// <summary>What the language model was asked since the program began.</summary>
/// <param name="Cost">In the currency of the prices in the settings; 0 where none are given.</param>
/// <param name="Faults">How often it gave nothing, by the reason.</param>
internal sealed record ModelTotals(
    long Requests, long InputTokens, long OutputTokens, decimal Cost, ImmutableSortedDictionary<ModelFault, long> Faults)
{
    public static ModelTotals Nothing { get; } = new(0, 0, 0, 0, ImmutableSortedDictionary<ModelFault, long>.Empty);
}
