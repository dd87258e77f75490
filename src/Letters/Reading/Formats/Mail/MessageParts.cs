namespace Letters.Reading.Formats.Mail;

/// <summary>
/// What the parts of a message are to its reader, as JMAP tells it (RFC 8621, 4.1.4): its words as plain text, the same as HTML,
/// and what is attached. Where only one of the two was sent, it stands for both.
/// </summary>
internal sealed record MessageParts(IReadOnlyList<MimePart> Plain, IReadOnlyList<MimePart> Html, IReadOnlyList<MimePart> Attached)
{
    private static readonly MessageParts None = new([], [], []);

    public static MessageParts Of(MimePart message) => Of(message, isFirst: true, holder: "");

    private static MessageParts Of(MimePart part, bool isFirst, string holder)
    {
        if (part.HasParts) return Joined(part);
        if (!IsWords(part) || part.IsAttached || !(isFirst || (holder != "multipart/related" && part.FileName is null)))
            return None with { Attached = [part] };
        if (holder != "multipart/alternative") return new MessageParts([part], [part], []);
        return part.IsHtml ? None with { Html = [part] } : None with { Plain = [part] };
    }

    private static MessageParts Joined(MimePart holder)
    {
        var parts = holder.Parts.Select((part, i) => Of(part, i == 0, holder.Type.Name)).ToList();
        var all = new MessageParts(
            [.. parts.SelectMany(p => p.Plain)], [.. parts.SelectMany(p => p.Html)], [.. parts.SelectMany(p => p.Attached)]);
        if (holder.Type.Name != "multipart/alternative") return all;
        return all with { Plain = all.Plain.Count > 0 ? all.Plain : all.Html, Html = all.Html.Count > 0 ? all.Html : all.Plain };
    }

    private static bool IsWords(MimePart part) => part.IsPlain || part.IsHtml;
}
