using System.Globalization;
using System.Text.Json;
using BotService.Channels.Activities;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>The channel data of an answer: what only the channel it goes to understands. Absent members say nothing.</summary>
/// <param name="Why">For the page: how the answer came about.</param>
/// <param name="Table">For the page: the statements as a table, in the place of which the text can stand.</param>
/// <param name="FeedbackLoop">For Teams: that the message can be rated.</param>
internal sealed record MessageData(WhyData? Why, TableData? Table, FeedbackLoop? FeedbackLoop)
{
    public static JsonElement? ForWebChat(Answer answer) => Written(new MessageData(
        answer.Why is { } why ? WhyData.Of(why) : null, AnswerTable.Of(answer) is { } table ? TableData.Of(table) : null, null));

    public static JsonElement? ForTeams(Frame frame) => Written(new MessageData(null, null, frame.AnswerId is null ? null : new FeedbackLoop("default")));

    private static JsonElement? Written(MessageData data) =>
        data is { Why: null, Table: null, FeedbackLoop: null } ? null : JsonSerializer.SerializeToElement(data, ActivityJson.Default.MessageData);
}

/// <param name="Type">default: Teams' own form.</param>
internal sealed record FeedbackLoop(string Type);

/// <summary>
/// A table in plain words, nothing of it Markdown. The last column holds marks alone ("[1] [2]"): a bracket in any other is the
/// letter's own.
/// </summary>
internal sealed record TableData(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int LongestWords = 400;

    public static TableData Of(AnswerTable table) => table.Form switch
    {
        AnswerForm.Positions => new TableData(["Party", "Words", "Source"], [.. table.Rows.Select(row => (string[])[row.Who, Words(row), Marks(row)])]),
        AnswerForm.Timeline => new TableData(["Date", "Who", "Words", "Source"], [.. table.Rows.Select(row => (string[])[row.When, row.Who, Words(row), Marks(row)])]),
        _ => new TableData(["Date", "Letter", "Source"], [.. table.Rows.Select(row => (string[])[row.When, row.Who, Marks(row)])]),
    };

    private static string Words(TableRow row) => string.Join(' ', row.Quoted.Select(citation =>
        $"“{Cut.To(LongestWords, citation.Quote)}”" + (citation.Translation is { } translation ? $" ({translation.Label}: {Cut.To(LongestWords, translation.Words)})" : "")));

    private static string Marks(TableRow row) =>
        string.Join(' ', row.Citations.Select(citation => string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}]")));
}
