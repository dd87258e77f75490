using Letters.Archive;

namespace Letters.Collation;

/// <summary>
/// Finds among the letters held the one another letter names: by symbol; else by number with a sender or date that fits; else by the
/// day and the sender. Whatever the naming says must agree with the letter found, and one work alone may fit: else none is found.
/// </summary>
internal sealed class NamedLetters
{
    /// <summary>Short numbers are counted anew each year and for each addressee.</summary>
    private const int ShortNumber = 3, DaysOfShortNumber = 400;

    private readonly ILookup<string, Letter> bySymbol;
    private readonly ILookup<string, Letter> byNumber;
    private readonly ILookup<LetterDate, Letter> byDate;
    private readonly Func<Letter, LetterNames> namesOf;
    private readonly Func<Letter, Letter> firstOf;
    private readonly Dictionary<DocumentSymbol, Letter?> aliases = [];

    /// <param name="firstOf">The first witness of a letter's work.</param>
    public NamedLetters(IReadOnlyList<Letter> letters, Func<Letter, LetterNames> namesOf, Func<Letter, Letter> firstOf)
    {
        (this.namesOf, this.firstOf) = (namesOf, firstOf);
        bySymbol = Lookup(letters, letter => namesOf(letter).Symbols);
        byNumber = Lookup(letters, letter => namesOf(letter).Numbers);
        byDate = Lookup(letters, letter => namesOf(letter).Dates);
    }

    /// <summary>The first witness of the letter named; null where none is it for certain.</summary>
    public Letter? Find(Letter from, NamedDocument named)
    {
        if (named.Symbol is { } symbol)
        {
            var carriers = bySymbol[LetterNames.KeyOf(symbol)].Where(letter => letter.Header.Symbols.Any(own => own.Value.Denotes(symbol))).ToList();
            if (carriers.Count > 0) return Only(from, carriers);
            if (aliases.GetValueOrDefault(symbol) is { } known && firstOf(known).Id != firstOf(from).Id) return known;
        }
        return ByNumber(from, named) ?? ByDate(from, named);
    }

    /// <summary>
    /// A letter that bears no symbol itself may be named with the one it was circulated under: from then on the symbol alone names it,
    /// unless two letters are said to bear it.
    /// </summary>
    public void Learn(DocumentSymbol symbol, Letter letter) =>
        aliases[symbol] = aliases.TryGetValue(symbol, out var known) && known?.Id != letter.Id ? null : letter;

    private Letter? ByNumber(Letter from, NamedDocument named)
    {
        if (named.Number is not { } number) return null;
        var isShort = number.Length <= ShortNumber && number.All(char.IsAsciiDigit);
        return Only(from, byNumber[LetterNames.KeyOf(number)].Where(letter =>
        {
            if (!MayBe(from, named, letter)) return false;
            var (bySender, dateFits) = (IsBy(from, named, letter), DateFits(named, letter));
            if (bySender == false || dateFits == false || (bySender is null && dateFits is null)) return false;
            return !isShort || dateFits == true || (IsRecent(from, letter) && IsBetween(from, named, letter));
        }));
    }

    private Letter? ByDate(Letter from, NamedDocument named)
    {
        if (named.Date is not { Day: not null } date) return null;
        var fitting = byDate[date]
            .Where(letter => MayBe(from, named, letter) && IsBy(from, named, letter) == true
                && (named.Number is null || namesOf(letter).Numbers.Count == 0))
            .ToList();
        var between = fitting.Where(letter => IsBetween(from, named, letter)).ToList();
        return Only(from, Pronouns.IsReader(named.Sender) || between.Count > 0 ? between : fitting);
    }

    /// <summary>No letter names itself, one that was written later, or, by symbol, one that bears another.</summary>
    private bool MayBe(Letter from, NamedDocument named, Letter letter) =>
        firstOf(letter).Id != firstOf(from).Id
        && (named.Symbol is null || letter.Header.Symbols.Count == 0)
        && !(letter.Header.Date is { Value.Day: not null } date && from.Header.Date is { Value.Day: not null } own && date.Value > own.Value);

    /// <summary>Null where it cannot be told.</summary>
    private static bool? IsBy(Letter from, NamedDocument named, Letter letter)
    {
        if (named.Sender is not { } words || letter.Header.Sender is not { } sender) return null;
        if (Pronouns.IsReader(words))
            return from.Header.Recipients.Count == 0 ? null : from.Header.Recipients.Any(to => SameCorrespondent.Agree(to, sender));
        if (!Pronouns.IsWriter(words)) return SameCorrespondent.AreNamed(words, sender);
        if (from.Header.Sender is not { } writer) return null;
        return SameCorrespondent.Agree(writer, sender)
            || (!words.Equals("my", StringComparison.OrdinalIgnoreCase) && SameCorrespondent.AreOfOneParty(writer, sender));
    }

    /// <summary>Whether it went from the one who is said to have sent it to the one this letter would call "you" or "I".</summary>
    private static bool IsBetween(Letter from, NamedDocument named, Letter letter) =>
        Pronouns.IsReader(named.Sender)
            ? from.Header.Sender is { } reader && letter.Header.Recipients.Concat(letter.Header.Copies).Any(to => SameCorrespondent.Agree(to, reader))
            : SameCorrespondent.Agree(from.Header.Recipients, letter.Header.Recipients);

    private static bool? DateFits(NamedDocument named, Letter letter) =>
        named.Date is not { } date || (letter.Header.Date ?? letter.Header.Circulated) is null
            ? null
            : letter.Header.Date?.Value.IsWithin(date) == true || letter.Header.Circulated?.Value.IsWithin(date) == true;

    private static bool IsRecent(Letter from, Letter letter) =>
        from.Header.Date?.Value is { Month: not null, Day: not null } own && letter.Header.Date?.Value is { Month: not null, Day: not null } date
        && Days(own) - Days(date) is >= 0 and <= DaysOfShortNumber;

    private static int Days(LetterDate date) => new DateOnly(date.Year, date.Month ?? 1, date.Day ?? 1).DayNumber;

    private Letter? Only(Letter from, IEnumerable<Letter> letters) =>
        letters.Select(firstOf).Where(letter => letter.Id != firstOf(from).Id).DistinctBy(letter => letter.Id).Take(2).ToList() is [var only] ? only : null;

    private static ILookup<TKey, Letter> Lookup<TKey>(IReadOnlyList<Letter> letters, Func<Letter, IReadOnlyList<TKey>> keysOf) =>
        letters.SelectMany(keysOf, (letter, key) => (Key: key, Letter: letter)).ToLookup(pair => pair.Key, pair => pair.Letter);
}
