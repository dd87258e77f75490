using System.Text.RegularExpressions;
using Letters.Retrieval;

namespace Letters.Collation.Names;

/// <summary>Abbreviations as letters define them: "Joint Pilotage Commission (JPC)".</summary>
internal static partial class DefinedAbbreviations
{
    /// <summary>The long and the short form of each, in the order of the text.</summary>
    public static IEnumerable<(string Long, string Short)> In(string text)
    {
        foreach (Match match in Bracketed().Matches(text))
        {
            var initials = match.Groups["short"].Value;
            var words = Words().Matches(text[Math.Max(0, match.Index - (Longest * initials.Length))..match.Index]).Select(word => word.Value).ToList();
            if (Begin(words, initials) is { } from) yield return (string.Join(' ', words[from..]), initials);
        }
    }

    /// <summary>Room for each word of a long form, in characters, small words between included.</summary>
    private const int Longest = 24;

    /// <summary>
    /// Where the words begin whose initials, read backwards, spell the abbreviation; small words may be passed over, and a word may give
    /// several letters of it ("UNMIK": … Mission in Kosovo). Null where they do not spell it.
    /// </summary>
    private static int? Begin(List<string> words, string initials)
    {
        var letter = initials.Length - 1;
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (char.ToUpperInvariant(Plain(words[i])[0]) == initials[letter] && letter-- == 0) return char.IsUpper(words[i][0]) ? i : null;
            else if (letter >= 0 && !char.IsUpper(words[i][0]) && words[i].Length > 5) return null;
        }
        return null;
    }

    private static string Plain(string word) => Terms.Of(word).FirstOrDefault() is { Stem: { Length: > 0 } stem } ? stem : word;

    [GeneratedRegex(@" \((the )?[“""]?(?<short>\p{Lu}{2,10})[”""]?\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[\p{L}\p{M}'’]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
