using Letters.Archive;
using Letters.Retrieval.Encoder;

namespace Letters.Retrieval.Ranking;

/// <summary>What a word is by its letters alone, whatever stands around it and whatever is asked.</summary>
/// <param name="Word">As it is written.</param>
/// <param name="Stem">What it is looked up by; of a stop word, the word itself in small letters.</param>
/// <param name="Meaning">What its meaning is known by; -1 where it is not.</param>
internal sealed record WordForm(string Word, string Stem, bool IsStopWord, WordKinds Kinds, int Meaning);

/// <summary>
/// Keeps what it found out about words: of the ten thousand that are read for a question nearly all were read for the one before. So
/// many are kept and no more; a word that falls on the place of another takes it. May be used by several threads at once.
/// </summary>
/// <param name="meanings">What is known of single words; null to go by their letters alone.</param>
internal sealed class WordForms(WordMeanings? meanings)
{
    private const int Kept = 1 << 15;

    /// <summary>Few words are longer, and what goes beyond may be cut.</summary>
    private const int Longest = 32;

    private readonly WordForm?[] forms = new WordForm?[Kept];

    public WordMeanings? Meanings => meanings;

    /// <summary>
    /// The word that the text begins with. Null unless it is plain: nothing but letters of ASCII, and what follows neither joins it to
    /// more ("Sa'ed", "U.S.", "naïve") nor may do so.
    /// </summary>
    public WordForm? Beginning(ReadOnlySpan<char> text)
    {
        var (length, hash) = (0, 2166136261u);
        for (; length < text.Length && char.IsAsciiLetter(text[length]); length++)
        {
            if (length == Longest) return null;
            hash = (hash ^ text[length]) * 16777619;
        }
        if (length == 0 || (length < text.Length && MayJoin(text[length], length))) return null;
        var word = text[..length];
        ref var place = ref forms[(hash ^ (hash >> 15)) % Kept];
        return place is { } known && word.SequenceEqual(known.Word) ? known : place = Read(word.ToString());
    }

    private static bool MayJoin(char next, int length) =>
        !char.IsAscii(next) || char.IsAsciiDigit(next) || next == '\'' || (next == '.' && length == 1);

    private WordForm Read(string word)
    {
        var reader = new WordReader(word, new Span(0, word.Length));
        reader.Next();
        return new WordForm(word, reader.Stem.ToString(), reader.IsStopWord, WordKindsOf.Of(word, reader.IsStopWord), meanings?.Find(word) ?? -1);
    }
}
