namespace Letters.TestSupport;

/// <summary>Where the repository and the development data beside it are, seen from wherever the tests were built.</summary>
internal static class RepositoryPaths
{
    public static string Root { get; } = FindUpwards("BotService.sln");

    /// <summary>A file or folder of the repository, by its path from the root.</summary>
    public static string InRepository(string path) => Path.Combine(Root, path);

    public static string Samples => Path.Combine(Root, "letters");

    /// <summary>A file or folder of the development data, which is kept beside the repository; skips the test where there is none.</summary>
    public static string SharedData(params ReadOnlySpan<string> parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", "data", .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"needs the development data {Path.GetRelativePath(Root, path)}, which is not here");
        return path;
    }

    private static string FindUpwards(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, file)))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {file}.");
    }
}
