using Letters.Archive;
using Letters.Collation.Names;

namespace Letters.Collation;

/// <summary>The letters held, seen together: which are copies of one letter, and which speak of which.</summary>
public sealed class CollatedLetters
{
    private readonly Dictionary<LetterId, Work> workOf = [];
    private readonly Lazy<NameVariants> names;
    private readonly Lazy<HeldWords> words;

    /// <param name="namesOf">The names a letter goes by.</param>
    /// <param name="namesIn">The names a letter tells of.</param>
    internal CollatedLetters(
        IReadOnlyList<Letter> letters, WitnessFolding folding, Func<Letter, LetterNames> namesOf, Func<Letter, NamesInLetter> namesIn)
    {
        Works = folding.Fold(letters);
        foreach (var work in Works)
            foreach (var witness in work.Witnesses)
                workOf[witness.Id] = work;
        names = new Lazy<NameVariants>(() => NameVariants.Of(letters, namesIn));
        words = new Lazy<HeldWords>(() => HeldWords.Of(letters));
        References = new ReferenceGraph(letters, namesOf, letter => workOf[letter.Id].First);
    }

    /// <summary>Every letter once, the best witnessed first.</summary>
    public IReadOnlyList<Work> Works { get; }

    public ReferenceGraph References { get; }

    /// <summary>Which names mean the same in these letters; found when first asked for, since each letter is read for it once.</summary>
    public NameVariants Names => names.Value;

    /// <summary>The words that stand in them; read when first asked for.</summary>
    public HeldWords Words => words.Value;

    /// <summary>The letter held under the id; null where there is none.</summary>
    public Letter? Find(LetterId id) => workOf.GetValueOrDefault(id)?.Witnesses.First(witness => witness.Id == id);

    /// <summary>The work a letter held is a copy of; a letter that is not held is a work by itself.</summary>
    public Work WorkOf(Letter letter) => workOf.GetValueOrDefault(letter.Id) ?? new Work([letter]);
}
