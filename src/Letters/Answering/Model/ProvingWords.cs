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

    private readonly Letter letter;
    private readonly HashSet<string> speaker;
    private readonly HashSet<string> beside;
    private readonly bool speaksForItself;

    /// <param name="sentences">Of one passage, in order.</param>
    /// <param name="before">The sentence before them, if there is one: pronouns point back to it.</param>
    /// <param name="opening">The phrase that opens the one sentence, where it is to be read as standing at its end; empty to read it as it stands.</param>
    private ProvingWords(Letter letter, IReadOnlyList<Span> sentences, Span? before, Span opening)
    {
        this.letter = letter;
        Sentences = sentences;
        Span = Span.Between(sentences[0].Start, sentences[^1].End);
        var relayed = RelayedSpeech.In(letter, Span);
        IEnumerable<string> names = relayed is null
            ? letter.Header.Sender is { } sender && !LeadIn.IsInAnnex(letter, Span) ? LetterReferences.TermsOf(sender) : []
            : relayed.Speaker is { } other ? Terms.Of(other).Select(token => token.Stem) : [];
        speaker = names.ToHashSet(StringComparer.Ordinal);
        Words = [.. ClaimWords.Of(letter.Text, Span).OrderBy(word => opening.Contains(word.Span))];
        Keys = [.. Words.Select(word => IsFirstPerson(word, letter.Text) ? Speaker : word.Key)];
        speaksForItself = Keys.Contains(Speaker);
        beside = before is { } earlier ? [.. Terms.Of(letter.Text, earlier).Select(token => token.Stem)] : [];
    }

    /// <summary>The sentences quoted, in order; others may stand between them.</summary>
    public IReadOnlyList<Span> Sentences { get; }

    public Span Span { get; }

    /// <summary>
    /// The sentences as they stand, and, of one that opens with a phrase of time or place, as if that stood at its end: "On 3 March they
    /// sailed" says that they sailed on 3 March.
    /// </summary>
    /// <inheritdoc cref="ProvingWords(Letter, IReadOnlyList{Span}, Span?, Span)"/>
    public static IEnumerable<ProvingWords> Readings(Letter letter, IReadOnlyList<Span> sentences, Span? before)
    {
        yield return new ProvingWords(letter, sentences, before, default);
        if (sentences is not [var only]) yield break;
        foreach (var opening in OpeningPhrase.In(letter.Text, only)) yield return new ProvingWords(letter, sentences, before, opening);
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
        if (Keys.Contains(word.Key)) return word.Key;
        if (speaksForItself && speaker.Any(key => key == word.Key || AreKin(key, word.Key))) return Speaker;
        return Keys.FirstOrDefault(key => AreKin(key, word.Key)) ?? (word.IsNamed && beside.Contains(word.Key) ? word.Key : null);
    }

    /// <summary>Where in the sentences a name stands under any form that means the same; empty where it does not.</summary>
    public IReadOnlyList<int> PlacesOf(NameInText name)
    {
        foreach (var variant in name.At(Date).Prepend(name.Stems))
        {
            if (variant.All(Keys.Contains)) return Places(variant[^1]);
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
