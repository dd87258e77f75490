namespace Letters.Archive;

/// <summary>A slice of a letter's canonical text, counted in UTF-16 code units. Quotations are spans, never copies.</summary>
public readonly record struct Span(int Start, int Length)
{
    public int End => Start + Length;

    public static Span Between(int start, int end) => new(start, end - start);

    /// <summary>The words this span cuts out of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public string Of(string text) => text.Substring(Start, Length);

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public override string ToString() => $"[{Start}, {End})";
}

/// <summary>What a letter says of itself, with the words that prove it.</summary>
/// <param name="Value">The value as understood, for instance a date.</param>
/// <param name="Span">Where the words stand from which it was understood.</param>
public sealed record Proven<T>(T Value, Span Span);
