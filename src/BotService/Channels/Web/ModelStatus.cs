using BotService.Models;
using Letters.Prompting;

namespace BotService.Channels.Web;

/// <summary>What the language model was asked since the service began, for /status: numbers, and nothing of what was said.</summary>
/// <param name="Requests">How often it was asked.</param>
/// <param name="InputTokens">Tokens sent.</param>
/// <param name="OutputTokens">Tokens received.</param>
/// <param name="Cost">By the prices in the settings, in their currency; absent where none are given.</param>
/// <param name="RefusedByBudget">How often it was not asked because the tokens allowed were used up.</param>
/// <param name="Failed">How often it was asked and gave no whole answer.</param>
/// <param name="Breaker">open while it is not asked because it failed too often, else closed.</param>
internal sealed record ModelStatus(
    long Requests, long InputTokens, long OutputTokens, decimal? Cost, long RefusedByBudget, long Failed, string Breaker)
{
    /// <summary>Null where no model writes answers.</summary>
    public static ModelStatus? Of(ModelSettings settings, ModelUsage usage)
    {
        if (settings.Server?.ChatModel is null) return null;
        var totals = usage.Totals;
        var unasked = Of(ModelFault.Budget) + Of(ModelFault.CircuitOpen);
        return new ModelStatus(
            totals.Requests - unasked, totals.InputTokens, totals.OutputTokens, settings.Limits.HasPrices ? totals.Cost : null,
            Of(ModelFault.Budget), totals.Faults.Values.Sum() - unasked, usage.IsLeftAlone ? "open" : "closed");

        long Of(ModelFault fault) => totals.Faults.GetValueOrDefault(fault);
    }
}
