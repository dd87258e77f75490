using System.Globalization;
using System.Runtime.InteropServices;
using Letters.Archive;

namespace Letters.Collation.Names;

/// <summary>The words that stand in the letters held: how often, and whether ever without a capital.</summary>
public sealed class HeldWords
{
    private readonly Dictionary<string, Use> uses = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By first and last letter, put together when the first unknown word is met.</summary>
    private readonly Lazy<ILookup<(char First, char Last), string>> byEnds;

    private HeldWords() => byEnds = new(() => uses.Keys.ToLookup(EndsOf));

    /// <summary>Reads every letter once, letter by letter and word by word.</summary>
    public static HeldWords Of(IReadOnlyList<Letter> letters)
    {
        var held = new HeldWords();
        foreach (var letter in letters) held.Read(letter.Text);
        return held;
    }

    /// <summary>Whether it stands in any of them, with or without a capital.</summary>
    public bool Hold(string word) => uses.ContainsKey(word);

    /// <summary>The word as a name is written, where it stands with a capital amid sentences and never without; else null.</summary>
    public string? NameOf(string word) => uses.TryGetValue(word, out var use) && use is { Small: 0, Name: { } name } ? name : null;

    /// <summary>
    /// The word held that this one is by a slip of the hand: a letter left out, two neighbours exchanged, a letter doubled or not; it begins and ends alike
    /// (another ending makes another word). A letter for another is no slip here: "ratified" is not "ramified". The one used most where there are several;
    /// null where none is.
    /// </summary>
    public string? Nearest(string word)
    {
        if (word.Length is < 3 or > Longest) return null;
        string? nearest = null;
        foreach (var known in byEnds.Value[EndsOf(word)])
            if (IsSlipOf(word, known) && (nearest is null || IsUsedMore(known, nearest))) nearest = known;
        if (nearest is null) return null;
        var whole = NameOf(nearest) ?? nearest.ToLowerInvariant();
        return char.IsUpper(word[0]) ? char.ToUpperInvariant(whole[0]) + whole[1..] : whole;
    }

    private bool IsUsedMore(string word, string other) =>
        uses[word].Count != uses[other].Count ? uses[word].Count > uses[other].Count : string.CompareOrdinal(word, other) < 0;

    /// <summary>What is longer is no word.</summary>
    private const int Longest = 40;

    private void Read(string text)
    {
        var lookup = uses.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark)) at++;
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, text.AsSpan(start, at - start), out _);
            use = use with { Count = use.Count + 1 };
            // "mission@vantora.example" says nothing of how Vantora is written.
            if (IsPiece(text, start, at)) continue;
            if (!char.IsUpper(text[start])) use = use with { Small = use.Small + 1 };
            else if (use.Name is null && start > 1 && text[start - 1] == ' ' && (char.IsLower(text[start - 2]) || text[start - 2] == ','))
                use = use with { Name = text[start..at] };
        }
    }

    private static bool IsPiece(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '@' or '.' or '/' or '-' or '_')
        || (end + 1 < text.Length && text[end] is '@' or '.' or '/' or '-' or '_' && char.IsLetterOrDigit(text[end + 1]));

    private static bool IsSlipOf(string word, string known)
    {
        var (start, end) = (0, 0);
        var shorter = Math.Min(word.Length, known.Length);
        while (start < shorter && Same(word[start], known[start])) start++;
        while (end < shorter - start && Same(word[^(end + 1)], known[^(end + 1)])) end++;
        var written = word.AsSpan(start, word.Length - end - start);
        var meant = known.AsSpan(start, known.Length - end - start);
        return (written.Length, meant.Length) switch
        {
            (0, 1) => true,
            (1, 0) => start > 0 && Same(written[0], word[start - 1]),
            (2, 2) => Same(written[0], meant[1]) && Same(written[1], meant[0]),
            _ => false,
        };
    }

    private static (char First, char Last) EndsOf(string word) => (char.ToLowerInvariant(word[0]), char.ToLowerInvariant(word[^1]));

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);

    /// <param name="Small">How often without a capital.</param>
    /// <param name="Name">How it is first written with a capital where no sentence begins; null where it never is.</param>
    private readonly record struct Use(int Count, int Small, string? Name);
}
