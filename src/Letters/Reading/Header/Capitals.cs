using System.Globalization;

namespace Letters.Reading.Header;

/// <summary>Words in capitals throughout, set as names are: "REPUBLIC OF VANTORA" reads "Republic of Vantora".</summary>
internal static class Capitals
{
    private static readonly string[] Small = ["of", "the", "and", "to", "in", "for", "de", "du", "des", "la"];

    /// <summary>Four letters or more, none of them small: "USSR" is not told from a word, and "JFK" is left alone.</summary>
    public static bool Are(string words) => !words.Any(char.IsLower) && words.Count(char.IsLetter) >= 4;

    /// <summary>The same words in the same number of characters.</summary>
    public static string ToNames(string words)
    {
        var flat = words.Replace('\n', ' ');
        if (!Are(flat)) return flat;
        var named = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(flat.ToLowerInvariant()).Split(' ');
        return string.Join(' ', named.Select((word, i) => i > 0 && Small.Contains(word.ToLowerInvariant()) ? word.ToLowerInvariant() : word));
    }
}
