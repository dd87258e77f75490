using System.Diagnostics.Metrics;
using Letters.Prompting;

namespace BotService.Models;

/// <summary>Counts what the language model is asked: as metrics for whoever collects them, and as totals to be read.</summary>
internal sealed class ModelUsage
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "BotService.Models";

    private const decimal Million = 1_000_000;

    private readonly ModelLimits limits;
    private readonly Counter<long> requests;
    private readonly Counter<long> tokens;
    private readonly Counter<double> cost;
    private readonly Histogram<double> duration;
    private readonly Lock changing = new();
    private ModelTotals totals = ModelTotals.Nothing;
    private bool isLeftAlone;

    public ModelUsage(ModelLimits limits, Meter meter)
    {
        this.limits = limits;
        requests = meter.CreateCounter<long>("models.requests", "{request}", "Requests to the language model, by outcome");
        tokens = meter.CreateCounter<long>("models.tokens", "{token}", "Tokens sent and received, by direction");
        cost = meter.CreateCounter<double>("models.cost", "{currency}", "What the tokens cost by the prices in the settings");
        duration = meter.CreateHistogram<double>("models.duration", "s", "How long a request took, by outcome");
    }

    public ModelTotals Totals
    {
        get
        {
            lock (changing) return totals;
        }
    }

    /// <summary>Whether the model failed so often of late that it is not asked for a while.</summary>
    public bool IsLeftAlone
    {
        get
        {
            lock (changing) return isLeftAlone;
        }
        set
        {
            lock (changing) isLeftAlone = value;
        }
    }

    /// <param name="fault">Null where nothing failed.</param>
    /// <param name="isWhole">Whether all of the answer came; without it and without a fault, nobody waited for the rest.</param>
    public void Asked(long input, long output, TimeSpan took, ModelFault? fault, bool isWhole)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", fault?.ToString() ?? (isWhole ? "Answered" : "Cancelled"));
        var price = (input * limits.InputPricePerMillion + output * limits.OutputPricePerMillion) / Million;
        requests.Add(1, outcome);
        tokens.Add(input, new KeyValuePair<string, object?>("direction", "input"));
        tokens.Add(output, new KeyValuePair<string, object?>("direction", "output"));
        cost.Add((double)price);
        duration.Record(took.TotalSeconds, outcome);
        lock (changing)
            totals = new ModelTotals(
                totals.Requests + 1,
                totals.InputTokens + input,
                totals.OutputTokens + output,
                totals.Cost + price,
                fault is { } why ? totals.Faults.SetItem(why, totals.Faults.GetValueOrDefault(why) + 1) : totals.Faults);
    }
}
