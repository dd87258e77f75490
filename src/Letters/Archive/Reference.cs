namespace Letters.Archive;

/// <summary>What a letter has to do with a document it names.</summary>
public enum ReferenceRelation
{
    /// <summary>It answers it: "in reply to your letter of 3 May".</summary>
    RepliesTo,

    /// <summary>It goes on from a letter of its own sender: "further to our letter".</summary>
    FurtherTo,

    /// <summary>It brings it along: "I have the honour to transmit herewith".</summary>
    Transmits,

    /// <summary>It names it in any other way.</summary>
    RefersTo,
}

/// <summary>A letter's naming of another document.</summary>
/// <param name="Target">The document as it is named there.</param>
/// <param name="Sentence">The sentence that proves it.</param>
public sealed record Reference(ReferenceRelation Relation, NamedDocument Target, Span Sentence);

/// <summary>
/// A document as another names it: by symbol, by number, or by date and sender. What is not said stays null.
/// </summary>
/// <param name="Span">The words that name it: "the letter dated 13 May 2031 from the Permanent Representative of Averil".</param>
public sealed record NamedDocument(Span Span)
{
    public DocumentSymbol? Symbol { get; init; }

    /// <summary>"2060345", where it is named by the sender's number.</summary>
    public string? Number { get; init; }

    public LetterDate? Date { get; init; }

    /// <summary>Whose it is: the words for the person, office or party.</summary>
    public string? Sender { get; init; }
}
