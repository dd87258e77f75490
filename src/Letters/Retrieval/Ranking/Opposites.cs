using System.Collections.Frozen;
using System.Reflection;
using Letters.Index;

namespace Letters.Retrieval.Ranking;

/// <summary>
/// Words that say the contrary of each other: pairs of a reviewed resource ("imposed", "lifted"), and words that a prefix turns
/// ("known", "unknown"). A sentence that holds the contrary of an asked-for word, and not the word, mostly answers another question.
/// </summary>
internal static class Opposites
{
    /// <summary>Shorter words begin with these letters by chance: "able" and "enable" are no contraries, "in" and "inn" neither.</summary>
    private const int ShortestTurned = 4;

    private static readonly string[] Turning = ["un", "in", "im", "il", "ir", "non", "dis", "anti"];

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Pairs = Load();

    /// <summary>Whether one is the contrary of the other; both as they are looked up.</summary>
    public static bool Are(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Pairs.TryGetValue(one, out var contraries))
            foreach (var contrary in contraries)
                if (other.SequenceEqual(contrary)) return true;
        return Turns(one, other) || Turns(other, one);
    }

    /// <summary>By sentence of the passage, whether it holds the contrary of a term of the question that the passage does not hold.</summary>
    public static bool[] In(QuestionWords question, Candidate candidate, IReadOnlyList<bool> held)
    {
        var contrary = new bool[candidate.Passage.Sentences.Count];
        var missing = question.Terms.Where((_, i) => !held[i]).ToList();
        for (var i = 0; i < contrary.Length && missing.Count > 0; i++)
            for (var words = new WordReader(candidate.Letter.Text, candidate.Passage.Sentences[i]); !contrary[i] && words.Next();)
                foreach (var term in missing)
                    contrary[i] |= Are(term.Stem, words.Stem);
        return contrary;
    }

    private static bool Turns(ReadOnlySpan<char> plain, ReadOnlySpan<char> turned)
    {
        if (plain.Length < ShortestTurned || turned.Length <= plain.Length || !turned.EndsWith(plain, StringComparison.Ordinal)) return false;
        var before = turned[..^plain.Length];
        foreach (var prefix in Turning)
            if (before.SequenceEqual(prefix)) return true;
        return false;
    }

    private static FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        const string name = "Letters.Retrieval.Ranking.opposites.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ').Select(Synonyms.StemOf).ToArray())
            .SelectMany(pair => new[] { (Word: pair[0], Contrary: pair[1]), (Word: pair[1], Contrary: pair[0]) })
            .GroupBy(pair => pair.Word, pair => pair.Contrary, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
