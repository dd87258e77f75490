using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;

namespace BotService.Tests.Channels.BotFramework;

public sealed class DeliveredActivitiesTests
{
    private static readonly ConversationKey One = new("msteams", "one"), Other = new("msteams", "other");
    private static readonly Activity Message = new() { Type = ActivityTypes.Message, Id = "1" };

    private readonly SetTime time = new();
    private readonly DeliveredActivities delivered;
    private int taken;

    public DeliveredActivitiesTests() => delivered = new DeliveredActivities(time);

    [Fact]
    public void What_was_taken_is_not_taken_again()
    {
        Assert.True(Deliver(One, Message));
        Assert.True(Deliver(One, Message));
        Assert.Equal(1, taken);
    }

    [Fact]
    public void An_id_means_something_within_its_conversation_and_type()
    {
        Deliver(One, Message);
        Deliver(Other, Message);
        Deliver(One, Message with { Type = "messageUpdate" });
        Deliver(One, Message with { Id = "2" });
        Assert.Equal(4, taken);
    }

    [Fact]
    public void Without_an_id_nothing_is_known_to_be_the_same()
    {
        Deliver(One, Message with { Id = null });
        Deliver(One, Message with { Id = null });
        Assert.Equal(2, taken);
    }

    [Fact]
    public void What_was_turned_away_may_come_again()
    {
        Assert.False(delivered.TakeOnce(One, Message, () => false));
        Assert.True(Deliver(One, Message));
        Assert.Equal(1, taken);
    }

    [Fact]
    public void After_an_hour_or_twenty_thousand_others_it_is_forgotten()
    {
        Deliver(One, Message);
        time.Pass(DeliveredActivities.Lasting);
        Deliver(One, Message);
        for (var i = 0; i < DeliveredActivities.Most; i++) Deliver(Other, Message with { Id = $"{i}" });
        Deliver(One, Message);
        Assert.Equal(3 + DeliveredActivities.Most, taken);
    }

    private bool Deliver(ConversationKey conversation, Activity activity) => delivered.TakeOnce(conversation, activity, () => ++taken > 0);
}
