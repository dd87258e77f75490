using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BotService.Channels.Activities;
using BotService.Channels.Rendering;
using Letters.Answering;

namespace BotService.Tests.Channels.Rendering;

/// <summary>What holds for the messages of every answer, whatever is in it.</summary>
public sealed partial class EveryMessageTests
{
    private const int Answers = 120_000;
    private static readonly Frame Frame = new(new Uri("https://letters.example.org")) { AnswerId = "0123456789ab" };

    [Fact]
    public void Every_message_keeps_the_limits_of_its_channel()
    {
        Parallel.For(0, 12, seed =>
        {
            var answers = new RandomAnswers(seed);
            for (var i = 0; i < Answers / 12; i++)
            {
                var (answer, channel) = (answers.Next(), answers.Channel());
                var asked = new Activity
                {
                    Type = ActivityTypes.Message, Id = "a1", ChannelId = channel, From = new ChannelAccount { Id = "ann" }, Recipient = new ChannelAccount { Id = "bot" },
                    Conversation = new ConversationAccount { Id = "c", ConversationType = answers.Next(2) == 0 ? "personal" : "channel" },
                };
                var frame = answers.Next(3) == 0 ? Frame with { Sensitivity = new Sensitivity("Restricted", "For the mission") } : Frame;
                try
                {
                    var messages = answer.ToMessages(asked, frame);
                    Assert.NotEmpty(messages);
                    for (var part = 0; part < messages.Count; part++) Check(answer, messages[part], channel, part == messages.Count - 1);
                }
                catch (Exception e)
                {
                    throw new Xunit.Sdk.XunitException($"Answer {i} of seed {seed} on {channel}: {e.Message}\n{answer}", e);
                }
            }
        });
    }

    private static void Check(Answer answer, Activity message, string channel, bool isLast)
    {
        var json = JsonSerializer.SerializeToElement(message, ActivityJson.Default.Activity);
        Assert.True(HasNoNull(json), "a null");
        var entities = json.TryGetProperty("entities", out var list) ? list.EnumerateArray().ToList() : [];
        Assert.True(entities.Count <= 1, "more than one root entity");
        var claims = entities.Count == 1 && entities[0].TryGetProperty("citation", out var citation) ? citation.EnumerateArray().ToList() : [];
        Assert.True(claims.Count <= 20, "more than 20 citations");
        foreach (var claim in claims)
        {
            var shown = claim.GetProperty("appearance");
            Assert.InRange(shown.GetProperty("name").GetString()?.Length ?? 0, 1, 80);
            Assert.InRange(shown.GetProperty("abstract").GetString()?.Length ?? 0, 1, 160);
            if (!shown.TryGetProperty("keywords", out var keywords)) continue;
            Assert.InRange(keywords.GetArrayLength(), 1, 3);
            Assert.All(keywords.EnumerateArray(), keyword => Assert.InRange(keyword.GetString()?.Length ?? 0, 1, 28));
        }
        if (entities.Count == 1) Assert.Equal(answer.ByModel, entities[0].TryGetProperty("additionalType", out _));
        if (channel is not ("msteams" or "agents")) return;

        Assert.InRange(message.Text?.Length ?? 0, 1, 12_000);
        Assert.True(json.GetRawText().Length * 2 <= 80 * 1024, $"{json.GetRawText().Length} characters of JSON");
        var marks = Mark().Matches(message.Text ?? "").Select(mark => int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        Assert.Equal(Enumerable.Range(1, marks.Count), marks);
        Assert.Equal(marks, claims.Select(claim => claim.GetProperty("position").GetInt32()));
        if (!isLast) Assert.True(message is { SuggestedActions: null, Attachments: null, ChannelData: null }, "what belongs to the end");
        if (message.SuggestedActions is { } suggested)
        {
            Assert.Equal("personal", message.Conversation is null ? "" : "personal");
            Assert.InRange(suggested.Actions.Count, 1, 6);
        }
    }

    [Fact]
    public void A_growing_answer_only_grows()
    {
        var answers = new RandomAnswers(7);
        var asked = new Activity { ChannelId = "msteams", Conversation = new ConversationAccount { Id = "c", ConversationType = "personal" } };
        for (var i = 0; i < 4_000; i++)
        {
            if (answers.Next() is not Grounded whole || !AnswerRendering.ShowsGrowth(whole, "msteams")) continue;
            whole = whole with { Preface = "" };
            var before = "";
            for (var proven = 1; proven <= whole.Statements.Count; proven++)
            {
                var grown = proven == whole.Statements.Count ? whole : whole with { Statements = [.. whole.Statements.Take(proven)], More = "" };
                var now = grown.ToMessages(asked, Frame)[0].Text ?? "";
                Assert.StartsWith(before, now, StringComparison.Ordinal);
                before = now;
            }
        }
    }

    private static bool HasNoNull(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Object => json.EnumerateObject().All(member => HasNoNull(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().All(HasNoNull),
        _ => true,
    };

    /// <summary>Bare [n]; a bracket of a quotation is escaped and none.</summary>
    [GeneratedRegex(@"(?<!\\)\[([0-9]+)\]")]
    private static partial Regex Mark();
}
