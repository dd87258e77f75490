using System.Globalization;
using System.Runtime.InteropServices;
using Letters.Archive;

namespace Letters.Collation.Names;

/// <summary>The words that stand in the letters held: how often, and whether ever without a capital.</summary>
public sealed class HeldWords
{
    private readonly Dictionary<string, Use> uses = new(StringComparer.OrdinalIgnoreCase);

    private HeldWords()
    {
    }

    /// <summary>Reads every letter once, letter by letter and word by word.</summary>
    public static HeldWords Of(IReadOnlyList<Letter> letters)
    {
        var held = new HeldWords();
        foreach (var letter in letters) held.Read(letter.Text);
        return held;
    }

    public bool Hold(string word) => uses.ContainsKey(word);

    /// <summary>The word as a name is written, where it stands with a capital amid sentences and never without; else null.</summary>
    public string? NameOf(string word) => uses.TryGetValue(word, out var use) && use is { Small: 0, Name: { } name } ? name : null;

    /// <summary>
    /// The word held that differs from this one by a letter left out, put in, changed or two exchanged (by two such slips in a long word that is no name),
    /// and begins and ends alike (another ending makes another word, no slip); the one used most where several are as near. Null where none is.
    /// </summary>
    public string? Nearest(string word)
    {
        if (word.Length > Longest) return null;
        var most = word.Length >= LongWord && char.IsLower(word[0]) ? 2 : 1;
        var (nearest, distance) = ((string?)null, most + 1);
        foreach (var known in uses.Keys)
        {
            if (Math.Abs(known.Length - word.Length) > most || !Same(known[0], word[0]) || !Same(known[^1], word[^1])) continue;
            var slips = Slips(word, known, distance);
            if (slips < distance || (slips == distance && nearest is not null && IsUsedMore(known, nearest))) (nearest, distance) = (known, slips);
        }
        return nearest is null ? null : NameOf(nearest) ?? nearest.ToLowerInvariant();
    }

    private bool IsUsedMore(string word, string other) =>
        uses[word].Count != uses[other].Count ? uses[word].Count > uses[other].Count : string.CompareOrdinal(word, other) < 0;

    /// <summary>Two slips in a shorter word make another word of it.</summary>
    private const int LongWord = 9;

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

    /// <summary>Letters left out, put in or changed, and neighbours exchanged, each counted as one; anything above where there are more than the most.</summary>
    private static int Slips(string one, string other, int most)
    {
        Span<int> before = stackalloc int[other.Length + 1], last = stackalloc int[other.Length + 1], row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var isSame = Same(one[i - 1], other[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1])) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most) return most + 1;
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return last[other.Length];
    }

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);

    /// <param name="Small">How often without a capital.</param>
    /// <param name="Name">How it is first written with a capital where no sentence begins; null where it never is.</param>
    private readonly record struct Use(int Count, int Small, string? Name);
}
