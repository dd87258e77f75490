using BotService.Models;

namespace BotService.Commands;

/// <summary>
/// The settings as the service reads them from files and the environment, for verbs that never start it. Settings on the command
/// line are the service's alone.
/// </summary>
internal static class HostSettings
{
    public static LetterSettings Letters() => LetterSettings.In(Configuration());

    public static ModelSettings Models() => ModelSettings.In(Configuration());

    private static IConfigurationRoot Configuration() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile($"appsettings.{HostEnvironment}.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>Read in the order of WebApplication.CreateBuilder.</summary>
    private static string HostEnvironment =>
        Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environments.Production;
}
