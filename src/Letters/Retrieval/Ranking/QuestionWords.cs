using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Retrieval.Ranking;

/// <summary>
/// A question as passages are laid beside it: its words numbered, those that carry meaning first, each with its weight and looks.
/// </summary>
internal sealed partial class QuestionWords
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="question">The question as it was asked.</param>
    /// <param name="terms">Its distinct terms, in order, with their rarity in the letters.</param>
    /// <param name="forms">What is known of single words.</param>
    /// <param name="otherNames">What else its names are called.</param>
    public QuestionWords(string question, IReadOnlyList<Term> terms, WordForms forms, IReadOnlyList<NamedOtherwise> otherNames)
    {
        OtherNames = new OtherNames(otherNames, terms);
        OtherWords = new OtherWords(question, [.. terms.Select(term => term.Stem)]);
        Forms = forms;
        Nearness = forms.Meanings is { } meanings ? new WordNearness(meanings, terms) : null;
        Terms = terms;
        Asked = AskedForThings.In(question);
        AsksWhy = Why().IsMatch(question);
        foreach (var term in terms) numbers.Add(term.Stem, numbers.Count);
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Total = Math.Max(terms.Sum(term => term.Rarity), float.Epsilon);
        Kinds = [.. terms.Select((term, i) => WordKindsOf.Of(term.Word, isStopWord: false) & ~(IsFirstWord(question, term) ? WordKinds.Capital : 0))];

        LastPlain = Enumerable.Range(0, terms.Count).LastOrDefault(i => (Kinds[i] & (WordKinds.Number | WordKinds.Capital)) == 0, -1) is var plain and >= 0 ? plain : null;

        var sequence = new List<int>();
        for (var words = new WordReader(question, new Span(0, question.Length)); words.Next();)
        {
            if (!lookup.TryGetValue(words.Stem, out var number)) numbers.Add(words.Stem.ToString(), number = numbers.Count);
            sequence.Add(number);
            var kinds = WordKindsOf.Of(question.AsSpan(words.Span.Start, words.Span.Length), words.IsStopWord);
            Denies |= (kinds & WordKinds.Negation) != 0;
            HasExtreme |= (kinds & WordKinds.Extreme) != 0;
        }
        Sequence = [.. sequence];
        var carrying = sequence.Where(number => number < terms.Count).ToList();
        Thing = ThingAsked().Match(question) is { Success: true } asked
            && carrying.FirstOrDefault(number => string.Equals(terms[number].Word, asked.Groups["thing"].Value, StringComparison.OrdinalIgnoreCase), -1) is var thing and >= 0
                ? thing
                : null;
        Pairs = [.. carrying.Zip(carrying.Skip(1)).Where(pair => pair.First != pair.Second).Distinct()];
    }

    /// <summary>The words that carry meaning: those numbered from 0.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The looks of each term.</summary>
    public IReadOnlyList<WordKinds> Kinds { get; }

    /// <summary>The rarity of all terms together; never 0.</summary>
    public float Total { get; }

    public AskedFor Asked { get; }

    /// <summary>How near other words are to its terms in meaning; null where nothing is known of it.</summary>
    public WordNearness? Nearness { get; }

    public OtherNames OtherNames { get; }

    public OtherWords OtherWords { get; }

    /// <summary>What is known of single words, of any question.</summary>
    public WordForms Forms { get; }

    /// <summary>Whether a reason is asked for.</summary>
    public bool AsksWhy { get; }

    /// <summary>Whether the question says no: "Which state did not vote?"</summary>
    public bool Denies { get; }

    /// <summary>Whether it picks one among several: "the first", "the largest".</summary>
    public bool HasExtreme { get; }

    /// <summary>The number of the thing asked for by name: the engine of "Which engine does the drone use?"</summary>
    public int? Thing { get; }

    /// <summary>The last term that is neither name nor number, mostly what is done or what it is done to; null where there is none.</summary>
    public int? LastPlain { get; }

    /// <summary>The numbers of all words, stop words too, in the order of asking.</summary>
    public int[] Sequence { get; }

    /// <summary>Terms that follow each other, but for stop words.</summary>
    public IReadOnlyList<(int First, int Second)> Pairs { get; }

    /// <summary>The number of the word; -1 for one the question does not hold.</summary>
    public int NumberOf(ReadOnlySpan<char> stem) => lookup.TryGetValue(stem, out var number) ? number : -1;

    /// <summary>The number of a term that is of one family with the word, "invade" with "invasion"; -1 where none is.</summary>
    public int KinOf(ReadOnlySpan<char> stem)
    {
        if (stem.Length < ShortestFamily) return -1;
        for (var i = 0; i < Terms.Count; i++)
        {
            var term = Terms[i].Stem.AsSpan();
            if (term[0] != stem[0]) continue;
            var common = term.CommonPrefixLength(stem);
            if (common >= ShortestFamily && common * 5 >= 3 * Math.Max(term.Length, stem.Length)) return i;
        }
        return -1;
    }

    /// <summary>Words that begin with fewer letters in common are not of one family.</summary>
    private const int ShortestFamily = 4;

    private static bool IsFirstWord(string question, Term term) => question.AsSpan().TrimStart().StartsWith(term.Word, StringComparison.Ordinal);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(why|for what reason|what (was|is|were) the (reason|cause)|how come)\b", Options)]
    private static partial Regex Why();

    [GeneratedRegex(@"\b(what|which|how many|how much) (?<thing>[\w-]+)", Options)]
    private static partial Regex ThingAsked();
}
