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

    [Fact]
    public void Many_on_one_channel_do_not_make_another_forget()
    {
        var teams = new ConversationKey("msteams", "a:1");
        memory.Remember(teams, Turn("x"));
        for (var i = 0; i < 3 * ConversationMemory.MostConversations; i++) memory.Remember(Key($"{i}"), Turn("y"));
        Assert.Single(memory.Recall(teams));
    }

    [Fact]
    public void The_answers_kept_are_bounded_in_bytes_in_one_conversation_and_in_all()
    {
        var large = new NotInLetters
        {
            Question = "q", UnderstoodAs = "q", Explanation = "",
            Statements = [new Statement(new string('x', 500_000), "", null, []), new Statement(new string('y', 250_000), "", null, [])],
        };
        for (var i = 0; i < 10; i++) memory.Keep(Key("a"), $"{i}", large);
        Assert.Equal(["8", "9"], memory.Said(Key("a")).Select(said => said.Asked));
        for (var i = 0; i < 200; i++) memory.Keep(Key($"one of {i}"), "0", large);
        var held = Enumerable.Range(0, 200).Count(i => memory.Said(Key($"one of {i}")).Count == 1);
        Assert.InRange(held, 60, ConversationMemory.MostBytes / 1_500_000);
        Assert.Single(memory.Said(Key("one of 199")));
        Assert.Empty(memory.Said(Key("a")));
    }

    [Fact]
    public void Where_bytes_run_out_the_channel_that_holds_the_most_of_them_gives_way_and_not_the_one_with_most_conversations()
    {
        var large = new NotInLetters
        {
            Question = "q", UnderstoodAs = "q", Explanation = "", Statements = [new Statement(new string('x', 1_900_000), "", null, [])],
        };
        for (var i = 0; i < 100; i++) memory.Remember(Key($"small {i}"), Turn("x"));
        for (var i = 0; i < 60; i++) memory.Keep(new ConversationKey("heavy", $"{i}"), "0", large);

        Assert.All(Enumerable.Range(0, 100), i => Assert.Single(memory.Recall(Key($"small {i}"))));
        Assert.Empty(memory.Said(new ConversationKey("heavy", "0")));
        Assert.Single(memory.Said(new ConversationKey("heavy", "59")));
    }

    private static ConversationKey Key(string conversation) => new("test", conversation);

    private static Turn Turn(string understood) =>
        new(understood, new NotInLetters { Question = understood, UnderstoodAs = understood, Explanation = "" });
}
