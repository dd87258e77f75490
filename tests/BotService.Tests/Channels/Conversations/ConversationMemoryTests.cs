using BotService.Channels.Conversations;
using Letters.Answering;

namespace BotService.Tests.Channels.Conversations;

public sealed class ConversationMemoryTests
{
    private readonly SetTime time = new();
    private readonly ConversationMemory memory;

    public ConversationMemoryTests() => memory = new ConversationMemory(time);

    [Fact]
    public void The_last_turns_are_kept_oldest_first()
    {
        for (var i = 0; i < ConversationMemory.MostTurns + 3; i++) memory.Remember(Key("a"), Turn($"{i}"));
        Assert.Equal(["3", "4", "5", "6", "7", "8"], memory.Recall(Key("a")).Select(turn => turn.UnderstoodAs));
    }

    [Fact]
    public void Conversations_know_nothing_of_each_other()
    {
        memory.Remember(Key("a"), Turn("x"));
        Assert.Empty(memory.Recall(Key("b")));
        Assert.Empty(memory.Recall(new ConversationKey("elsewhere", "a")));
    }

    [Fact]
    public void A_conversation_left_alone_is_forgotten()
    {
        memory.Remember(Key("a"), Turn("x"));
        time.Pass(ConversationMemory.Lasting - TimeSpan.FromTicks(1));
        Assert.Single(memory.Recall(Key("a")));
        time.Pass(ConversationMemory.Lasting);
        Assert.Empty(memory.Recall(Key("a")));
    }

    [Fact]
    public void When_there_are_too_many_the_one_used_longest_ago_is_forgotten()
    {
        memory.Remember(Key("first"), Turn("x"));
        memory.Remember(Key("second"), Turn("y"));
        for (var i = 0; i < ConversationMemory.MostConversations - 2; i++) memory.Recall(Key($"{i}"));
        memory.Recall(Key("first"));
        memory.Recall(Key("one more"));
        Assert.Single(memory.Recall(Key("first")));
        Assert.Empty(memory.Recall(Key("second")));
    }

    [Fact]
    public void A_first_meeting_happens_once()
    {
        Assert.True(memory.IsFirstMeeting(Key("a")));
        Assert.False(memory.IsFirstMeeting(Key("a")));
        Assert.True(memory.IsFirstMeeting(Key("b")));
    }

    private static ConversationKey Key(string conversation) => new("test", conversation);

    private static Turn Turn(string understood) =>
        new(understood, new NotInLetters { Question = understood, UnderstoodAs = understood, Explanation = "" });
}
