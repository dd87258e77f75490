using Letters.Archive;
using Letters.Retrieval;
using Letters.Retrieval.Ranking;

namespace Letters.Answering;

/// <summary>The words around a sentence, by how near they stand: the nearer, the more a word of the question counts as taken up.</summary>
internal sealed class Neighbourhood
{
    private readonly string text;
    private readonly Span at;
    private readonly List<string> inOrder;
    private readonly HashSet<string> sentence;
    private readonly HashSet<string> beside;
    private readonly HashSet<string> passage;
    private readonly HashSet<string> header;
    private readonly HashSet<string> recipients;
    private readonly HashSet<string> introduced;

    private Neighbourhood(RankedSentence ranked)
    {
        var (letter, spans, i) = (ranked.Evidence.Letter, ranked.Evidence.Passage.Sentences, ranked.Ordinal);
        (text, at) = (letter.Text, spans[i]);
        Words = at.Of(text);
        Date = letter.Header.Date?.Value;
        inOrder = [.. Terms.Of(letter.Text, spans[i]).Select(token => token.Stem)];
        sentence = inOrder.ToHashSet(StringComparer.Ordinal);
        beside = [.. new[] { i - 1, i + 1 }.Where(n => n >= 0 && n < spans.Count).SelectMany(n => StemsOf(letter.Text, spans[n]))];
        passage = StemsOf(letter.Text, ranked.Evidence.Passage.Span);
        // Where a letter from London tells what the Foreign Secretary said, Britain speaks as if it stood in the head.
        header = [.. HeaderOf(letter, isHis: !LeadIn.IsInAnnex(letter, at)), .. SeatsOfGovernment.SpeakingIn(letter, at).SelectMany(state => Terms.Of(state)).Select(token => token.Stem)];
        recipients = letter.Header.Recipients.SelectMany(LetterReferences.TermsOf).ToHashSet(StringComparer.Ordinal);
        introduced = Introductions.Of(text, at, at.Start, around: 8);
    }

    public static Neighbourhood Of(RankedSentence sentence) => new(sentence);

    /// <summary>The sentence itself.</summary>
    public string Words { get; }

    /// <summary>When the letter was written, as far as it says.</summary>
    public LetterDate? Date { get; }

    public bool Holds(string stem) => sentence.Contains(stem);

    /// <summary>1 in the sentence itself, less further away, 0 where the word does not stand near at all.</summary>
    public double Weight(string stem) =>
        sentence.Contains(stem) ? 1
        : beside.Contains(stem) ? 0.85
        : passage.Contains(stem) || header.Contains(stem) ? 0.7
        : introduced.Contains(stem) ? 0.6
        : 0;

    /// <summary>The same for the nearest of several words that mean the same; a verb and what it is said with must stand in the sentence.</summary>
    public double Weight(IReadOnlyList<Synonym> words) =>
        words.Select(word => word.With is { } with ? (IsFollowed(word.Stem, with) ? 1 : 0) : Weight(word.Stem)).DefaultIfEmpty().Max();

    /// <summary>Whether the sentence says the contrary of the word: "rejected" answers who asks whether it was accepted.</summary>
    public bool HoldsContrary(string stem)
    {
        for (var words = new WordReader(text, at); words.Next();)
            if (Opposites.Are(stem, words.Stem)) return true;
        return false;
    }

    private bool IsFollowed(string stem, string with)
    {
        var left = 0;
        for (var words = new WordReader(text, at); words.Next(); left--)
        {
            if (left > 0 && words.Stem.SequenceEqual(with)) return true;
            if (words.Stem.SequenceEqual(stem)) left = Synonyms.Reach + 1;
        }
        return false;
    }

    /// <summary>
    /// Whether the word, or one made from it ("Iranian" from Iran), stands near, in the letter's head, or where those the sentence names
    /// were introduced.
    /// </summary>
    public bool Knows(string stem) =>
        Weight(stem) > 0 || recipients.Contains(stem)
        || new[] { sentence, beside, passage, header, recipients }.Any(words => words.Any(word => AreKin(word, stem)));

    private static bool AreKin(string one, string other) =>
        Math.Min(one.Length, other.Length) >= 4
        && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));

    public bool HoldsBeside(string stem) => beside.Contains(stem);

    /// <summary>Whether the word stands where the letter first named the one who speaks here.</summary>
    public bool IntroducesSpeaker(string stem) =>
        Speech.SpeakersIn(Words).Any(part => Introductions.Of(text, part with { Start = at.Start + part.Start }, at.Start, around: 3).Contains(stem));

    /// <summary>Whether the letter's own header has all this of its sender, or words made from it: the "Vantoran minister" is Vantora's.</summary>
    public bool IsSentBy(IReadOnlyList<string> stems) => stems.All(stem => header.Contains(stem) || header.Any(word => AreKin(word, stem)));

    /// <summary>Whether these words stand in the sentence in a row, but for the stop words between them.</summary>
    public bool Describes(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, inOrder.Count - words.Count + 1)).Any(at => inOrder.Skip(at).Take(words.Count).SequenceEqual(words));

    private static HashSet<string> HeaderOf(Letter letter, bool isHis) =>
        (isHis && letter.Header.Sender is { } sender ? LetterReferences.TermsOf(sender) : [])
            .Concat(letter.Header.Number is { } number ? Terms.Of(number.Value).Select(token => token.Stem) : [])
            .Concat(letter.Header.Symbols.SelectMany(symbol => Terms.Of(symbol.Value.Canonical)).Select(token => token.Stem))
            .Concat(letter.Header.Date is { } date ? Terms.Of(date.Value.ToProse()).Select(token => token.Stem) : [])
            .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> StemsOf(string text, Span span) =>
        Terms.Of(text, span).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
}
