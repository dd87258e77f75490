using BotService.Channels.Activities;
using BotService.Channels.Conversations;

namespace BotService.Tests.Channels.Conversations;

public sealed class WelcomeTests
{
    [Theory]
    [InlineData(null, "user,bot", true)]
    [InlineData("personal", "user,bot", true)]
    [InlineData(null, "bot", false)]
    [InlineData(null, "", false)]
    [InlineData("channel", "bot", true)]
    [InlineData("groupChat", "user", false)]
    public void In_a_chat_of_two_the_user_is_greeted_and_in_a_group_the_bot_introduces_itself(string? scope, string added, bool due) =>
        Assert.Equal(due, Welcome.IsDue(new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Recipient = new ChannelAccount { Id = "bot" },
            Conversation = new ConversationAccount { Id = "c", ConversationType = scope },
            MembersAdded = [.. added.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new ChannelAccount { Id = id })],
        }));

    [Theory]
    [InlineData("personal", false)]
    [InlineData(null, false)]
    [InlineData("groupChat", true)]
    [InlineData("channel", true)]
    public void In_a_group_it_says_how_it_is_asked_and_asks_nobody_in_particular(string? scope, bool isGroup)
    {
        var welcome = Welcome.Write(
            new Activity { Recipient = new ChannelAccount { Id = "bot", Name = "Archive" }, Conversation = new ConversationAccount { Id = "c", ConversationType = scope } },
            ["Who wrote?"]);
        Assert.Equal(isGroup, welcome.Text?.Contains("@Archive", StringComparison.Ordinal));
        Assert.Equal(isGroup, welcome.SuggestedActions is null);
    }
}
