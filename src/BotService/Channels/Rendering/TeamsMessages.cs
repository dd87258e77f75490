using System.Globalization;
using System.Text;
using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Rendering.Cards;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>
/// An answer as Teams shows it best: bare marks [n] that Teams makes hover cards of, and a card where statements belong side by
/// side. What is too long for one message goes on in another, each with its own citations from 1.
/// </summary>
internal static class TeamsMessages
{
    /// <summary>Channels that read marks and citations as Teams does.</summary>
    public static bool Are(string? channel) => channel is "msteams" or "agents";

    /// <summary>
    /// What text and citations take of a message, where there is no card. The same for every stage of a growing answer, whose parts must
    /// not change.
    /// </summary>
    private const int RoomForText = MessageSize.Most - 8 * 1024;

    /// <summary>What is left beside the largest card.</summary>
    private const int LeastRoom = 4 * 1024;

    private const int LongestLine = 240, LongestSuggestion = 300;

    public static IReadOnlyList<Activity> Of(Answer answer, Activity asked, Frame frame)
    {
        var card = AnswerCard.Of(answer);
        var text = AnswerRendering.Understood(answer) + (card is null ? answer.Text : Index((Grounded)answer, card));
        var room = card is null ? RoomForText : Math.Max(LeastRoom, RoomForText - MessageSize.Of(card.ToMessage(asked, 1, frame)));
        var parts = CitedText.PartsOf(text, answer.Citations, room, citation => SizeOf(citation, frame));
        return [.. parts.Select((part, i) => Part(answer, asked, part, frame, i == parts.Count - 1 ? card : null, i == parts.Count - 1))];
    }

    private static Activity Part(Answer answer, Activity asked, CitedText part, Frame frame, AnswerCard? card, bool isLast) =>
        asked.Reply(ActivityTypes.Message) with
        {
            TextFormat = "markdown",
            Text = part.Text,
            Entities = MessageEntity.ForTeams(answer, part.Citations, frame) is { } entity ? [entity] : null,
            Attachments = card?.ToMessage(asked, 1, frame).Attachments,
            // What belongs to the answer as a whole comes with its end. In groups nobody in particular is asked.
            SuggestedActions = isLast && asked.Conversation?.ConversationType is "personal"
                ? SuggestedActions.Asking([.. answer.Suggestions.Where(question => MessageSize.Of(question) <= LongestSuggestion)])
                : null,
            ChannelData = isLast && answer is not OutOfScope ? MessageData.ForTeams(frame) : null,
        };

    private static int SizeOf(Citation citation, Frame frame) =>
        JsonSerializer.SerializeToElement(Claim.ForTeams(citation, MessageEntity.MostCitations, frame), ActivityJson.Default.Claim).GetRawText().Length + 1;

    /// <summary>
    /// The words that stand above the card: a line for each row of its first page, with the marks of what the row quotes, as many as
    /// one message may cite.
    /// </summary>
    private static string Index(Grounded answer, AnswerCard card)
    {
        var lines = new List<string>();
        var cited = new HashSet<int>();
        if (answer.Preface.Length > 0) lines.Add(QuoteMarkdown.Escape(answer.Preface));
        foreach (var row in card.RowsOf(1))
        {
            var numbers = row.Citations.Select(citation => citation.Number).Distinct()
                .Where(number => cited.Contains(number) || cited.Count < MessageEntity.MostCitations && cited.Add(number)).ToList();
            if (numbers.Count == 0) break;
            var marks = new StringBuilder();
            foreach (var number in numbers) marks.Append(CultureInfo.InvariantCulture, $"[{number}]");
            var who = answer.Form is AnswerForm.Letters or AnswerForm.Timeline && row.When.Length > 0 && !row.Who.Contains(row.When, StringComparison.Ordinal)
                ? $"{row.When}: {row.Who}"
                : row.Who;
            lines.Add($"{QuoteMarkdown.Escape(Cut.To(LongestLine, who))} {marks}");
        }
        if (answer.More.Length > 0) lines.Add(QuoteMarkdown.Escape(answer.More));
        if (card.Pages > 1) lines.Add($"The first {card.RowsOf(1).Count} are shown; turn the pages of the card for the others.");
        return string.Join("\n\n", lines);
    }
}
