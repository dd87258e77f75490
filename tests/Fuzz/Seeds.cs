namespace Letters.Fuzz;

/// <summary>A file that mutations start from.</summary>
internal sealed record Seed(string Name, byte[] Bytes);

/// <summary>The files of a folder and its folders.</summary>
internal static class Seeds
{
    /// <summary>Large files would make every input slow and tell nothing more.</summary>
    private const int Largest = 64 * 1024;

    public static IReadOnlyList<Seed> In(string folder, bool withPdf) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => new FileInfo(file).Length is > 0 and <= Largest)
            .Select(file => new Seed(Path.GetFileName(file), File.ReadAllBytes(file)))
            .Where(seed => withPdf || seed.Bytes.AsSpan(0, Math.Min(seed.Bytes.Length, 1024)).IndexOf("%PDF-"u8) < 0),
    ];
}
