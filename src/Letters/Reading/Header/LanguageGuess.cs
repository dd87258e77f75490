using System.Collections.Frozen;

namespace Letters.Reading.Header;

/// <summary>Tells the language of a text by its script and, in Latin letters, by its commonest words.</summary>
internal static class LanguageGuess
{
    /// <summary>How much of a text is looked at, in characters.</summary>
    private const int Sample = 20_000;

    /// <summary>The fewest common words that tell a language, and the least part of all words they must be.</summary>
    private const int FewestWords = 3;
    private const double LeastShare = 0.12;

    /// <summary>How many times more common words the language must have than the next.</summary>
    private const double Lead = 1.3;

    /// <summary>Words so common that any page of the language has them. Neighbours share some: the sum of all tells.</summary>
    private static readonly FrozenDictionary<string, string[]> Words = new[]
    {
        ("en", "the of and to that is was for with by this which has have from are be it an at not in on as we our will its their been were or"),
        ("fr", "le les des du et est dans une pour qui que sur par au aux cette avec ce ne pas sont la de un en il elle nous vous mon l d ont été leur se"),
        ("de", "der die das und den dem des ist nicht mit von zu für auf ein eine im sich auch werden wir dass hat sie es als bei wird wurde in am ich"),
        ("es", "el los las y en una por con para del que se es al como su más este esta la de un no lo ha sus han fue ser nos sobre"),
        ("pt", "o os as e em uma por com para do da dos das que se é ao à como seu mais este esta a de um não no na nos foi ser são sua pelo pela"),
        ("it", "il lo gli e in una per con del della dei delle che si è al come suo più questo questa la di un non nel nella sono ha alla dal i le"),
    }.SelectMany(l => l.Item2.Split(' ').Select(word => (Language: l.Item1, Word: word)))
        .GroupBy(w => w.Word, w => w.Language)
        .ToFrozenDictionary(w => w.Key, w => w.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>ISO 639-1, or null where there is too little to go by.</summary>
    public static string? Of(string text)
    {
        var sample = text[..Math.Min(text.Length, Sample)];
        var letters = sample.Count(char.IsLetter);
        if (letters == 0) return null;
        return ByScript(sample, letters) is { } language ? language : sample.Count(IsLatin) * 2 > letters ? ByWords(sample) : null;
    }

    /// <summary>Scripts that more than one language writes are told apart by the letters only the others have.</summary>
    private static string? ByScript(string sample, int letters)
    {
        bool IsMost(char first, char last, int times = 2) => sample.Count(c => c >= first && c <= last) * times > letters;
        bool Has(string marks, int parts) => sample.Count(marks.Contains) * parts > letters;
        if (IsMost('\u0590', '\u05FF')) return "he";
        if (IsMost('\u0400', '\u04FF')) return Has("іїєґІЇЄҐ", 100) ? "uk" : Has("ђјљњћџЂЈЉЊЋЏўЎѓќѕ", 100) ? null : "ru";
        if (IsMost('\u0600', '\u06FF')) return Has("ٹڈڑےں", 100) ? "ur" : Has("پچژگیک", 50) ? "fa" : "ar";
        if (IsMost('\u3040', '\u30FF', 5)) return "ja";
        return IsMost('\u4E00', '\u9FFF') ? "zh" : null;
    }

    private static string? ByWords(string sample)
    {
        var words = sample.Split([.. sample.Where(c => !char.IsLetter(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var votes = words.SelectMany(word => Words.GetValueOrDefault(word, [])).CountBy(language => language)
            .OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal).ToList();
        if (votes is not [var first, ..] || first.Value < FewestWords || first.Value < LeastShare * words.Length) return null;
        return votes.Count == 1 || first.Value >= Lead * votes[1].Value ? first.Key : null;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F';
}
