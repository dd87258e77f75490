using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using BotService.Channels.Teams;

namespace BotService.Tests.Channels.Teams;

/// <summary>One turn streamed on a clock of its own: what is replied when, what the channel answers, and what came of it.</summary>
internal sealed class StreamRun
{
    private readonly LeapingTime time = new();
    private readonly DateTimeOffset start;

    public StreamRun() => start = time.GetUtcNow();

    /// <summary>What the channel was sent, with the time since the beginning.</summary>
    public List<(TimeSpan At, Activity Frame)> Frames { get; } = [];

    /// <summary>What is left to be sent as messages.</summary>
    public List<Reply> Left { get; } = [];

    /// <summary>The replies a stream ended with.</summary>
    public List<Reply> Shown { get; } = [];

    /// <summary>How often the answering was told that it is not wanted any more.</summary>
    public int Stops { get; private set; }

    public TimeSpan Took { get; private set; }

    /// <param name="replies">Each with the time since the one before.</param>
    /// <param name="answer">What the channel answers to the frame of a number from 1: an id, nothing, or a refusal thrown.</param>
    /// <param name="delay">How long the channel takes for it.</param>
    public void Go(IReadOnlyList<(TimeSpan After, Reply Reply)> replies, Func<int, string?>? answer = null, Func<int, TimeSpan>? delay = null)
    {
        // Continuations must run where the clock fires them.
        SynchronizationContext.SetSynchronizationContext(null);
        var stream = new AnswerStream(
            async (frame, cancellationToken) =>
            {
                Frames.Add((time.GetUtcNow() - start, frame));
                var number = Frames.Count;
                if (delay?.Invoke(number) is { Ticks: > 0 } wait) await Task.Delay(wait, time, cancellationToken);
                return answer is null ? number == 1 ? "stream" : null : answer(number);
            },
            (reply, _) => Shown.Add(reply),
            () => Stops++,
            time);
        time.Run(ConsumeAsync(stream.WhatIsLeftAsync(RepliesAsync(replies), CancellationToken.None)));
        Took = time.GetUtcNow() - start;
    }

    public static Reply Working(string text = "Searching the letters …") => Say(ReplyStage.Working, text);

    public static Reply Growing(string text) => Say(ReplyStage.Growing, text);

    public static Reply Final(string text) => Say(ReplyStage.Final, text);

    private static Reply Say(ReplyStage stage, string text) => new(stage, new Activity
    {
        Type = stage == ReplyStage.Working ? ActivityTypes.Typing : ActivityTypes.Message,
        Conversation = new ConversationAccount { Id = "a:1" },
        Text = text,
        SuggestedActions = stage == ReplyStage.Final ? SuggestedActions.Asking(["And when?"]) : null,
    });

    private async IAsyncEnumerable<Reply> RepliesAsync(IReadOnlyList<(TimeSpan After, Reply Reply)> replies)
    {
        foreach (var (after, reply) in replies)
        {
            if (after > TimeSpan.Zero) await Task.Delay(after, time);
            yield return reply;
        }
    }

    private async Task ConsumeAsync(IAsyncEnumerable<Reply> left)
    {
        await foreach (var reply in left) Left.Add(reply);
    }
}
