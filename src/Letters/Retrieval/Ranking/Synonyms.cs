using System.Collections.Frozen;
using System.Reflection;

namespace Letters.Retrieval.Ranking;

/// <summary>A word that may stand for another, or a verb and what it is said with: "refuse", "turn … down".</summary>
/// <param name="Stem">What the word is looked up by.</param>
/// <param name="With">What must follow within <see cref="Synonyms.Reach"/> words, as it is looked up; null where nothing must.</param>
internal sealed record Synonym(string Stem, string? With);

/// <summary>Words that may stand for each other when somebody asks about a letter, out of a reviewed resource: "trip", "visit", "journey".</summary>
internal static class Synonyms
{
    /// <summary>In words: "they turned the first offer down".</summary>
    public const int Reach = 4;

    private static readonly FrozenDictionary<string, Synonym[][]> ByStem = Load();

    /// <summary>The groups in which a word of this stem stands, by itself or with another; none for a word that is in none.</summary>
    public static IReadOnlyList<Synonym[]> GroupsOf(string stem) => ByStem.GetValueOrDefault(stem) ?? [];

    private static FrozenDictionary<string, Synonym[][]> Load()
    {
        const string name = "Letters.Retrieval.Ranking.synonyms.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ').Select(Read).Distinct().ToArray())
            .SelectMany(group => group.SelectMany(word => new[] { word.Stem, word.With }).OfType<string>().Select(stem => (Stem: stem, Group: group)))
            .GroupBy(word => word.Stem, word => word.Group, StringComparer.Ordinal)
            .ToFrozenDictionary(groups => groups.Key, groups => groups.Distinct().ToArray(), StringComparer.Ordinal);
    }

    private static Synonym Read(string word)
    {
        var parts = word.Split('_');
        return new Synonym(StemOf(parts[0]), parts.Length > 1 ? StemOf(parts[1]) : null);
    }

    /// <summary>Stop words, too, are looked up: "off" belongs to "called off".</summary>
    public static string StemOf(string word)
    {
        var words = new WordReader(word, new Archive.Span(0, word.Length));
        return words.Next() ? words.Stem.ToString() : throw new InvalidOperationException($"'{word}' is no word.");
    }
}
