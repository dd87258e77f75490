using System.Globalization;

namespace Letters.Reading.Header;

/// <summary>Words in capitals throughout, set as names are: "REPUBLIC OF VANTORA" reads "Republic of Vantora".</summary>
internal static class Capitals
{
    private static readonly string[] Small = ["of", "the", "and", "to", "in", "for", "de", "du", "des", "la"];

    public static string ToNames(string words)
    {
        var flat = words.Replace('\n', ' ');
        if (flat.Any(char.IsLower) || flat.Count(char.IsLetter) < 4) return flat;
        var named = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(flat.ToLowerInvariant()).Split(' ');
        return string.Join(' ', named.Select((word, i) => i > 0 && Small.Contains(word.ToLowerInvariant()) ? word.ToLowerInvariant() : word));
    }
}
