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
    public ProvingWords(Letter letter, IReadOnlyList<Span> sentences, Span? before)
    {
        this.letter = letter;
        Span = Span.Between(sentences[0].Start, sentences[^1].End);
        var relayed = RelayedSpeech.In(letter, Span);
        IEnumerable<string> names = relayed is null
            ? letter.Header.Sender is { } sender && !LeadIn.IsInAnnex(letter, Span) ? LetterReferences.TermsOf(sender) : []
            : relayed.Speaker is { } other ? Terms.Of(other).Select(token => token.Stem) : [];
        speaker = names.ToHashSet(StringComparer.Ordinal);
        Words = ClaimWords.Of(letter.Text, Span);
        Keys = [.. Words.Select(word => IsFirstPerson(word, letter.Text) ? Speaker : word.Key)];
        speaksForItself = Keys.Contains(Speaker);
        beside = before is { } earlier ? [.. Terms.Of(letter.Text, earlier).Select(token => token.Stem)] : [];
    }

    public Span Span { get; }

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
        if (speaker.Contains(word.Key)) return speaksForItself ? Speaker : null;
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
