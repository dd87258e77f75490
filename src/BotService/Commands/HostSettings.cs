namespace BotService.Commands;

/// <summary>The settings as the service sees them, for verbs that never start it.</summary>
internal static class HostSettings
{
    public static LetterSettings Letters() => LetterSettings.In(
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build());
}
