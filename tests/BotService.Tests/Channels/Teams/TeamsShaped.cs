namespace BotService.Tests.Channels.Teams;

/// <summary>Activities in the shape in which Teams sends them.</summary>
internal static class TeamsShaped
{
    public const string Bot = "28:2222", User = "29:user-ann";

    public static Dictionary<string, object?> Message(string text, Uri serviceUrl, string conversation, string scope = "personal", string channel = "msteams")
    {
        var isGroup = scope != "personal";
        return new Dictionary<string, object?>
        {
            ["type"] = "message",
            ["text"] = isGroup ? $"<at>Letters</at>&nbsp;{text}" : text,
            ["textFormat"] = "plain",
            ["id"] = Guid.NewGuid().ToString(),
            ["timestamp"] = "2026-11-21T19:25:40.937Z",
            ["channelId"] = channel,
            ["serviceUrl"] = serviceUrl.GetLeftPart(UriPartial.Authority) + "/",
            ["from"] = new { id = User, name = "Ann", aadObjectId = "3333" },
            ["recipient"] = new { id = Bot, name = "Letters" },
            ["conversation"] = new { isGroup, conversationType = scope, tenantId = "1111", id = conversation },
            ["entities"] = isGroup
                ? new object[] { new { type = "clientInfo", locale = "en-US" }, new { type = "mention", mentioned = new { id = Bot, name = "Letters" }, text = "<at>Letters</at>" } }
                : [new { type = "clientInfo", locale = "en-US" }],
            ["channelData"] = new { tenant = new { id = "1111" } },
        };
    }

    public static Dictionary<string, object?> Invoke(string name, object value, Uri serviceUrl, string conversation, string? replyTo = null)
    {
        var invoke = Message("", serviceUrl, conversation);
        invoke["type"] = "invoke";
        invoke["name"] = name;
        invoke["value"] = value;
        if (replyTo is not null) invoke["replyToId"] = replyTo;
        return invoke;
    }
}
