namespace Letters.Reading.Formats.Mail;

/// <summary>What a part is said to be: "text/plain; charset=utf-8".</summary>
/// <param name="Name">Type and subtype in lower case; "text/plain" where what is said makes no sense (RFC 2045, 5.2).</param>
internal sealed record ContentType(string Name, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Null where none is named, or plain ASCII: that says nothing of the bytes beyond it.</summary>
    public string? Charset =>
        Parameters.GetValueOrDefault("charset") is { } name && name.Trim().ToLowerInvariant() is not ("us-ascii" or "ascii" or "ansi_x3.4-1968")
            ? name
            : null;

    public string? Boundary => IsMultipart && Parameters.GetValueOrDefault("boundary") is { Length: > 0 } boundary ? boundary.TrimEnd(' ') : null;

    public bool IsMultipart => Is("multipart/");

    public bool IsFlowed => Parameters.GetValueOrDefault("format")?.Equals("flowed", StringComparison.OrdinalIgnoreCase) == true;

    public bool DeletesSpace => Parameters.GetValueOrDefault("delsp")?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true;

    public bool Is(string start) => Name.StartsWith(start, StringComparison.Ordinal);

    public static ContentType Of(MimeHeader header, string otherwise)
    {
        if (header.Last("Content-Type") is not { } field) return new ContentType(otherwise, new Dictionary<string, string>());
        var (value, parameters) = ParameterValue.Read(field);
        var name = value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var isName = name.IndexOf('/', StringComparison.Ordinal) is var slash && slash > 0 && slash < name.Length - 1;
        return new ContentType(isName ? name : "text/plain", parameters);
    }
}
