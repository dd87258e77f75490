using System.Text.Json.Nodes;

namespace BotService.Channels.Rendering.Cards;

/// <summary>
/// The few elements of Adaptive Cards our cards are made of. Words stand in text runs, which know no Markdown: what a letter says
/// can draw nothing but itself.
/// </summary>
internal static class CardElements
{
    /// <summary>A line of words that wraps; with an address, one that can be clicked.</summary>
    public static JsonObject Words(string words, bool isBold = false, bool isSubtle = false, string? address = null)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = words };
        if (isBold) run["weight"] = "Bolder";
        if (isSubtle) run["isSubtle"] = true;
        if (isSubtle) run["size"] = "Small";
        if (address is not null) run["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = address };
        return new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
    }

    /// <summary>A row: each column with its share of the width.</summary>
    public static JsonObject Row(params IEnumerable<(int Share, IEnumerable<JsonObject> Items)> columns) => new()
    {
        ["type"] = "ColumnSet",
        ["separator"] = true,
        ["spacing"] = "Medium",
        ["columns"] = new JsonArray([.. columns.Select(column => new JsonObject
        {
            ["type"] = "Column",
            ["width"] = column.Share,
            ["items"] = new JsonArray([.. column.Items]),
        })]),
    };
}
