using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotService.Channels.Activities;
using Letters.Answering;

namespace BotService.Channels.Rendering.Cards;

/// <summary>
/// An answer's table as an Adaptive Card: who or when, the words, their source; ten rows a page. Teams turns pages in place; the
/// Emulator, whose cards are of version 1.3 and know no Action.Execute, gets each page as a new message.
/// </summary>
internal sealed class AnswerCard
{
    public const int RowsAPage = 10;
    private const int LongestWords = 600, LongestWho = 160, MostQuotes = 3;

    private readonly AnswerTable table;
    private readonly string title;
    private readonly string question;

    private AnswerCard(AnswerTable table, string title, string question) => (this.table, this.title, this.question) = (table, title, question);

    public int Pages => (table.Rows.Count + RowsAPage - 1) / RowsAPage;

    /// <summary>Null where the answer is no table, or its question too long for a button to carry.</summary>
    public static AnswerCard? Of(Answer answer) =>
        answer is Grounded grounded && AnswerTable.Of(answer) is { } table && grounded.UnderstoodAs.Length <= Question.LongestText
            ? new AnswerCard(table, grounded.Preface.Length > 0 ? grounded.Preface : "Each party in its own words:", grounded.UnderstoodAs)
            : null;

    /// <summary>The rows of a page, counted from 1; beyond the last, of the last.</summary>
    public IReadOnlyList<TableRow> RowsOf(int page) => [.. table.Rows.Skip((Within(page) - 1) * RowsAPage).Take(RowsAPage)];

    /// <summary>One page as the attachment of a message.</summary>
    public Attachment ToAttachment(int page, string channel, Frame frame) => new(Attachment.AdaptiveCard) { Content = ToJson(page, channel, frame) };

    public JsonElement ToJson(int page, string channel, Frame frame)
    {
        var executes = channel != "emulator";
        var number = Within(page);
        var body = new JsonArray(CardElements.Words(title, isBold: true));
        foreach (var row in RowsOf(number)) body.Add(Drawn(row, frame));
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = executes ? "1.5" : "1.3",
            ["fallbackText"] = title,
            ["body"] = body,
        };
        if (executes) card["msteams"] = new JsonObject { ["width"] = "Full" };
        if (Pages > 1)
        {
            body.Add(CardElements.Words(string.Create(CultureInfo.InvariantCulture, $"Page {number} of {Pages}"), isSubtle: true));
            card["actions"] = new JsonArray([
                .. number > 1 ? [Turn("Earlier", number - 1, executes)] : Array.Empty<JsonNode>(),
                .. number < Pages ? [Turn("Later", number + 1, executes)] : Array.Empty<JsonNode>(),
            ]);
        }
        return JsonSerializer.SerializeToElement(card, ActivityJson.Default.JsonObject);
    }

    private int Within(int page) => Math.Clamp(page, 1, Pages);

    private JsonObject Drawn(TableRow row, Frame frame)
    {
        var who = CardElements.Words(Cut.To(LongestWho, row.Who), isBold: true);
        var said = row.Citations.Take(MostQuotes).SelectMany(citation => (JsonObject[])
        [
            CardElements.Words($"“{Cut.To(LongestWords, citation.Quote)}”"),
            .. citation.Translation is { } translation ? [CardElements.Words($"{translation.Label}: {Cut.To(LongestWords, translation.Words)}", isSubtle: true)] : Array.Empty<JsonObject>(),
            CardElements.Words(SourceLine.Of(citation), isSubtle: true, address: frame.PagesAreReached ? citation.AddressAt(frame.Site) : null),
        ]);
        return table.Form == AnswerForm.Positions
            ? CardElements.Row((1, [who]), (2, said))
            : CardElements.Row((1, row.When.Length > 0 ? [CardElements.Words(row.When)] : []), (3, said.Prepend(who)));
    }

    private JsonObject Turn(string title, int page, bool executes)
    {
        var submit = Button("Action.Submit", title, page);
        if (!executes) return submit;
        var execute = Button("Action.Execute", title, page);
        execute["verb"] = CardPage.Verb;
        execute["fallback"] = submit;
        return execute;
    }

    private JsonObject Button(string type, string title, int page) =>
        new() { ["type"] = type, ["title"] = title, ["data"] = new CardPage(question, page).ToData() };
}
