using System.Net;
using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;

namespace BotService.Tests.Channels.Teams;

/// <summary>What holds for every stream, whatever comes when and whatever the channel answers.</summary>
public sealed class RandomStreamTests
{
    private const int Turns = 20_000;

    [Fact]
    public void Every_stream_keeps_the_limits_and_ends()
    {
        var random = new Random(4711);
        for (var turn = 0; turn < Turns; turn++)
        {
            var (run, replies) = (new StreamRun(), Replies(random));
            var faults = random.Next(3) == 0;
            var slow = random.Next(4) == 0;
            run.Go(
                replies,
                number => faults && random.Next(6) == 0 ? throw Fault(random) : number == 1 && random.Next(20) == 0 ? null : $"stream-{turn}",
                _ => slow ? TimeSpan.FromSeconds(random.NextDouble() * 10) : TimeSpan.Zero);
            try
            {
                Check(run, replies, faults);
            }
            catch (Exception e)
            {
                throw new Xunit.Sdk.XunitException($"Turn {turn}: {e.Message}\n{string.Join('\n', run.Frames)}", e);
            }
        }
    }

    private static void Check(StreamRun run, IReadOnlyList<(TimeSpan After, Reply Reply)> replies, bool faults)
    {
        var frames = run.Frames;
        for (var i = 1; i < frames.Count; i++)
            Assert.True(frames[i].At - frames[i - 1].At >= TimeSpan.FromSeconds(1), "more than a frame a second");
        if (frames.Count > 0) Assert.True(frames[^1].At - frames[0].At < TimeSpan.FromMinutes(2), "more than two minutes");

        var shown = "";
        for (var i = 0; i < frames.Count; i++)
        {
            var info = Assert.Single(frames[i].Frame.Entities ?? [], entity => entity.GetProperty("type").GetString() == "streaminfo");
            var kind = info.GetProperty("streamType").GetString();
            Assert.NotEqual("", frames[i].Frame.Text ?? "");
            Assert.Equal(kind == "final", frames[i].Frame.Type == ActivityTypes.Message);
            Assert.Equal(i > 0, info.TryGetProperty("streamId", out _));
            if (kind == "final") Assert.True(i == frames.Count - 1 && !info.TryGetProperty("streamSequence", out _), "a final frame is the last");
            else Assert.Equal(i + 1, info.GetProperty("streamSequence").GetInt32());
            if (kind == "informative")
            {
                Assert.Equal(0, i);
                continue;
            }
            Assert.StartsWith(shown, frames[i].Frame.Text ?? "", StringComparison.Ordinal);
            shown = frames[i].Frame.Text ?? "";
        }

        // Each message is said exactly once, unless the user wanted no more.
        var wanted = replies.Where(reply => reply.Reply.Stage == ReplyStage.Final).Select(reply => reply.Reply).ToList();
        var said = run.Shown.Concat(run.Left).ToList();
        if (!faults) Assert.Equal(wanted, said);
        else Assert.True(said.Count == 0 || said.SequenceEqual(wanted) || said.SequenceEqual(wanted.Take(said.Count)), "something is lost or said twice");
    }

    private static List<(TimeSpan After, Reply Reply)> Replies(Random random)
    {
        var replies = new List<(TimeSpan, Reply)>();
        var (text, pace) = ("", random.Next(3) switch { 0 => 0.2, 1 => 2, _ => 12.0 });
        if (random.Next(5) > 0) replies.Add((After(), StreamRun.Working()));
        for (var i = random.Next(20); i > 0; i--)
        {
            text += (text.Length > 0 ? "\n\n" : "") + $"Statement {i}.";
            replies.Add((After(), StreamRun.Growing(text)));
        }
        replies.Add((After(), StreamRun.Final(text + "Whole.")));
        if (random.Next(10) == 0) replies.Add((TimeSpan.Zero, StreamRun.Final("Part two.")));
        return replies;

        TimeSpan After() => random.Next(4) == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(random.NextDouble() * pace);
    }

    private static Exception Fault(Random random) => random.Next(4) switch
    {
        0 => new ConnectorRefusedException(HttpStatusCode.Forbidden, "ContentStreamNotAllowed", "Content stream was cancelled by user."),
        1 => new ConnectorRefusedException(HttpStatusCode.Forbidden, "ContentStreamNotAllowed", "Content stream is not allowed."),
        2 => new ConnectorRefusedException(HttpStatusCode.TooManyRequests, null, null),
        _ => new ConnectorUnreachableException("it did not answer within 10 seconds"),
    };
}
