using System.Globalization;
using System.Xml;
using Microsoft.Extensions.AI;

namespace Letters.Prompting;

/// <summary>A filled template as the chat it stands for: <c>&lt;message role="system"&gt;…&lt;/message&gt;</c>, one after the other.</summary>
internal static class ChatMarkup
{
    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <exception cref="PromptUnusableException">It is no chat: no message, an unknown role, words or elements where none may stand.</exception>
    public static IReadOnlyList<ChatMessage> Parse(string filled, string file)
    {
        var messages = new List<ChatMessage>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(filled), Settings);
            reader.Read();
            while (!reader.EOF)
            {
                if (reader.NodeType is XmlNodeType.Whitespace)
                {
                    reader.Read();
                    continue;
                }
                if (reader.NodeType is not XmlNodeType.Element || reader.Name != "message")
                    throw new PromptUnusableException($"{file}: {Place(reader)} holds something else than a message; every word of a prompt stands in one.");
                messages.Add(MessageAt(reader, file));
            }
        }
        catch (XmlException e)
        {
            throw new PromptUnusableException($"{file}: the filled template is not well formed: {e.Message}", e);
        }
        return messages.Count > 0
            ? messages
            : throw new PromptUnusableException($"{file}: the template has no message, such as <message role=\"system\">…</message>.");
    }

    private static ChatMessage MessageAt(XmlReader reader, string file)
    {
        var place = Place(reader);
        if (reader.AttributeCount != 1 || reader.GetAttribute("role") is not { } role)
            throw new PromptUnusableException($"{file}: the message at {place} has a role and nothing else.");
        return new ChatMessage(RoleOf(role, place, file), reader.ReadElementContentAsString().Trim());
    }

    private static ChatRole RoleOf(string role, string place, string file) => role switch
    {
        "system" => ChatRole.System,
        "user" => ChatRole.User,
        "assistant" => ChatRole.Assistant,
        _ => throw new PromptUnusableException($"{file}: the message at {place} has the role \"{role}\"; a role is system, user or assistant."),
    };

    private static string Place(XmlReader reader) => reader is IXmlLineInfo at
        ? string.Create(CultureInfo.InvariantCulture, $"line {at.LineNumber} of the filled template")
        : "the filled template";
}
