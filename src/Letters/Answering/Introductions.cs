using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// A text says who somebody is when it names him first ("Maëlys Bråten, Elbria's deputy ambassador")
/// and by name alone later: the words around the first mention of each name count for it.
/// </summary>
internal static class Introductions
{
    /// <summary>In characters: further back nobody remembers an introduction, and each question pays for the reading.</summary>
    private const int Back = 20_000;

    /// <summary>The stems that stand around the first mentions of names.</summary>
    /// <param name="naming">Where the names stand.</param>
    /// <param name="before">Where what is looked through ends.</param>
    /// <param name="around">How many words to either side of a mention belong to it.</param>
    public static HashSet<string> Of(string text, Span naming, int before, int around)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var earlier = Span.Between(Math.Max(0, before - Back), before);
        var mentions = FirstMentions(text, earlier, NamesIn(text, naming));
        var (ordinal, next) = (0, 0);
        for (var reader = new WordReader(text, earlier); next < mentions.Count && reader.Next();)
        {
            if (reader.IsStopWord) continue;
            if (ordinal >= mentions[next] - around) words.Add(reader.Stem.ToString());
            while (next < mentions.Count && ordinal >= mentions[next] + around) next++;
            ordinal++;
        }
        return words;
    }

    private static HashSet<string> NamesIn(string text, Span naming)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var reader = new WordReader(text, naming); reader.Next();)
            if (!reader.IsStopWord && char.IsUpper(text[reader.Span.Start]))
                names.Add(reader.Stem.ToString());
        return names;
    }

    /// <summary>Which words, stop words not counted, first mention each of the names, in order. Only words with a capital are stemmed for it, and nothing is kept.</summary>
    private static List<int> FirstMentions(string text, Span earlier, HashSet<string> names)
    {
        var mentions = new List<int>();
        var unmet = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var ordinal = 0;
        for (var reader = new WordReader(text, earlier); names.Count > 0 && reader.Next();)
        {
            if (reader.IsStopWord) continue;
            if (char.IsUpper(text[reader.Span.Start]) && unmet.Remove(reader.Stem)) mentions.Add(ordinal);
            ordinal++;
        }
        return mentions;
    }
}
