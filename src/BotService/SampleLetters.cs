using System.Security.Cryptography;
using Letters.Archive;
using Letters.Ingestion;

namespace BotService;

/// <summary>
/// The invented letters that come with the program, for whoever has none at hand. They have no place among real ones: an answer out
/// of an invented letter would be a lie.
/// </summary>
internal static class SampleLetters
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "letters");

    /// <summary>Which of the letters held are samples, by their bytes, wherever they were read from.</summary>
    public static IReadOnlyList<Letter> Among(IEnumerable<Letter> held)
    {
        if (!Directory.Exists(Folder)) return [];
        var hashes = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))
            .ToHashSet(StringComparer.Ordinal);
        return [.. held.Where(letter => hashes.Contains(letter.Hash))];
    }

    /// <summary>The letters to take out where these folders have been ingested: the samples, unless they were asked for themselves.</summary>
    public static IReadOnlyList<Letter> OutOfPlace(IReadOnlyList<Letter> held, IReadOnlyList<LetterFolder> ingested)
    {
        var samples = Among(held).Where(letter => !ingested.Any(folder => folder.IsAbove(LetterFolder.PathOf(letter)))).ToList();
        return samples.Count < held.Count ? samples : [];
    }
}
