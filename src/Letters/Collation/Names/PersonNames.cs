using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Collation.Names;

/// <summary>
/// The people letters are from, to or about, each with every spelling of the name: "Amir Saeid Lund", "A. S. Lund" and "Amir Sa'ed Lund"
/// are one, for the last name is the same and the first is nearly so.
/// </summary>
internal static partial class PersonNames
{
    /// <summary>The names of people in one letter, its correspondents first, each in stems.</summary>
    public static IEnumerable<IReadOnlyList<string>> In(Letter letter) =>
        Correspondents(letter).Concat(Titled(letter.Text))
            .Select(name => (IReadOnlyList<string>)[.. Terms.Of(name).Select(token => token.Stem)])
            .Where(stems => stems.Count is > 1 and <= MostWords)
            .DistinctBy(stems => string.Join(' ', stems));

    /// <summary>One entry a person, each with every name in stems, the last name alone among them where nobody else bears it.</summary>
    /// <param name="found">The names of all letters.</param>
    public static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Of(IEnumerable<IReadOnlyList<string>> found)
    {
        var names = found.DistinctBy(stems => string.Join(' ', stems));
        foreach (var family in names.GroupBy(stems => stems[^1], StringComparer.Ordinal))
        {
            var people = new List<List<IReadOnlyList<string>>>();
            foreach (var name in family.OrderByDescending(stems => stems.Count).ThenBy(stems => string.Join(' ', stems), StringComparer.Ordinal))
            {
                if (people.Find(person => AreOne(person[0], name)) is { } known) known.Add(name);
                else people.Add([name]);
            }
            if (people is [var only]) only.Add([family.Key]);
            foreach (var person in people.Where(person => person.Count > 1)) yield return person;
        }
    }

    private const int MostWords = 6;

    private static IEnumerable<string> Correspondents(Letter letter) =>
        new[] { letter.Header.Sender }.OfType<Correspondent>().Concat(letter.Header.Recipients).Concat(letter.Header.Copies)
            .Select(who => who.Name?.Value).OfType<string>();

    private static IEnumerable<string> Titled(string text) => TitledName().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>The last names are the same already; the first names are, but for a letter or two, or one is the initial of the other.</summary>
    private static bool AreOne(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one[0][0] == other[0][0]
        && (one[0].Length == 1 || other[0].Length == 1 || Distance(one[0], other[0]) <= Math.Max(one[0].Length, other[0].Length) / 3);

    /// <summary>How many letters must be put in, left out or changed (Levenshtein, 1965).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }

    [GeneratedRegex(
        @"\b(Mr|Ms|Mrs|Dr|Prof|Ambassador|Professor|Captain|Minister|General|Colonel|Baroness|Lord|Sir)\.? (?<name>\p{Lu}[\p{L}\p{M}'’-]+( (\p{Lu}\.|(de|von|van|bin|al|el) )?\p{Lu}[\p{L}\p{M}'’-]+)+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TitledName();
}
