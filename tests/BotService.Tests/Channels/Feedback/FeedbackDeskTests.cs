using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using BotService.Channels.Feedback;
using BotService.Tests.Channels.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotService.Tests.Channels.Feedback;

public sealed class FeedbackDeskTests : IDisposable
{
    private static readonly ConversationKey Key = new("msteams", "a:1");

    private readonly string folder = Directory.CreateTempSubdirectory("letters-feedback-").FullName;
    private readonly SetTime time = new();
    private readonly FeedbackFile file;
    private readonly FeedbackDesk desk;

    public FeedbackDeskTests()
    {
        file = new FeedbackFile(Path.Combine(folder, "feedback.db"));
        desk = new FeedbackDesk(new GivenAnswers(time), file, time, NullLogger<FeedbackDesk>.Instance);
        desk.Gave(Key, "answer-1", SomeAnswers.Grounded("Norland “has not sold” any. [1]", SomeAnswers.Citation(1)));
        desk.SentAs(Key, "answer-1", "1795");
    }

    [Fact]
    public void A_vote_is_kept_with_what_was_asked_and_said()
    {
        Assert.True(desk.Take(Vote("like", "Just\nso.", "1795")));
        var vote = Assert.Single(file.All());
        Assert.Equal(("answer-1", "msteams", true, "Just so.", time.GetUtcNow()), (vote.Answer, vote.Channel, vote.IsLike, vote.Words, vote.Time));
        Assert.Equal(("Who sold boats?", "Norland “has not sold” any. [1]"), (vote.Question, vote.Said));
    }

    [Fact]
    public void Who_votes_again_changes_his_vote()
    {
        desk.Take(Vote("like", "", "1795"));
        time.Pass(TimeSpan.FromMinutes(1));
        desk.Take(Vote("dislike", "No.", "1795"));
        desk.Take(Vote("like", "", "1795", "29:bob"));
        Assert.Equal([false, true], file.All().OrderBy(vote => vote.IsLike).Select(vote => vote.IsLike));
    }

    [Fact]
    public void The_user_is_kept_as_a_number_that_leads_nowhere()
    {
        desk.Take(Vote("like", "", "1795", "29:ann"));
        var user = Assert.Single(file.All()).User;
        Assert.Equal(24, user.Length);
        Assert.DoesNotContain("29:ann", File.ReadAllText(Path.Combine(folder, "feedback.db")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_message_the_last_answer_is_meant()
    {
        desk.Gave(Key, "answer-2", SomeAnswers.NotInLetters("And when?"));
        desk.Take(Vote("dislike", "", null));
        Assert.Equal("answer-2", Assert.Single(file.All()).Answer);
    }

    [Fact]
    public void A_vote_from_another_conversation_is_not_about_this_answer()
    {
        desk.Take(Vote("like", "", "1795") with { Conversation = new ConversationAccount { Id = "elsewhere" } });
        Assert.Null(Assert.Single(file.All()).Question);
        Assert.False(desk.Take(Pressed("answer-1") with { Conversation = new ConversationAccount { Id = "elsewhere" } }));
    }

    [Fact]
    public void A_page_cannot_vote_on_what_was_never_said()
    {
        Assert.True(desk.Take(Pressed("answer-1")));
        Assert.False(desk.Take(Pressed("made-up")));
        Assert.Single(file.All());
    }

    [Fact]
    public void A_reaction_taken_back_takes_the_vote_back()
    {
        var reaction = Vote("", "", "1795") with { Type = ActivityTypes.MessageReaction, ReactionsAdded = [new MessageReaction("like")] };
        Assert.True(desk.Take(reaction));
        Assert.Single(file.All());
        Assert.True(desk.Take(reaction with { ReactionsAdded = null, ReactionsRemoved = [new MessageReaction("like")] }));
        Assert.Empty(file.All());
    }

    [Fact]
    public void A_user_who_asks_for_it_is_forgotten()
    {
        desk.Take(Vote("like", "", "1795", "29:ann"));
        desk.Take(Vote("like", "", "1795", "29:bob"));
        desk.ForgetUser(new Activity { ChannelId = "msteams", From = new ChannelAccount { Id = "29:ann" }, Conversation = new ConversationAccount { Id = "a:1" } });
        Assert.Single(file.All());
    }

    [Fact]
    public void That_a_user_could_not_be_forgotten_is_said_in_the_log()
    {
        File.WriteAllText(Path.Combine(folder, "feedback.db"), "This is no database at all, however long one looks at it.");
        using var heard = new HeardLog();
        using var logs = new LoggerFactory([heard]);
        new FeedbackDesk(new GivenAnswers(time), file, time, logs.CreateLogger<FeedbackDesk>())
            .ForgetUser(new Activity { ChannelId = "msteams", From = new ChannelAccount { Id = "29:ann" } });
        Assert.StartsWith("A user on msteams asked to be forgotten, but", Assert.Single(heard.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("29:ann", Assert.Single(heard.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Votes_of_many_at_once_are_all_kept()
    {
        Parallel.For(0, 40, i => desk.Take(Vote(i % 2 == 0 ? "like" : "dislike", $"{i}", "1795", $"29:user-{i % 20}")));
        Assert.Equal(20, file.All().Count);
        // Another opening of the same file, as after a restart, knows the same users again.
        new FeedbackDesk(new GivenAnswers(time), new FeedbackFile(Path.Combine(folder, "feedback.db")), time, NullLogger<FeedbackDesk>.Instance)
            .Take(Vote("like", "", "1795", "29:user-1"));
        Assert.Equal(20, file.All().Select(vote => vote.User).Distinct().Count());
    }

    [Fact]
    public void Long_words_are_cut()
    {
        desk.Take(Vote("like", new string('x', 100_000), "1795"));
        Assert.Equal(2000, Assert.Single(file.All()).Words.Length);
    }

    [Fact]
    public void An_answers_id_is_the_same_when_the_question_is_delivered_again()
    {
        var asked = new Activity { ChannelId = "msteams", Id = "a1", Text = "Who?", Conversation = new ConversationAccount { Id = "a:1" } };
        Assert.Equal(GivenAnswers.IdFor(asked), GivenAnswers.IdFor(asked with { }));
        Assert.NotEqual(GivenAnswers.IdFor(asked), GivenAnswers.IdFor(asked with { Id = "a2" }));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Activity Vote(string reaction, string words, string? about, string user = "29:ann") => new()
    {
        Type = ActivityTypes.Invoke,
        Name = "message/submitAction",
        ChannelId = "msteams",
        From = new ChannelAccount { Id = user },
        Conversation = new ConversationAccount { Id = "a:1" },
        ReplyToId = about,
        Value = JsonSerializer.SerializeToElement(new { actionName = "feedback", actionValue = new { reaction, feedback = words } }),
    };

    private static Activity Pressed(string answer) => Vote("", "", null) with
    {
        Type = ActivityTypes.Event,
        Name = "webchat:activity-status/feedback",
        Value = null,
        Entities = [JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["@type"] = "LikeAction", ["target"] = new { urlTemplate = $"letters-answer:{answer}" } })],
    };
}
