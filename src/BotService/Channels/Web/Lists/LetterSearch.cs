using Letters.Archive;
using Letters.Index;
using Letters.Retrieval;

namespace BotService.Channels.Web.Lists;

/// <summary>
/// Finds letters by words: each word must stand in the letter's head (title, number, symbols, sender, file) as it is written, or in
/// its text in any of its forms, by the same terms the answers are found by.
/// </summary>
internal sealed class LetterSearch(ILetterIndex index)
{
    /// <summary>Words beyond these are not looked for.</summary>
    private const int MostWords = 8;

    /// <param name="words">What is looked for.</param>
    /// <param name="held">The letters among which it is.</param>
    /// <returns>The letters that hold every word, with the passage that holds them best, if one does.</returns>
    public async Task<IReadOnlyList<FoundLetter>> FindAsync(string words, IReadOnlyList<Letter> held, CancellationToken cancellationToken)
    {
        var found = held.ToDictionary(letter => letter.Id, letter => new FoundLetter(letter, null));
        var scores = new Dictionary<Passage, float>(ReferenceEqualityComparer.Instance);
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var inText = await InTextAsync(word, scores, cancellationToken);
            foreach (var letter in held)
                if (found.ContainsKey(letter.Id) && inText?.Contains(letter.Id) == false && !IsInHead(word, letter)) found.Remove(letter.Id);
        }
        foreach (var (passage, score) in scores.OrderBy(scored => scored.Value))
            if (found.TryGetValue(passage.Letter, out var letter)) found[passage.Letter] = letter with { Best = passage };
        return [.. held.Where(letter => found.ContainsKey(letter.Id)).Select(letter => found[letter.Id])];
    }

    /// <summary>The sentence of a found letter that holds most of the words; null where its text holds none.</summary>
    public static Span? SentenceOf(FoundLetter found, string words)
    {
        if (found.Best is not { } passage) return null;
        var stems = Terms.Of(words).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return passage.Sentences
            .Select(sentence => (Sentence: sentence, Held: Terms.Of(found.Letter.Text, sentence).Select(token => token.Stem).Distinct().Count(stems.Contains)))
            .Where(sentence => sentence.Held > 0)
            .OrderByDescending(sentence => sentence.Held)
            .Select(sentence => (Span?)sentence.Sentence)
            .FirstOrDefault();
    }

    /// <summary>The letters with the word in their text; null for a word that means nothing by itself, which every letter holds.</summary>
    private async Task<HashSet<LetterId>?> InTextAsync(string word, Dictionary<Passage, float> scores, CancellationToken cancellationToken)
    {
        HashSet<LetterId>? letters = null;
        foreach (var stem in StemsOf(word))
        {
            var candidates = await index.SearchAsync(new Probe([stem], null, int.MaxValue), cancellationToken);
            foreach (var candidate in candidates.Found) scores[candidate.Passage] = scores.GetValueOrDefault(candidate.Passage) + candidate.Bm25;
            var holding = candidates.Found.Select(candidate => candidate.Passage.Letter).ToHashSet();
            if (letters is null) letters = holding;
            else letters.IntersectWith(holding);
        }
        return letters;
    }

    /// <summary>A document symbol is looked for as a whole, not by its parts.</summary>
    private static IEnumerable<string> StemsOf(string word)
    {
        var stems = Terms.Of(word).Select(token => token.Stem).Distinct().ToList();
        return stems.Find(stem => stem.Contains('/', StringComparison.Ordinal)) is { } symbol ? [symbol] : stems;
    }

    private static bool IsInHead(string word, Letter letter)
    {
        var header = letter.Header;
        return Holds(letter.Title) || Holds(letter.Source) || Holds(header.Number?.Value) || Holds(header.Sender?.InFull) || Holds(header.Subject?.Value)
            || header.Symbols.Concat(letter.Mentions).Any(symbol => Holds(symbol.Value.Canonical));
        bool Holds(string? field) => field?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
    }
}

/// <param name="Best">The passage that holds most of what was looked for; null where only the head does, or nothing was.</param>
internal sealed record FoundLetter(Letter Letter, Passage? Best);
