using System.Runtime.CompilerServices;
using Letters.Archive;

namespace Letters.Collation;

/// <summary>
/// Collates the letters held, and keeps what it found until the list is another: an index hands out the same list as long as
/// nothing changes. The fingerprint of a letter is kept as long as the letter, so that a change costs no more than what changed and
/// the putting together. May be used by several threads at once.
/// </summary>
public sealed class Collator
{
    private readonly ConditionalWeakTable<Letter, ulong[]> sketches = [];
    private readonly Lock gate = new();
    private (IReadOnlyList<Letter> Letters, CollatedLetters Collated)? last;

    public CollatedLetters Collate(IReadOnlyList<Letter> letters)
    {
        lock (gate)
        {
            if (last is { } known && ReferenceEquals(known.Letters, letters)) return known.Collated;
            var collated = new CollatedLetters(letters, letter => sketches.GetValue(letter, l => ShingleSketch.Of(LetterWords.Of(l))));
            last = (letters, collated);
            return collated;
        }
    }
}
