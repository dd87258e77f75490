using BotService.Channels.Activities;
using BotService.Channels.DirectLine;

namespace BotService.Tests.Channels.DirectLine;

public sealed class DirectLineConversationsTests
{
    private readonly DirectLineConversations conversations = new(new SetTime());

    [Fact]
    public void An_address_that_opens_more_and_more_crowds_out_itself_alone()
    {
        for (var i = 0; i < 20; i++) conversations.Open($"office {i}", "192.0.2.1", out _);
        for (var i = 0; i < 3 * DirectLineConversations.Most; i++) conversations.Open($"flood {i}", "198.51.100.7", out _);
        for (var i = 0; i < 20; i++)
        {
            conversations.Open($"office {i}", "192.0.2.1", out var isNew);
            Assert.False(isNew);
        }
        conversations.Open("flood 0", "198.51.100.7", out var isGone);
        Assert.True(isGone);
    }

    [Fact]
    public void Where_all_have_as_many_the_one_left_alone_longest_goes()
    {
        for (var i = 0; i <= DirectLineConversations.Most; i++) conversations.Open($"{i}", $"address {i}", out _);
        conversations.Open("1", "address 1", out var isNew);
        Assert.False(isNew);
        conversations.Open("0", "address 0", out isNew);
        Assert.True(isNew);
    }

    [Fact]
    public void All_of_them_together_are_bounded_in_bytes()
    {
        var opened = new List<DirectLineConversation>();
        var large = new Activity { Type = ActivityTypes.Message, Text = new string('x', DirectLineConversation.MostBytes - 2000) };
        var fit = (int)(DirectLineConversations.MostBytes / DirectLineConversation.MostBytes);
        for (var i = 0; i < fit + 40; i++)
        {
            opened.Add(conversations.Open($"{i}", "192.0.2.1", out _));
            opened[i].Add(large, null, out _);
        }
        conversations.Open($"{fit + 39}", "192.0.2.1", out var isNew);
        Assert.False(isNew);
        // The oldest had to go, and whoever listened to them is told so.
        Assert.True(opened[0].BecomeStream().IsCancellationRequested);
        Assert.InRange(opened.Count(conversation => !conversation.BecomeStream().IsCancellationRequested), fit - 2, fit + 8);
    }

    [Fact]
    public void Where_bytes_run_out_the_address_that_holds_the_most_of_them_gives_way_and_not_the_one_with_most_conversations()
    {
        var large = new Activity { Type = ActivityTypes.Message, Text = new string('x', DirectLineConversation.MostBytes - 2000) };
        for (var i = 0; i < 400; i++) conversations.Open($"office {i}", "192.0.2.1", out _).Add(new Activity { Type = ActivityTypes.Message, Text = "small" }, null, out var _);
        for (var i = 0; i < DirectLineConversations.MostBytes / DirectLineConversation.MostBytes + 40; i++)
            conversations.Open($"heavy {i}", $"198.51.100.{i % 3}", out _).Add(large, null, out var _);

        conversations.Open("office 0", "192.0.2.1", out var isNew);
        Assert.False(isNew);
        conversations.Open("heavy 0", "198.51.100.0", out isNew);
        Assert.True(isNew);
    }

    [Fact]
    public async Task Whoever_is_told_of_the_end_can_come_back_at_once()
    {
        var listened = conversations.Open("0", "192.0.2.1", out _).BecomeStream();
        var cameBack = false;
        using var listening = listened.Register(() =>
            cameBack = Task.Run(() => conversations.Open("0", "192.0.2.1", out var _).After(null, withTyping: true)).Wait(TimeSpan.FromSeconds(30)));
        await Task.Run(() =>
        {
            for (var i = 1; i <= DirectLineConversations.Most; i++) conversations.Open($"{i}", "192.0.2.1", out var _);
        }, TestContext.Current.CancellationToken);
        Assert.True(cameBack);
    }
}
