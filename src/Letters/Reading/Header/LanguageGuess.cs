using System.Collections.Frozen;

namespace Letters.Reading.Header;

/// <summary>Tells the language of a text by its script and, in Latin letters, by its commonest words.</summary>
internal static class LanguageGuess
{
    /// <summary>Words so common that any page of the language has them, and rare in the other three.</summary>
    private static readonly FrozenDictionary<string, string> Words = new[]
    {
        ("en", "the of and to that is was for with by this which has have from are be it an at not"),
        ("fr", "le les des du et est dans une pour qui que sur par au aux cette avec ce ne pas sont"),
        ("de", "der die das und den dem des ist nicht mit von zu für auf ein eine im sich auch werden"),
        ("es", "el los las y en una por con para del que se es al como su más este esta"),
    }.SelectMany(l => l.Item2.Split(' ').Select(word => (l.Item1, word)))
        .GroupBy(w => w.word).Where(g => g.Count() == 1).Select(g => g.Single())
        .ToFrozenDictionary(w => w.word, w => w.Item1, StringComparer.OrdinalIgnoreCase);

    /// <summary>ISO 639-1, or null where there is too little to go by.</summary>
    public static string? Of(string text)
    {
        var sample = text[..Math.Min(text.Length, 20_000)];
        var letters = sample.Count(char.IsLetter);
        if (letters == 0) return null;
        if (sample.Count(c => c is >= '\u0400' and <= '\u04FF') * 2 > letters) return "ru";
        if (sample.Count(c => c is >= '\u0600' and <= '\u06FF') * 2 > letters) return "ar";
        var words = sample.Split([' ', '\n', ',', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        var votes = words
            .Select(Words.GetValueOrDefault)
            .OfType<string>()
            .CountBy(language => language)
            .OrderByDescending(vote => vote.Value)
            .ToList();
        if (votes is not [var first, ..] || first.Value < 3 || first.Value * 12 < words.Length) return null;
        return votes.Count == 1 || first.Value >= 2 * votes[1].Value ? first.Key : null;
    }
}
