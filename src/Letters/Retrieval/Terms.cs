using System.Globalization;
using System.Runtime.CompilerServices;
using Letters.Archive;

namespace Letters.Retrieval;

/// <summary>A word of a text that carries meaning.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Stem">What it is looked up by.</param>
public readonly record struct Token(Span Span, string Stem);

/// <summary>
/// Cuts a text into the terms it is found by, the same way for letters and for questions:
/// <list type="bullet">
/// <item>Lower-case, without diacritics, stemmed; stop words are left out. "Iran's" is "iran", "Sa'ed" is "saed", "U.S." is "us".</item>
/// <item>Numbers keep their decimal point and lose the commas between thousands: "2,060,345.5" is "2060345.5".</item>
/// <item>A document symbol yields its parts and, after the first of them, itself: "S/PV.9612" is "s/pv.9612", "pv", "9612".</item>
/// </list>
/// </summary>
public static class Terms
{
    /// <summary>What goes beyond is not a word or symbol but debris, and is cut: a term costs memory.</summary>
    private const int LongestTerm = 48;

    public static IEnumerable<Token> Of(string text) => Of(text, new Span(0, text.Length));

    /// <summary>The terms that stand within the span; their own spans are counted from the start of the text.</summary>
    public static IEnumerable<Token> Of(string text, Span within)
    {
        var buffer = new char[LongestTerm];
        var symbolEnd = within.Start;
        for (var at = within.Start; at < within.End;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var (end, length) = ReadWord(text.AsSpan(0, within.End), at, buffer);
            if (length > 0 && !StopWords.Contain(buffer.AsSpan(0, length)))
                yield return new Token(Span.Between(at, end), new string(buffer, 0, PorterStemmer.Stem(buffer.AsSpan(0, length))));
            if (at >= symbolEnd && end < within.End && text[end] == '/')
            {
                symbolEnd = SymbolEnd(text.AsSpan(0, within.End), at);
                if (symbolEnd > end)
                    yield return new Token(Span.Between(at, symbolEnd), Folded(text.AsSpan(at, symbolEnd - at)));
            }
            at = end;
        }
    }

    // Compiled in full at once, as is the stemmer: an index on disk is cut into terms while it is opened, in the first second of a
    // process, when the runtime would still try its quick code; that took three times as long.
    /// <summary>Reads the word that begins at <paramref name="start"/> into the buffer, folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int End, int Length) ReadWord(ReadOnlySpan<char> text, int start, Span<char> buffer)
    {
        var length = 0;
        var beforeApostrophe = -1;
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c)) length += Folding.Fold(c, buffer[length..]);
            else if (c is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1])) beforeApostrophe = length;
            else if (c == '.' && IsDecimalPoint(text, at)) length += Folding.Fold(c, buffer[length..]);
            else if (!IsThousandsComma(text, at) && !IsDotOfInitials(text, start, at) && !IsMark(c)) break;
        }
        var isPossessive = beforeApostrophe >= 0 && length == beforeApostrophe + 1 && buffer[length - 1] == 's';
        return (at, isPossessive ? beforeApostrophe : length);
    }

    private static bool IsDecimalPoint(ReadOnlySpan<char> text, int at) =>
        char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]);

    private static bool IsThousandsComma(ReadOnlySpan<char> text, int at) =>
        text[at] == ',' && char.IsDigit(text[at - 1]) && at + 3 < text.Length
        && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsDigit(text[at + 4]));

    /// <summary>The dots of "U.S." but the last: so far, and next, every letter stands alone.</summary>
    private static bool IsDotOfInitials(ReadOnlySpan<char> text, int start, int at) =>
        text[at] == '.' && char.IsLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.')
        && at + 1 < text.Length && char.IsLetter(text[at + 1])
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    private static bool IsMark(char c) => !char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Where the document symbol that begins at <paramref name="start"/> ends, or the start if none does.</summary>
    private static int SymbolEnd(ReadOnlySpan<char> text, int start)
    {
        if (!char.IsAsciiLetter(text[start])) return start;
        var (at, digits) = (start, 0);
        for (; at < text.Length; at++)
        {
            if (at - start > LongestTerm) return start;
            if (char.IsAsciiDigit(text[at])) digits++;
            else if (!char.IsAsciiLetter(text[at])
                     && !(text[at] is '/' or '.' or '-' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))) break;
        }
        return digits > 0 ? at : start;
    }

    private static string Folded(ReadOnlySpan<char> symbol) => symbol.ToString().ToLowerInvariant();
}
