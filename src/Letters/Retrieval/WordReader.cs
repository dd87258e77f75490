using System.Globalization;
using System.Runtime.CompilerServices;
using Letters.Archive;
using Letters.Retrieval.Ranking;

namespace Letters.Retrieval;

/// <summary>
/// Reads a text word by word, folded and stemmed as <see cref="Terms"/> says, stop words among them. The stem is only lent: it is
/// written over by the next word, so that tens of thousands can be read for a question without leaving anything behind.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="within">The part of it to read; spans are counted from the start of the text.</param>
/// <param name="forms">What is known of words read before; null to read every word afresh.</param>
internal sealed class WordReader(string text, Span within, WordForms? forms)
{
    /// <summary>What goes beyond is not a word or symbol but debris, and is cut: a term costs memory.</summary>
    private const int LongestTerm = 48;

    private readonly char[] buffer = new char[LongestTerm];
    private int at = within.Start;
    private int length;
    private bool isStemmed;
    private Span pendingSymbol;
    private int symbolEnd = within.Start;

    public WordReader(string text, Span within) : this(text, within, null)
    {
    }

    /// <summary>What is known of the word; null where it is not plain, or nothing is kept of words.</summary>
    public WordForm? Form { get; private set; }

    /// <summary>Where the word stands.</summary>
    public Span Span { get; private set; }

    /// <summary>What it is looked up by; of a stop word, the word itself. Worked out when asked for: who only looks for a few words leaves the others as they are.</summary>
    public ReadOnlySpan<char> Stem
    {
        get
        {
            if (Form is not null) return Form.Stem;
            if (!isStemmed) (length, isStemmed) = (PorterStemmer.Stem(buffer.AsSpan(0, length)), true);
            return buffer.AsSpan(0, length);
        }
    }

    public bool IsStopWord { get; private set; }

    /// <summary>Goes on to the next word. False: there is none.</summary>
    public bool Next()
    {
        if (pendingSymbol.Length > 0)
        {
            ReadSymbol();
            return true;
        }
        while (at < within.End)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            if (forms?.Beginning(text.AsSpan(start, within.End - start)) is { } known)
                (at, length, Form, IsStopWord) = (start + known.Word.Length, known.Stem.Length, known, known.IsStopWord);
            else
            {
                (at, length) = ReadWord(text.AsSpan(0, within.End), start, buffer);
                (Form, IsStopWord) = (null, StopWords.Contain(buffer.AsSpan(0, length)));
                isStemmed = IsStopWord;
            }
            Span = Span.Between(start, at);
            if (start >= symbolEnd && at < within.End && text[at] == '/')
            {
                symbolEnd = SymbolEnd(text.AsSpan(0, within.End), start);
                if (symbolEnd > at) pendingSymbol = Span.Between(start, symbolEnd);
            }
            if (length > 0) return true;
        }
        return false;
    }

    private void ReadSymbol()
    {
        Span = pendingSymbol;
        pendingSymbol = default;
        (Form, IsStopWord, isStemmed) = (null, false, true);
        length = Math.Min(Span.Length, LongestTerm);
        text.AsSpan(Span.Start, length).ToLowerInvariant(buffer);
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
            if (at - start >= LongestTerm) return start;
            if (char.IsAsciiDigit(text[at])) digits++;
            else if (!char.IsAsciiLetter(text[at])
                     && !(text[at] is '/' or '.' or '-' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))) break;
        }
        return digits > 0 ? at : start;
    }

}
