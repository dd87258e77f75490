namespace BotService;

/// <summary>The section <c>Letters</c> of appsettings.json.</summary>
internal sealed class LetterSettings
{
    /// <summary>The folder ingested at start while the index is empty.</summary>
    public string Path { get; init; } = "letters";

    /// <summary>Where the index lives: a folder, made when it is not there.</summary>
    public string Data { get; init; } = "data";

    /// <summary>
    /// A relative folder is looked for where the program was started, then beside the program itself, where the sample letters lie.
    /// </summary>
    public string FullPath =>
        Directory.Exists(Path) ? System.IO.Path.GetFullPath(Path) : System.IO.Path.Combine(AppContext.BaseDirectory, Path);

    public string DirectLineKeyFile => System.IO.Path.Combine(System.IO.Path.GetFullPath(Data), "direct-line.key");

    public static LetterSettings In(IConfiguration configuration) => configuration.GetSection("Letters").Get<LetterSettings>() ?? new();

    public string IndexFile => System.IO.Path.Combine(System.IO.Path.GetFullPath(Data), "letters.db");
}
