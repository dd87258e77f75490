namespace BotService.Models;

/// <summary>What the settings say of language models.</summary>
/// <param name="Server">Null where none is configured: everything is then done here, without a network.</param>
internal sealed record ModelSettings(ModelServer? Server, ModelLimits Limits)
{
    /// <summary>No server.</summary>
    public static ModelSettings None { get; } = new(null, new ModelLimits());

    /// <exception cref="ExpectedFailure">Something in them cannot be meant; every fault is named, a sentence each.</exception>
    public static ModelSettings In(IConfiguration configuration)
    {
        var faults = new List<string>();
        var limits = LimitsIn(configuration, faults);
        var azure = ServerSection.Azure(configuration.GetSection("AzureOpenAI"));
        var other = ServerSection.OpenAI(configuration.GetSection("OpenAI"));
        if (azure.IsSet && other.IsSet) faults.Add("AzureOpenAI and OpenAI are both set; the bot asks one server, so clear one of the two.");
        var server = azure.IsSet ? azure.Read(faults) : other.IsSet ? other.Read(faults) : null;
        return faults.Count == 0
            ? new ModelSettings(server, limits)
            : throw new ExpectedFailure(string.Join('\n', faults));
    }

    private static ModelLimits LimitsIn(IConfiguration configuration, List<string> faults)
    {
        try
        {
            var limits = configuration.GetSection("Models").Get<ModelLimits>() ?? new();
            faults.AddRange(limits.Faults());
            return limits;
        }
        catch (InvalidOperationException e)
        {
            faults.Add(e.Message);
            return new();
        }
    }
}
