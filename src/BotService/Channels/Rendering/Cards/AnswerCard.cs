using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotService.Channels.Activities;
using Letters.Answering;

namespace BotService.Channels.Rendering.Cards;

/// <summary>
/// An answer's table as an Adaptive Card: who or when, the words, their source; ten rows a page, or fewer where ten would be too large
/// for a message. Teams turns pages in place; the Emulator, whose cards are of version 1.3 and know no Action.Execute, gets each page
/// as a new message.
/// </summary>
internal sealed class AnswerCard
{
    /// <summary>Said of an answer that is no card (any more) when one of its pages is asked for.</summary>
    public const string None = "The letters give no table for this question now; please ask it again.";

    private const int RowsAPage = 10, LongestWords = 600, LongestWho = 160, LongestTitle = 300, MostQuotes = 3;

    /// <summary>
    /// What a card may take of a message; of that a question, which stands in four places, and the quotations of a row with their sources.
    /// As <see cref="MessageSize"/> counts; in most scripts, where a character counts as one, quotations are never too large.
    /// </summary>
    private const int Largest = 22_000, LargestQuestion = 2500, LargestQuotes = 3000;

    /// <summary>Pages are the same wherever this service is reached, so a row is measured as if that were the longest address.</summary>
    private static readonly Frame Measured = new(new Uri($"https://{string.Join('.', Enumerable.Repeat(new string('a', 62), 4))}:65535"));

    private readonly AnswerTable table;
    private readonly string title;
    private readonly string question;
    private readonly List<IReadOnlyList<TableRow>> pages = [];

    private AnswerCard(AnswerTable table, string title, string question)
    {
        (this.table, this.title, this.question) = (table, Cut.To(LongestTitle, title), question);
        var room = 0;
        var page = new List<TableRow>();
        foreach (var row in table.Rows)
        {
            var size = SizeOf(row);
            if (page.Count is 0 or RowsAPage || size > room)
            {
                pages.Add(page = []);
                room = Largest - 4 * MessageSize.Of(question) - 2 * MessageSize.Of(this.title);
            }
            page.Add(row);
            room -= size;
        }
    }

    public int Pages => pages.Count;

    /// <summary>Null where the answer is no table, or its question too long for a button to carry.</summary>
    public static AnswerCard? Of(Answer answer) =>
        answer is Grounded grounded && AnswerTable.Of(answer) is { } table
        && grounded.UnderstoodAs.Length <= Question.LongestText && MessageSize.Of(grounded.UnderstoodAs) <= LargestQuestion
            ? new AnswerCard(table, grounded.Preface.Length > 0 ? grounded.Preface : "Each party in its own words:", grounded.UnderstoodAs)
            : null;

    /// <summary>The rows of a page, counted from 1; beyond the last, of the last.</summary>
    public IReadOnlyList<TableRow> RowsOf(int page) => pages[Within(page) - 1];

    /// <summary>One page as a message.</summary>
    public Activity ToMessage(Activity asked, int page, Frame frame) => asked.Reply(ActivityTypes.Message) with
    {
        Attachments = [new Attachment(Attachment.AdaptiveCard) { Content = ToJson(page, asked.ChannelId ?? "", frame) }],
    };

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

    /// <summary>The first quotations of a row, as many as there is room for; at least one.</summary>
    private static IEnumerable<(Citation Of, string Words, string? Translated, string Source)> QuotesOf(TableRow row)
    {
        var room = LargestQuotes;
        foreach (var citation in row.Quoted.Take(MostQuotes))
        {
            var (words, source) = ($"“{Cut.To(LongestWords, citation.Quote)}”", SourceLine.Of(citation));
            var translated = citation.Translation is { } translation ? $"{translation.Label}: {Cut.To(LongestWords, translation.Words)}" : null;
            var size = MessageSize.Of(words) + MessageSize.Of(source) + MessageSize.Of(translated ?? "");
            if (room < LargestQuotes && size > room) break;
            room -= size;
            yield return (citation, words, translated, source);
        }
    }

    private int SizeOf(TableRow row) =>
        JsonSerializer.SerializeToElement(Drawn(row, Measured), ActivityJson.Default.JsonObject).GetRawText().Length + 1;

    private int Within(int page) => Math.Clamp(page, 1, Pages);

    private JsonObject Drawn(TableRow row, Frame frame)
    {
        var who = CardElements.Words(Cut.To(LongestWho, row.Who), isBold: true);
        var said = QuotesOf(row).SelectMany(quote => (JsonObject[])
        [
            CardElements.Words(quote.Words),
            .. quote.Translated is { } translated ? [CardElements.Words(translated, isSubtle: true)] : Array.Empty<JsonObject>(),
            CardElements.Words(quote.Source, isSubtle: true, address: frame.PagesAreReached ? quote.Of.AddressAt(frame.Site) : null),
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
