using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>The words around a sentence, by how near they stand: the nearer, the more a word of the question counts as taken up.</summary>
internal sealed class Neighbourhood
{
    private readonly HashSet<string> sentence;
    private readonly HashSet<string> beside;
    private readonly HashSet<string> passage;
    private readonly HashSet<string> header;

    private Neighbourhood(HashSet<string> sentence, HashSet<string> beside, HashSet<string> passage, HashSet<string> header)
    {
        this.sentence = sentence;
        this.beside = beside;
        this.passage = passage;
        this.header = header;
    }

    public static Neighbourhood Of(RankedSentence ranked)
    {
        var (letter, spans, i) = (ranked.Evidence.Letter, ranked.Evidence.Passage.Sentences, ranked.Ordinal);
        var beside = new[] { i - 1, i + 1 }.Where(n => n >= 0 && n < spans.Count).SelectMany(n => StemsOf(letter.Text, spans[n]));
        return new Neighbourhood(
            StemsOf(letter.Text, spans[i]).ToHashSet(StringComparer.Ordinal),
            beside.ToHashSet(StringComparer.Ordinal),
            StemsOf(letter.Text, ranked.Evidence.Passage.Span).ToHashSet(StringComparer.Ordinal),
            HeaderOf(letter));
    }

    /// <summary>1 in the sentence itself, less further away, 0 where the word does not stand near at all.</summary>
    public double Weight(string stem) =>
        sentence.Contains(stem) ? 1
        : beside.Contains(stem) ? 0.85
        : passage.Contains(stem) || header.Contains(stem) ? 0.7
        : 0;

    /// <summary>How many of the stems are named in the sentence or right beside it, or else in the letter's own header, whichever is more.</summary>
    public int Naming(IReadOnlySet<string> stems) => Math.Max(
        stems.Count(stem => sentence.Contains(stem) || beside.Contains(stem)),
        stems.Count(header.Contains));

    private static HashSet<string> HeaderOf(Letter letter) =>
        (letter.Header.Sender is { } sender ? LetterReferences.TermsOf(sender) : [])
            .Concat(letter.Header.Number is { } number ? Terms.Of(number.Value).Select(token => token.Stem) : [])
            .Concat(letter.Header.Date is { } date ? Terms.Of(date.Value.ToProse()).Select(token => token.Stem) : [])
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> StemsOf(string text, Span span) => Terms.Of(text, span).Select(token => token.Stem);
}
