using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>Some words at their place in a text. Whatever is cut out of them keeps its place, and so its proof.</summary>
internal readonly record struct TextPart(string Text, Span Span)
{
    public string Words => Span.Of(Text);

    public bool IsEmpty => Span.Length == 0;

    public IEnumerable<TextPart> Lines => Pieces('\n');

    /// <summary>What stands between the marks.</summary>
    public IEnumerable<TextPart> Pieces(char mark)
    {
        var start = Span.Start;
        foreach (var piece in Words.Split(mark))
        {
            yield return this with { Span = new Span(start, piece.Length) };
            start += piece.Length + 1;
        }
    }

    /// <summary>The words without blanks and the given marks at both ends.</summary>
    public TextPart Trim(string marks = "")
    {
        var (start, end) = (Span.Start, Span.End);
        while (start < end && IsTrimmed(Text[start], marks)) start++;
        while (end > start && IsTrimmed(Text[end - 1], marks)) end--;
        return this with { Span = Span.Between(start, end) };
    }

    /// <summary>Without the marks at the end of a line; the last stop of "a.i." or "U.N." stays.</summary>
    public TextPart TrimLineEnd()
    {
        var trimmed = Trim(" ,;");
        var words = trimmed.Words;
        return words.EndsWith('.') && !(words.Length > 2 && words[^3] == '.') ? trimmed.Trim(".") : trimmed;
    }

    /// <summary>The same place with words in capitals set as names are, so that they can be read like any others.</summary>
    public TextPart InNameCase() =>
        Capitals.Are(Words)
            ? this with { Text = string.Concat(Text.AsSpan(0, Span.Start), Capitals.ToNames(Words), Text.AsSpan(Span.End)) }
            : this;

    /// <summary>A part of these words, counted from their own start.</summary>
    public TextPart Slice(int start, int length) => this with { Span = new Span(Span.Start + start, length) };

    public TextPart From(int start) => Slice(start, Span.Length - start);

    public TextPart Of(Group group) => Slice(group.Index, group.Length);

    /// <summary>The words before the first match, or all of them.</summary>
    public TextPart Before(Regex regex) => regex.Match(Words) is { Success: true } match ? Slice(0, match.Index).Trim() : this;

    /// <summary>The words after a match at their start, or all of them.</summary>
    public TextPart After(Regex regex) => regex.Match(Words) is { Success: true, Index: 0 } match ? From(match.Length).Trim() : this;

    public Proven<string> Prove() => Prove(Words);

    /// <summary>Keeps the place as proof of a value read from the words.</summary>
    public Proven<T> Prove<T>(T value) => new(value, Span);

    private static bool IsTrimmed(char c, string marks) => char.IsWhiteSpace(c) || marks.Contains(c, StringComparison.Ordinal);
}
