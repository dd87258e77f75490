using Letters.Archive;

namespace Letters.Reading.References;

/// <summary>The words of a sentence that name a document, and what they tell of it.</summary>
/// <param name="Noun">The word for the document: "letter", "telegram"; empty where a number alone names it: "your 28".</param>
/// <param name="Owner">Whose it is in the words of the letter: "your", "my", "the Permanent Representative of Averil".</param>
internal sealed record Naming(Span Span, string Noun, string? Owner)
{
    public IReadOnlyList<DocumentSymbol> Symbols { get; init; } = [];

    public IReadOnlyList<string> Numbers { get; init; } = [];

    public IReadOnlyList<LetterDate> Dates { get; init; } = [];

    /// <summary>Whether it is the reader's letter: "your letter".</summary>
    public bool IsReaders => Pronouns.IsReader(Owner);

    /// <summary>Whether it is the writer's own letter: "my letter", "our note".</summary>
    public bool IsWriters => Pronouns.IsWriter(Owner);

    /// <summary>Whether the words tell one document from others, and are not only "your letter".</summary>
    public bool IsParticular => Symbols.Count + Numbers.Count + Dates.Count > 0;

    /// <summary>
    /// One document for each number or date given; where both are given in equal count, and so with symbols, they belong together.
    /// </summary>
    public IEnumerable<NamedDocument> Documents()
    {
        var count = Math.Max(1, Math.Max(Numbers.Count, Math.Max(Dates.Count, Symbols.Count)));
        for (var i = 0; i < count; i++)
            yield return new NamedDocument(Span)
            {
                Symbol = Paired(Symbols, i, count),
                Number = Paired(Numbers, i, count),
                Date = Dates.Count == count ? Dates[i] : null,
                Sender = Owner,
            };
    }

    private static T? Paired<T>(IReadOnlyList<T> several, int i, int count) where T : class =>
        several.Count == count ? several[i] : null;
}
