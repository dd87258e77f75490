using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>Some words at their place in a text. Whatever is cut out of them keeps its place, and so its proof.</summary>
internal readonly record struct TextPart(string Text, Span Span)
{
    public string Words => Span.Of(Text);

    public bool IsEmpty => Span.Length == 0;

    public IEnumerable<TextPart> Lines
    {
        get
        {
            var start = Span.Start;
            foreach (var line in Words.Split('\n'))
            {
                yield return this with { Span = new Span(start, line.Length) };
                start += line.Length + 1;
            }
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
