using System.Text.RegularExpressions;
using Letters.Reading.Layout;

namespace Letters.Reading.Sentences;

/// <summary>Whether a stop or a line break within a text ends the sentence.</summary>
internal static partial class SentenceEnd
{
    /// <summary>
    /// The first place after the stop at <paramref name="stop"/> where a new sentence may begin, or -1 where the sentence goes
    /// on.
    /// Further stops, closing quotation marks and brackets, and the mark of a footnote belong to the sentence they follow.
    /// </summary>
    /// <param name="begin">Where the sentence began.</param>
    public static int AfterStop(string text, int begin, int stop, int limit)
    {
        var end = stop + 1;
        while (end < limit && IsStop(text[end])) end++;
        var single = end == stop + 1;
        while (end < limit && IsClosing(text[end])) end++;
        if (end == limit) return limit;
        if (IsIdeographicStop(text[stop])) return end;
        if (!char.IsWhiteSpace(text[end])) return -1;
        end = AfterFootnoteMark(text, end, limit);
        var next = NextWordAt(text, end, limit);
        if (next == limit) return end;
        if (text[next] is '»' or '”' && next == end + 1) return next + 1;
        if (char.IsLower(FirstLetter(text, next, limit))) return -1;
        return single && text[stop] == '.' && IsInnerStop(text, begin, stop, next, limit) ? -1 : end;
    }

    /// <summary>
    /// Whether the line break at <paramref name="at"/> ends the sentence: blank lines and list items do, wrapped lines do not.
    /// </summary>
    public static bool AtLineBreak(string text, int begin, int at, int limit)
    {
        var next = NextWordAt(text, at, limit);
        if (next == limit || text.AsSpan(at, next - at).Count('\n') > 1) return true;
        var lineEnd = text.IndexOf('\n', next, limit - next);
        var line = text.AsSpan(next, (lineEnd < 0 ? limit : lineEnd) - next);
        if (LineShape.OpensListItem(line)) return true;
        var lineStart = Math.Max(begin, text.LastIndexOf('\n', at - 1) + 1);
        return !char.IsLower(text[next]) && at - lineStart < ShortLine;
    }

    /// <summary>A line shorter than this was not broken for want of room.</summary>
    private const int ShortLine = 45;

    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '؟' or '۔' or '।' || IsIdeographicStop(c);

    private static bool IsIdeographicStop(char c) => c is '。' or '！' or '？';

    private static bool IsClosing(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』';

    private static bool IsInnerStop(string text, int begin, int stop, int next, int limit)
    {
        var word = WordBefore(text, begin, stop);
        var nextWord = WordAt(text, next, limit);
        if (word.Length == 0) return false;
        if (IsListMark(text, begin, stop)) return true;
        if (Abbreviations.NeverEnds(word)) return true;
        var opens = Abbreviations.OpensSentence(nextWord);
        if (word.Length == 1 && char.IsUpper(word[0])) return !opens;
        if (Abbreviations.AwaitsNumber(word))
            return char.IsAsciiDigit(text[next]) || text[next] is '(' or '[' || (RomanOrLetter().IsMatch(nextWord) && nextWord is not ("I" or "A"));
        if (char.IsDigit(word[^1]) && Month().IsMatch(nextWord)) return true;
        return Abbreviations.MayEnd(word) && !opens;
    }

    /// <summary>"2.", "(a)." or "iv." at the head of a sentence numbers it.</summary>
    private static bool IsListMark(string text, int begin, int stop) =>
        stop - begin <= 5 && LineShape.OpensListItem(string.Concat(text.AsSpan(begin, stop - begin), ". "));

    private static int AfterFootnoteMark(string text, int end, int limit)
    {
        foreach (var match in FootnoteMark().EnumerateMatches(text.AsSpan(end, Math.Min(limit - end, 12))))
            return end + match.Length;
        return end;
    }

    private static int NextWordAt(string text, int from, int limit)
    {
        while (from < limit && char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    /// <summary>The first letter or digit of what follows, past opening quotation marks and brackets.</summary>
    private static char FirstLetter(string text, int next, int limit)
    {
        while (next < limit - 1 && text[next] is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '¿' or '¡') next++;
        return text[next];
    }

    private static string WordBefore(string text, int begin, int stop)
    {
        var start = stop;
        while (start > begin && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '/' or '-' or 'ª' or 'º' or '°')) start--;
        return stop - start > 40 ? "" : text[start..stop];
    }

    private static string WordAt(string text, int next, int limit)
    {
        while (next < limit - 1 && text[next] is '"' or '“' or '‘' or '«' or '(' or '[') next++;
        var end = next;
        while (end < limit && end - next < 40 && (char.IsLetterOrDigit(text[end]) || text[end] is '’' or '\'')) end++;
        return text[next..end];
    }

    [GeneratedRegex(@"^ ?\[\d{1,3}\](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"^(?:[IVXLC]{1,6}|[A-Z])$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RomanOrLetter();

    [GeneratedRegex("^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Month();
}
