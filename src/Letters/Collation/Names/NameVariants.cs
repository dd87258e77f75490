using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Collation.Names;

/// <summary>
/// Which names mean the same among the letters held: States by common knowledge, abbreviations as letters define them, spellings of a
/// person's name, and an office with whoever held it at the date of a letter.
/// </summary>
public sealed class NameVariants
{
    /// <summary>No longer name is looked for, in words.</summary>
    private const int LongestName = 9;

    /// <summary>A shorter word is a name only with a capital: "us", "uk".</summary>
    private const int ShortestInLowerCase = 4;

    private readonly Dictionary<string, List<NameVariant>> variants = new(StringComparer.Ordinal);

    private NameVariants()
    {
    }

    /// <summary>What holds where no letters are held: the names of States.</summary>
    public static NameVariants OfStates { get; } = Of([]);

    public static NameVariants Of(IReadOnlyList<Letter> letters) => Of(letters, NamesInLetter.Of);

    /// <param name="namesIn">What a letter tells of names; may be kept from the last time.</param>
    internal static NameVariants Of(IReadOnlyList<Letter> letters, Func<Letter, NamesInLetter> namesIn)
    {
        var told = letters.Select(namesIn).ToList();
        var names = new NameVariants();
        foreach (var state in StateNames.All) names.AddSame([.. state.Select(Stems)]);
        foreach (var (longForm, shortForm) in told.SelectMany(letter => letter.Abbreviations).Distinct())
            names.AddSame([Stems(longForm), Stems(shortForm)]);
        foreach (var person in PersonNames.Of(told.SelectMany(letter => letter.People))) names.AddSame(person);
        foreach (var letter in letters) names.AddOffices(letter);
        return names;
    }

    /// <summary>The names in a text that have variants, in order, the longest at each place, none overlapping another.</summary>
    public IReadOnlyList<NameInText> In(string text)
    {
        var tokens = Terms.Of(text).ToList();
        var found = new List<NameInText>();
        for (var i = 0; i < tokens.Count; i++)
            for (var length = Math.Min(LongestName, tokens.Count - i); length > 0; length--)
            {
                var stems = tokens.GetRange(i, length).ConvertAll(token => token.Stem);
                if (!char.IsUpper(text[tokens[i].Span.Start]) && string.Concat(stems).Length < ShortestInLowerCase) continue;
                if (!variants.TryGetValue(string.Join(' ', stems), out var others)) continue;
                found.Add(new NameInText(Span.Between(tokens[i].Span.Start, tokens[i + length - 1].Span.End), stems, others));
                i += length - 1;
                break;
            }
        return found;
    }

    private void AddSame(IReadOnlyList<IReadOnlyList<string>> names)
    {
        foreach (var name in names)
            foreach (var other in names)
                Add(name, other, null);
    }

    /// <summary>"The Secretary-General" is the person a letter of the time names with that office; so is "the Permanent Representative of Vantora".</summary>
    private void AddOffices(Letter letter)
    {
        var header = letter.Header;
        foreach (var who in new[] { header.Sender }.OfType<Correspondent>().Concat(header.Recipients).Concat(header.Copies))
        {
            if (who is not { Name: { } name, Office: { } office }) continue;
            if (who.Party is null && !IsOfOneHolder(office.Value)) continue;
            var (person, post) = (Stems(name.Value), Stems(who.Party is { } party && !office.Value.Contains(party.Value, StringComparison.OrdinalIgnoreCase)
                ? $"{office.Value} {party.Value}"
                : office.Value));
            Add(post, person, header.Date?.Value);
            Add(person, post, header.Date?.Value);
        }
    }

    /// <summary>An office that says of what it is; any mission has a "Permanent Representative".</summary>
    private static bool IsOfOneHolder(string office) =>
        office.Contains(" of ", StringComparison.Ordinal) || office.Contains("Secretary-General", StringComparison.Ordinal);

    private void Add(IReadOnlyList<string> name, IReadOnlyList<string> other, LetterDate? heldOn)
    {
        if (name.Count is 0 or > LongestName || other.Count == 0 || name.SequenceEqual(other)) return;
        var key = string.Join(' ', name);
        if (!variants.TryGetValue(key, out var known)) variants[key] = known = [];
        if (!known.Exists(variant => variant.HeldOn == heldOn && variant.Stems.SequenceEqual(other))) known.Add(new NameVariant(other, heldOn));
    }

    private static List<string> Stems(string words) => [.. Terms.Of(words).Select(token => token.Stem)];
}
