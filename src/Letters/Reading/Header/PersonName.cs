using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>What the name of a person looks like.</summary>
internal static partial class PersonName
{
    public static bool Is(string words) => words.Length <= 70 && Name().IsMatch(words) && !NoName().IsMatch(words);

    /// <summary>
    /// A name, or a surname, written in capitals reads as names do: "Vladislav JOVANOVIC". Initials alone stay.
    /// </summary>
    public static Proven<string> Prove(TextPart name)
    {
        var words = name.Words.Split([' ', '\n']);
        return name.Prove(words.Length < 2 ? name.Words : string.Join(' ', words.Select(Capitals.ToNames)));
    }

    [GeneratedRegex(
        """
        ^(?:\p{Lu}\.[ -]?){0,4}(?:(?:d['’]|l['’]|O['’]|al-|el-|Al-|El-|[Vv]an[ ]der[ ]|[Vv]an[ ]den[ ]|[Vv]an[ ]
          |[Vv]on[ ]|[Dd]e[ ]la[ ]|[Dd]e[ ]|[Dd]a[ ]|[Dd]os[ ]|[Dd]u[ ]|[Dd]i[ ]|bin[ ]|ibn[ ]|ter[ ]
          |ten[ ]|(?:[Tt]he[ ])?(?:Earl|Marquess|Duke|Viscount|Count)[ ]of[ ])?\p{Lu}[\p{L}\p{M}'’.-]*(?:[ ]|$)){1,6}$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(
        """
        \b(?:United[ ]Nations|New[ ]York|Geneva|Vienna|Security[ ]Council|General[ ]Assembly|Nations|Council|Assembly
          |Mission|Republic|Kingdom|Minister|Ministry|Notes?|Annex|Enclosure|Secret|Confidential)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}
