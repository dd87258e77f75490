namespace Letters.Reading.Formats.Mail;

/// <summary>A field of a header, unfolded: "Subject" and what follows the colon.</summary>
internal sealed record MimeField(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>
    /// Bytes beyond ASCII are read as people mean them; encoded words are still encoded. Told only when asked for: most fields
    /// never are, and guessing a character set takes its time.
    /// </summary>
    public string Value => Charset.Decode(Bytes.Span).Trim();

    /// <summary>Large and small letters are the same.</summary>
    public bool IsNamed(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The fields at the head of a message or of one of its parts, in order.</summary>
internal sealed record MimeHeader(IReadOnlyList<MimeField> Fields)
{
    /// <summary>The first field of the name, as mail programs show it where a message wrongly has several; null where there is none.</summary>
    public string? First(string name) => Fields.FirstOrDefault(field => field.IsNamed(name))?.Value;

    /// <summary>
    /// The last field of the name. Where a part wrongly tells its type twice, the program that touched it last knew best.
    /// </summary>
    public string? Last(string name) => Fields.LastOrDefault(field => field.IsNamed(name))?.Value;

    public IEnumerable<string> All(string name) => Fields.Where(field => field.IsNamed(name)).Select(field => field.Value);
}
