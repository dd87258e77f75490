using System.Runtime.CompilerServices;
using Letters.Archive;
using Letters.Collation.Names;

namespace Letters.Collation;

/// <summary>
/// Collates the letters held, and keeps what it found until the list is another: an index hands out the same list as long as
/// nothing changes. Of the letters that are still the same objects in the next list, what was found of them and between them is
/// kept, so that a change costs no more than what changed and the putting together. May be used by several threads at once.
/// </summary>
public sealed class Collator
{
    private readonly WitnessFolding folding = new();
    private readonly ConditionalWeakTable<Letter, LetterNames> names = [];
    private readonly ConditionalWeakTable<Letter, NamesInLetter> namesTold = [];
    private readonly Lock gate = new();
    private (IReadOnlyList<Letter> Letters, CollatedLetters Collated)? last;

    public CollatedLetters Collate(IReadOnlyList<Letter> letters)
    {
        lock (gate)
        {
            if (last is { } known && ReferenceEquals(known.Letters, letters)) return known.Collated;
            var collated = new CollatedLetters(
                letters, folding, letter => names.GetValue(letter, LetterNames.Of), letter => namesTold.GetValue(letter, NamesInLetter.Of));
            last = (letters, collated);
            return collated;
        }
    }
}
