using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering.Model;

/// <summary>
/// Decides whether a model's translation may stand beside the words it translates. Nobody here can tell whether it is right; what can be
/// told is told: the numbers, the days and the symbols of the original are in it and no others, and it is about as long, in the script of
/// its language, and plain words.
/// </summary>
internal static partial class TranslationCheck
{
    /// <summary>In characters. Chinese says in one what German says in five, so the bounds are wide apart.</summary>
    private const double Shortest = 0.15, Longest = 3;

    /// <summary>In characters: what a translation of very few words may come to beyond that.</summary>
    private const int Room = 40;

    /// <returns>The words as they may be shown; null where they may not.</returns>
    public static string? Shown(string original, string translated, string language)
    {
        var words = Blanks().Replace(Marks().Replace(translated, "’"), " ").Trim();
        return words.Length >= Shortest * original.Length && words.Length <= Longest * original.Length + Room
            && !string.Equals(words, Blanks().Replace(original, " ").Trim(), StringComparison.OrdinalIgnoreCase)
            && !Odd().Matches(words).Any(odd => !original.Contains(odd.Value, StringComparison.OrdinalIgnoreCase))
            && Numbers(original, words) && Symbols(original, words) && WrittenIn(language, words)
            && (Bidding.IsIn(original) || !Bidding.IsIn(words))
            ? words
            : null;
    }

    /// <summary>Every number in figures is there as often, and none comes in but what the original says in words or as a month.</summary>
    private static bool Numbers(string original, string words)
    {
        var (had, has) = (FiguresIn(original), FiguresIn(words));
        if (had.GroupBy(figure => figure).Any(same => has.Count(figure => figure == same.Key) < same.Count())) return false;
        var said = had.Concat(NumberWords.In(original).Select(number => number.Value))
            .Concat(NamedThings.Dates(original).Select(span => PartialDate.Read(span.Of(original))?.Month?.ToString(CultureInfo.InvariantCulture)).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return has.TrueForAll(said.Contains);
    }

    /// <summary>Figures of every script as ASCII, without what groups thousands.</summary>
    private static List<string> FiguresIn(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var c in text) ascii.Append(char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c);
        return [.. Figures().Matches(ascii.ToString()).Select(figure => Grouping().Replace(figure.Value, ""))];
    }

    private static bool Symbols(string original, string words)
    {
        var (had, has) = (DocumentSymbol.Find(original), DocumentSymbol.Find(words));
        return had.All(symbol => has.Any(other => other.Value.Denotes(symbol.Value))) && has.All(symbol => had.Any(other => other.Value.Denotes(symbol.Value)));
    }

    /// <summary>Whether most letters are of the script the language is written in; names may stand in their own.</summary>
    private static bool WrittenIn(string language, string words)
    {
        var letters = words.Where(char.IsLetter).ToList();
        return letters.Count > 0 && letters.Count(letter => IsOf(language, letter)) * 2 > letters.Count;
    }

    private static bool IsOf(string language, char letter) => language switch
    {
        "ru" or "uk" or "be" or "bg" or "sr" or "mk" or "kk" => letter is >= '\u0400' and <= '\u052F',
        "ar" or "fa" or "ur" => letter is >= '\u0600' and <= '\u08FF' or >= '\uFB50' and <= '\uFEFC',
        "he" => letter is >= '\u0590' and <= '\u05FF',
        "el" => letter is >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF',
        "zh" => letter is >= '\u3400' and <= '\u9FFF',
        "ja" => letter is >= '\u3040' and <= '\u9FFF',
        "ko" => letter is >= '\u1100' and <= '\u11FF' or >= '\uAC00' and <= '\uD7AF',
        "hi" => letter is >= '\u0900' and <= '\u097F',
        "th" => letter is >= '\u0E00' and <= '\u0E7F',
        "hy" => letter is >= '\u0530' and <= '\u058F',
        "ka" => letter is >= '\u10A0' and <= '\u10FF',
        _ => letter < '\u0250' || letter is >= '\u1E00' and <= '\u1EFF',
    };

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>Between double quotation marks stand words of letters alone.</summary>
    [GeneratedRegex("[“”„«»\"＂「」『』《》]", Options)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[<>`|#*_\[\]{}\\@^~$]|https?:|www\.|\p{Cc}|\p{Cs}|\p{Cf}", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Odd();

    [GeneratedRegex(@"[0-9]+(?:[.,'’\u00A0\u202F ][0-9]{3})*", Options)]
    private static partial Regex Figures();

    [GeneratedRegex(@"[^0-9]", Options)]
    private static partial Regex Grouping();
}
