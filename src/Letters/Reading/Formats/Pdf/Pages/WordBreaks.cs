using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>
/// Sets a line behind the line it goes on from. A hyphen at the end of a line may be the typesetter's ("nego-tiations") or the
/// word's own ("cease-fire"): the document itself tells, by how it writes the word elsewhere; where it does not, the hyphen stays
/// behind a word that is known to form compounds or is a word of this document, and goes otherwise.
/// </summary>
internal sealed partial class WordBreaks
{
    /// <summary>First parts of compounds written with a hyphen, in English and French.</summary>
    private static readonly FrozenSet<string> FirstParts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "self", "co", "non", "ex", "anti", "counter", "pre", "post", "semi", "quasi", "pro", "vice", "under", "all", "well", "ill", "so",
        "long", "short", "high", "low", "full", "half", "part", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "first", "second", "third",
        "cease", "law", "peace", "much", "ever", "north", "south", "east", "west", "mid", "multi", "inter", "intra", "sub", "trans",
        "above", "after", "cross", "far", "fact", "follow", "human", "land", "large", "like", "open", "right", "sea", "ship", "state",
        "war", "year", "day", "month", "week", "lui", "elle", "eux", "nous", "vous", "celui", "celle", "ceux", "celles", "peut",
        "c'est", "est", "sont", "soi", "avant", "demi", "sous", "tout", "toute");

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="lines">All lines of the document.</param>
    public WordBreaks(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            foreach (var match in Word().EnumerateMatches(line))
                // The last word may be half of one.
                if (match.Index + match.Length < line.Length - 1 || line[^1] is not ('-' or '\u00AD'))
                    words.Add(line.Substring(match.Index, match.Length));
    }

    public void Append(StringBuilder above, string line)
    {
        var hyphen = above.Length > 1 && above[^1] is '-' or '\u00AD' ? above[^1] : '\0';
        if (hyphen == '\0' || !char.IsLetter(above[^2]) || !char.IsLower(line[0]))
        {
            // "A/78/-" and "Jean-" / "Claude" are written together too, but a dash with blanks around it is not.
            above.Append(above.Length > 1 && above[^1] == '-' && above[^2] != ' ' && char.IsLetterOrDigit(line[0]) ? "" : " ").Append(line);
            return;
        }
        if (hyphen == '\u00AD' || !KeepsHyphen(LastWord(above), FirstWord(line))) above.Length--;
        above.Append(line);
    }

    private bool KeepsHyphen(string first, string second)
    {
        if (words.Contains($"{first}-{second}")) return true;
        if (words.Contains(first + second)) return false;
        return FirstParts.Contains(first) || first.Contains('-', StringComparison.Ordinal) || (words.Contains(first) && words.Contains(second));
    }

    /// <summary>The word before the hyphen with which the text ends.</summary>
    private static string LastWord(StringBuilder above)
    {
        var end = above.Length - 1;
        var start = end;
        while (start > 0 && end - start < 60 && IsOfWord(above[start - 1])) start--;
        return above.ToString(start, end - start);
    }

    private static string FirstWord(string line)
    {
        var end = 0;
        while (end < line.Length && IsOfWord(line[end])) end++;
        return line[..end];
    }

    private static bool IsOfWord(char c) => char.IsLetter(c) || c is '-' or '\'' or '’';

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’-]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
