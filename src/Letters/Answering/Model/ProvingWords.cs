using Letters.Archive;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering.Model;

/// <summary>
/// The sentences of one letter that are to prove a claim, word by word, and who "we" and "I" are in them.
/// </summary>
internal sealed class ProvingWords
{
    /// <summary>What stands for the speaker, whether by name or as "we".</summary>
    public const string Speaker = "@speaker";

    private static readonly HashSet<string> FirstPerson =
        new(["I", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "undersigned"], StringComparer.OrdinalIgnoreCase);

    /// <summary>In words: where a pronoun stands that stands for what was spoken of before.</summary>
    private const int OpeningWords = 3;

    /// <summary>In sentences.</summary>
    private const int FurthestBack = 3;

    private static readonly HashSet<string> Pronouns =
        new(["it", "its", "he", "his", "she", "her", "they", "their", "them", "this", "these", "those", "such"], StringComparer.Ordinal);

    private readonly Letter letter;
    private readonly HashSet<string> held;
    private readonly HashSet<string> speaker;
    private readonly HashSet<string> beside;
    private readonly bool speaksForItself;

    /// <param name="sentences">Of one passage, in order.</param>
    /// <param name="words">Theirs and of what stands between them, in the order in which they are to be read.</param>
    /// <param name="speaker">The names of whoever speaks in them.</param>
    /// <param name="beside">The names that their opening pronoun may point back to.</param>
    private ProvingWords(Letter letter, IReadOnlyList<Span> sentences, IReadOnlyList<ClaimWord> words, HashSet<string> speaker, HashSet<string> beside)
    {
        this.letter = letter;
        this.speaker = speaker;
        this.beside = beside;
        Sentences = sentences;
        Span = Span.Between(sentences[0].Start, sentences[^1].End);
        Words = words;
        Keys = [.. words.Select(word => IsFirstPerson(word, letter.Text) ? Speaker : word.Key)];
        held = Keys.ToHashSet(StringComparer.Ordinal);
        speaksForItself = held.Contains(Speaker);
    }

    /// <summary>The sentences quoted, in order; others may stand between them.</summary>
    public IReadOnlyList<Span> Sentences { get; }

    public Span Span { get; }

    /// <summary>
    /// The sentences as they stand, and, of one that opens with a phrase of time or place, as if that stood at its end: "On 3 March they
    /// sailed" says that they sailed on 3 March.
    /// </summary>
    /// <param name="sentences">Of one passage, in order.</param>
    /// <param name="before">The sentences of the passage before them, in order.</param>
    public static IEnumerable<ProvingWords> Readings(Letter letter, IReadOnlyList<Span> sentences, IReadOnlyList<Span> before)
    {
        var whole = Span.Between(sentences[0].Start, sentences[^1].End);
        var (words, speaker) = (ClaimWords.Of(letter.Text, whole), SpeakerOf(letter, whole));
        var beside = PointedBackTo(letter, words, before);
        yield return new ProvingWords(letter, sentences, words, speaker, beside);
        if (sentences is not [var only]) yield break;
        foreach (var opening in OpeningPhrase.In(letter.Text, only))
            yield return new ProvingWords(letter, sentences, [.. words.OrderBy(word => opening.Contains(word.Span))], speaker, beside);
    }

    private static HashSet<string> SpeakerOf(Letter letter, Span words)
    {
        var relayed = RelayedSpeech.In(letter, words);
        IEnumerable<string> names = relayed is null
            ? letter.Header.Sender is { } sender && !LeadIn.IsInAnnex(letter, words) ? LetterReferences.TermsOf(sender) : []
            : relayed.Speaker is { } other ? Terms.Of(other).Select(token => token.Stem) : [];
        return names.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>"It attaches three conditions": the words of the sentences before that a pronoun points back to, beyond those that open with one themselves.</summary>
    private static HashSet<string> PointedBackTo(Letter letter, IReadOnlyList<ClaimWord> words, IReadOnlyList<Span> before)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (!words.Take(OpeningWords).Any(word => Pronouns.Contains(word.Key))) return found;
        foreach (var sentence in before.Reverse().Take(FurthestBack))
        {
            found.UnionWith(Terms.Of(letter.Text, sentence).Select(token => token.Stem));
            if (!ClaimWords.Of(letter.Text, sentence).Take(OpeningWords).Any(word => Pronouns.Contains(word.Key))) break;
        }
        return found;
    }

    /// <summary>What stands between two places of the text; a comma where the second is read after the first and stands before it.</summary>
    public string Between(int start, int end) => end < start ? "," : letter.Text[start..end];

    /// <summary>A word as it is written.</summary>
    public string Written(int place) => Words[place].Span.Of(letter.Text);

    public string Text => Span.Of(letter.Text);

    public LetterDate? Date => letter.Header.Date?.Value;

    public IReadOnlyList<ClaimWord> Words { get; }

    /// <summary>What the words are compared by; "we" and the like as <see cref="Speaker"/>.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>
    /// What a word of the claim is here: its own stem, a word of its family, <see cref="Speaker"/> where "we" names the one it names,
    /// or null where nothing here says it.
    /// </summary>
    public string? Match(ClaimWord word)
    {
        if (held.Contains(word.Key)) return word.Key;
        if (speaksForItself && speaker.Any(key => key == word.Key || AreKin(key, word.Key))) return Speaker;
        return Keys.FirstOrDefault(key => AreKin(key, word.Key) || (!word.IsNamed && VerbForms.AreOne(key, word.Key))) ?? (word.IsNamed && beside.Contains(word.Key) ? word.Key : null);
    }

    /// <summary>Whether the sentences themselves hold it; a name that their pronoun points back to they do not.</summary>
    public bool Holds(string key) => held.Contains(key);

    /// <summary>Where in the sentences a name stands under any form that means the same; empty where it does not.</summary>
    public IReadOnlyList<int> PlacesOf(NameInText name)
    {
        foreach (var variant in name.At(Date).Prepend(name.Stems))
        {
            if (variant.All(held.Contains)) return Places(variant[^1]);
            if (speaksForItself && variant.All(speaker.Contains)) return Places(Speaker);
        }
        return [];
    }

    public IReadOnlyList<int> Places(string key) => [.. Keys.Index().Where(pair => pair.Item == key).Select(pair => pair.Index)];

    private static bool IsFirstPerson(ClaimWord word, string text) =>
        word.Span.Of(text) is var written && FirstPerson.Contains(written) && written != "US";

    private static bool AreKin(string one, string other) =>
        Math.Min(one.Length, other.Length) >= 5 && Math.Abs(one.Length - other.Length) <= 3
        && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
}
