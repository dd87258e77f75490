namespace Letters.Reading.Formats.Mail;

/// <summary>A field of a header, unfolded: "Subject" and what follows the colon. Encoded words are still encoded.</summary>
internal sealed record MimeField(string Name, string Value);

/// <summary>The fields at the head of a message or of one of its parts, in order.</summary>
internal sealed record MimeHeader(IReadOnlyList<MimeField> Fields)
{
    /// <summary>The first field of the name, as mail programs show it where a message wrongly has several; null where there is none.</summary>
    public string? First(string name) => All(name).FirstOrDefault();

    /// <summary>
    /// The last field of the name. Where a part wrongly tells its type twice, the program that touched it last knew best.
    /// </summary>
    public string? Last(string name) => All(name).LastOrDefault();

    public IEnumerable<string> All(string name) =>
        Fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);
}
