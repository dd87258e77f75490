using Letters.Archive;

namespace Letters.Retrieval.Ranking;

/// <summary>
/// What else the words of a question may be called in a letter: one asks about a trip, the letter tells of a visit. Of a verb that the
/// question says with another word ("turn … down") only what the two mean together counts.
/// </summary>
internal sealed class OtherWords
{
    private readonly Dictionary<string, List<(string? With, short Term)>> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string? With, short Term)>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, IReadOnlyList<Synonym>> others = new(StringComparer.Ordinal);

    /// <param name="stems">Its terms, in order, as they are looked up.</param>
    public OtherWords(string question, IReadOnlyList<string> stems)
    {
        lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var asked = new List<string>();
        for (var words = new WordReader(question, new Span(0, question.Length)); words.Next();) asked.Add(words.Stem.ToString());
        for (short i = 0; i < stems.Count; i++)
            foreach (var other in others[stems[i]] = Of(stems[i], asked))
            {
                if (!terms.TryGetValue(other.Stem, out var known)) terms.Add(other.Stem, known = []);
                known.Add((other.With, i));
            }
    }

    /// <summary>What may stand for the term of this stem.</summary>
    public IReadOnlyList<Synonym> For(string stem) => others.GetValueOrDefault(stem) ?? [];

    /// <summary>The terms the word may stand for, each with what must follow the word, if anything; none for most words.</summary>
    public IReadOnlyList<(string? With, short Term)> TermsOf(ReadOnlySpan<char> stem) => lookup.TryGetValue(stem, out var known) ? known : [];

    private static List<Synonym> Of(string stem, List<string> asked)
    {
        var groups = Synonyms.GroupsOf(stem);
        var together = groups.Where(group => Array.Exists(group, word => word.With is { } with && (word.Stem == stem || with == stem) && IsFollowed(asked, word.Stem, with))).ToList();
        var meant = together.Count > 0 ? together : groups.Where(group => Array.Exists(group, word => word.Stem == stem && word.With is null));
        return [.. meant.SelectMany(group => group).Where(word => word.Stem != stem).Distinct()];
    }

    private static bool IsFollowed(List<string> words, string stem, string with)
    {
        var at = words.IndexOf(stem);
        return at >= 0 && words.Skip(at + 1).Take(Synonyms.Reach).Contains(with, StringComparer.Ordinal);
    }
}
