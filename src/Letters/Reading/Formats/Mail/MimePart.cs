namespace Letters.Reading.Formats.Mail;

/// <summary>A message, or a part of one: a text, a file, or further parts.</summary>
/// <param name="Body">Its bytes as they stand in the message.</param>
/// <param name="Parts">The parts of a multipart; none for any other, and none where no boundary parts it.</param>
internal sealed record MimePart(MimeHeader Header, ContentType Type, ReadOnlyMemory<byte> Body, IReadOnlyList<MimePart> Parts)
{
    public bool HasParts => Parts.Count > 0;

    public bool IsMessage => Type.Is("message/rfc822") || Type.Is("message/global");

    public bool IsHtml => Type.Name is "text/html" or "application/xhtml+xml";

    /// <summary>A multipart that nothing parts is all text.</summary>
    public bool IsPlain => Type.Name is "text/plain" || (Type.IsMultipart && !HasParts);

    public bool IsAttached => Disposition.Value.Equals("attachment", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the file it was; null where it has none.</summary>
    public string? FileName =>
        (Disposition.Parameters.GetValueOrDefault("filename") ?? Type.Parameters.GetValueOrDefault("name")) is { Length: > 0 } name ? name : null;

    public ReadOnlyMemory<byte> Content => TransferEncoding.Decode(Body, Type.IsMultipart ? null : Header.Last("Content-Transfer-Encoding"));

    public string Text => Charset.Decode(Content.Span, Type.Charset);

    private (string Value, IReadOnlyDictionary<string, string> Parameters) Disposition =>
        ParameterValue.Read(Header.Last("Content-Disposition") ?? "");

    /// <summary>This part and all within it, in the order of the message.</summary>
    public IEnumerable<MimePart> All => Parts.SelectMany(part => part.All).Prepend(this);
}
