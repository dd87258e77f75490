using BotService.Channels;
using BotService.Channels.BotFramework;

namespace BotService;

/// <summary>The command line of the service: settings alone, <c>--key=value</c> or <c>--key value</c>.</summary>
internal static class ServiceArguments
{
    private static readonly string[] Sections = ["Letters", "Index", "Qdrant", "BotFramework", "Teams", "DirectLine", "Embed", "AzureOpenAI", "OpenAI", "Models", "Logging", "Kestrel", "hostBuilder"];

    private static readonly string[] Keys =
    [
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AllowedHosts",
        PublicAddress.Setting, .. BotRegistration.Settings,
    ];

    /// <summary>
    /// What is wrong with the arguments, in one sentence: a mistyped setting must not start a service without it.
    /// </summary>
    /// <returns>Null where each is a setting of the service.</returns>
    public static string? ProblemIn(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count; at++)
        {
            var parts = args[at].Split('=', 2);
            // A host under test names the sections themselves too, with nothing in them.
            if (parts is [['-', '-', .. var name], ""] && Sections.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            if (!IsSetting(parts[0]))
                return $"'{parts[0]}' is not understood: expected a verb first, or settings of the service such as " +
                    "--urls=http://localhost:3978. Try: BotService --help";
            if (parts.Length == 2) continue;
            if (++at == args.Count || args[at].StartsWith("--", StringComparison.Ordinal))
                return $"'{parts[0]}' wants a value: {parts[0]}=VALUE.";
        }
        return null;
    }

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && (Keys.Contains(argument[2..], StringComparer.OrdinalIgnoreCase)
            || (argument.Split(':') is [var section, _, ..] && Sections.Contains(section[2..], StringComparer.OrdinalIgnoreCase)));
}
