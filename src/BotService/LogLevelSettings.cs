namespace BotService;

/// <summary>The log levels of the section <c>Logging</c>, which the logging itself reads only when it is too late to say what is wrong.</summary>
internal static class LogLevelSettings
{
    /// <exception cref="ExpectedFailure">A level is none; each such is named.</exception>
    public static void Check(IConfiguration configuration)
    {
        var faults = configuration.GetSection("Logging").AsEnumerable()
            .Where(setting => setting.Value is { Length: > 0 } level && IsLevel(setting.Key) && !Enum.TryParse<LogLevel>(level, ignoreCase: true, out _))
            .Select(setting => $"The setting {setting.Key} holds '{setting.Value}': expected {string.Join(", ", Enum.GetNames<LogLevel>()[..^1])} or {nameof(LogLevel.None)}.")
            .Order(StringComparer.Ordinal).ToList();
        if (faults.Count > 0) throw new ExpectedFailure(string.Join(Environment.NewLine, faults));
    }

    /// <summary>Logging:LogLevel:… for all, Logging:Console:LogLevel:… for one kind of log.</summary>
    private static bool IsLevel(string key) =>
        key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase);
}
