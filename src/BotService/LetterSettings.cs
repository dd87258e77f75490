using BotService.Indexes.Qdrant;

namespace BotService;

/// <summary>The section <c>Letters</c> of appsettings.json.</summary>
internal sealed class LetterSettings
{
    /// <summary>
    /// The folder read at start while the index is empty, and brought into step at every start as long as the index holds letters
    /// of it.
    /// </summary>
    public string Path { get; init; } = "letters";

    /// <summary>Where the index lives: a folder, made when it is not there.</summary>
    public string Data { get; init; } = "data";

    /// <summary>Whether the service reads <see cref="Path"/> again when something in it changes.</summary>
    public bool Watch { get; init; } = true;

    /// <summary>The server the index is kept on; null for a file in <see cref="Data"/>. Of its own section, not of this one.</summary>
    internal QdrantSettings? Qdrant { get; private set; }

    /// <summary>
    /// <see cref="Path"/> in full: a relative folder is looked for where the program was started, then beside the program itself,
    /// where the build puts the sample letters.
    /// </summary>
    public string LettersFolder =>
        Directory.Exists(Path) ? System.IO.Path.GetFullPath(Path) : System.IO.Path.Combine(AppContext.BaseDirectory, Path);

    public string IndexFile => System.IO.Path.Combine(System.IO.Path.GetFullPath(Data), "letters.db");

    public string DirectLineKeyFile => System.IO.Path.Combine(System.IO.Path.GetFullPath(Data), "direct-line.key");

    public string FeedbackFile => System.IO.Path.Combine(System.IO.Path.GetFullPath(Data), "feedback.db");

    /// <exception cref="ExpectedFailure">A folder's name is blank, or a setting of the index is wrong.</exception>
    public static LetterSettings In(IConfiguration configuration)
    {
        var settings = Read(configuration);
        foreach (var (name, folder) in new[] { ("Path", settings.Path), ("Data", settings.Data) })
            if (string.IsNullOrWhiteSpace(folder))
                throw new ExpectedFailure($"The setting Letters:{name} is blank; it names a folder.");
        settings.Qdrant = QdrantSettings.In(configuration);
        return settings;
    }

    private static LetterSettings Read(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("Letters").Get<LetterSettings>() ?? new();
        }
        catch (InvalidOperationException)
        {
            throw new ExpectedFailure($"The setting Letters:Watch is '{configuration["Letters:Watch"]}'; it is true or false.");
        }
    }
}
