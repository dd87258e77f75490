using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>The words around a sentence, by how near they stand: the nearer, the more a word of the question counts as taken up.</summary>
internal sealed class Neighbourhood
{
    private readonly List<string> inOrder;
    private readonly HashSet<string> sentence;
    private readonly HashSet<string> beside;
    private readonly HashSet<string> passage;
    private readonly HashSet<string> header;
    private readonly HashSet<string> introduced;

    private Neighbourhood(RankedSentence ranked)
    {
        var (letter, spans, i) = (ranked.Evidence.Letter, ranked.Evidence.Passage.Sentences, ranked.Ordinal);
        inOrder = [.. Terms.Of(letter.Text, spans[i]).Select(token => token.Stem)];
        sentence = inOrder.ToHashSet(StringComparer.Ordinal);
        beside = [.. new[] { i - 1, i + 1 }.Where(n => n >= 0 && n < spans.Count).SelectMany(n => StemsOf(letter.Text, spans[n]))];
        passage = StemsOf(letter.Text, ranked.Evidence.Passage.Span);
        header = HeaderOf(letter);
        introduced = Introductions(letter.Text, spans[i]);
    }

    public static Neighbourhood Of(RankedSentence sentence) => new(sentence);

    /// <summary>1 in the sentence itself, less further away, 0 where the word does not stand near at all.</summary>
    public double Weight(string stem) =>
        sentence.Contains(stem) ? 1
        : beside.Contains(stem) ? 0.85
        : passage.Contains(stem) || header.Contains(stem) ? 0.7
        : introduced.Contains(stem) ? 0.6
        : 0;

    /// <summary>How many of the stems are named in the sentence or right beside it, or else in the letter's own header, whichever is more.</summary>
    public int Naming(IReadOnlyList<string> stems) => Math.Max(
        stems.Count(stem => sentence.Contains(stem) || beside.Contains(stem) || introduced.Contains(stem)),
        stems.Count(header.Contains));

    /// <summary>Whether the letter's sender is all this.</summary>
    public bool IsSentBy(IReadOnlyList<string> stems) => stems.All(header.Contains);

    /// <summary>Whether these words stand in the sentence in a row, but for the stop words between them.</summary>
    public bool Describes(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, inOrder.Count - words.Count + 1)).Any(at => inOrder.Skip(at).Take(words.Count).SequenceEqual(words));

    private static HashSet<string> HeaderOf(Letter letter) =>
        (letter.Header.Sender is { } sender ? LetterReferences.TermsOf(sender) : [])
            .Concat(letter.Header.Number is { } number ? Terms.Of(number.Value).Select(token => token.Stem) : [])
            .Concat(letter.Header.Date is { } date ? Terms.Of(date.Value.ToProse()).Select(token => token.Stem) : [])
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// A text says who somebody is when it names him first ("Dmitry Polyanskiy, Russia's first deputy permanent representative")
    /// and by name alone later: the words around the first mention of each name in the sentence count for it.
    /// </summary>
    private static HashSet<string> Introductions(string text, Span sentence)
    {
        const int Around = 8;
        var names = Terms.Of(text, sentence).Where(token => char.IsUpper(text[token.Span.Start])).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var before = Terms.Of(text, Span.Between(0, sentence.Start)).ToList();
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < before.Count && names.Count > 0; i++)
            if (char.IsUpper(text[before[i].Span.Start]) && names.Remove(before[i].Stem))
                words.UnionWith(before.Skip(i - Around).Take((2 * Around) + 1).Select(token => token.Stem));
        return words;
    }

    private static HashSet<string> StemsOf(string text, Span span) =>
        Terms.Of(text, span).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
}
