using BotService.Channels.Rendering;

namespace BotService.Channels.Teams;

/// <summary>The section <c>Teams</c> of the settings.</summary>
/// <param name="Sensitivity">The label on what the bot says; null where none is configured.</param>
internal sealed record TeamsSettings(Sensitivity? Sensitivity)
{
    /// <exception cref="ExpectedFailure">A description without a name.</exception>
    public static TeamsSettings In(IConfiguration configuration)
    {
        var name = configuration["Teams:Sensitivity:Name"]?.Trim() ?? "";
        var description = configuration["Teams:Sensitivity:Description"]?.Trim() ?? "";
        if (name.Length > 0) return new TeamsSettings(new Sensitivity(name, description));
        return description.Length == 0
            ? new TeamsSettings((Sensitivity?)null)
            : throw new ExpectedFailure("The setting Teams:Sensitivity:Description is given without Teams:Sensitivity:Name, the label itself.");
    }
}
