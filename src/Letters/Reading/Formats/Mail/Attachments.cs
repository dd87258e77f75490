namespace Letters.Reading.Formats.Mail;

/// <summary>
/// The files attached to a message that may be letters. What programs attach by themselves is passed over, so that a logo under a
/// signature is no fault of the message: pictures, sounds, signatures and keys, visiting cards, appointments, notices of delivery.
/// A fax is a picture too, but one that was a letter: it is told like any other file that cannot be read.
/// </summary>
internal static class Attachments
{
    private static readonly string[] PassedOverTypes =
    [
        "image/", "audio/", "video/", "font/", "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/rfc822-headers",
        "text/css", "message/delivery-status", "message/disposition-notification", "message/feedback-report", "message/external-body",
        "application/pgp-signature", "application/pgp-keys", "application/pgp-encrypted", "application/pkcs7-signature",
        "application/x-pkcs7-signature", "application/ics", "application/applefile", "application/x-pkcs12",
    ];

    private static readonly string[] PassedOverEndings =
    [
        ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".webp", ".ico", ".heic", ".emz", ".wmz", ".emf", ".wmf", ".mp3", ".mp4", ".wav",
        ".mov", ".p7s", ".sig", ".asc", ".ics", ".vcf", ".css",
    ];

    /// <param name="message">The whole message: attachments without a name are named by their place in it.</param>
    public static IEnumerable<FilePart> In(MimePart message, IReadOnlyList<MimePart> attached)
    {
        var places = message.All.Where(part => !part.HasParts).ToList();
        foreach (var part in attached.Where(part => !IsPassedOver(part)))
            yield return new FilePart(Name(part, places.FindIndex(other => ReferenceEquals(other, part)) + 1), most => Open(part, most));
    }

    private static bool IsPassedOver(MimePart part)
    {
        if (part.Body.Span.Trim(" \t\r\n"u8).IsEmpty) return true;
        if (part.Type.Name is "image/tiff" or "image/tif") return !part.IsAttached;
        // A key or signature may come as plain bytes, and an encrypted letter as ".asc".
        if (part.Body.Span.TrimStart(" \t\r\n"u8).StartsWith("-----BEGIN PGP MESSAGE"u8)) return false;
        return PassedOverTypes.Any(part.Type.Is)
            || (part.FileName is { } name && PassedOverEndings.Any(ending => name.TrimEnd().EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Name(MimePart part, int place)
    {
        var given = PartName.LastOf(part.FileName ?? "");
        if (given.Length == 0) return $"part {place}{Ending(part)}";
        return part.IsMessage && !given.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? given + ".eml" : given;
    }

    private static string Ending(MimePart part) =>
        part.IsMessage ? ".eml" : part.IsHtml ? ".html" : part.Type.Is("text/") ? ".txt" : part.Type.Name == "application/pdf" ? ".pdf" : "";

    private static ReadOnlyMemory<byte> Open(MimePart part, int most)
    {
        if (part.Type.Name is "application/pkcs7-mime" or "application/x-pkcs7-mime")
            throw new UnreadableException("is sealed by its sender (S/MIME)", "a message that can be opened without a key was expected");
        var content = part.Content;
        if (content.Length > most) throw UnreadableException.TooLarge(content.Length, most);
        // Text says in the header of the part in which character set it is; the file it becomes must say it by itself.
        return part.Type.Is("text/") && !part.IsHtml && part.Type.Charset is not null
            ? Charset.Marked(part.Text)
            : content;
    }
}
