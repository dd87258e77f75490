using System.Net;
using System.Runtime.CompilerServices;
using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;
using BotService.Channels.Rendering;

namespace BotService.Channels.Teams;

/// <summary>
/// Lets one answer grow before the reader's eyes in a personal chat of Teams, within what Teams allows: first what is being worked
/// at, then the text as far as it is, a frame a second at the most, each after the answer to the one before, and within two minutes
/// the message itself. What cannot be said that way is handed on, to be sent as a message.
/// </summary>
/// <param name="send">Sends a frame and gives the id the channel gave it.</param>
/// <param name="shown">Told of the reply a stream ended with, and of the id under which the channel knows it.</param>
/// <param name="stopped">Told that the user pressed Stop: the answer need not be worked out any further.</param>
/// <param name="time">The clock.</param>
internal sealed class AnswerStream(Func<Activity, CancellationToken, Task<string?>> send, Action<Reply, string> shown, Action stopped, TimeProvider time)
{
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Teams ends a stream after two minutes; the last frame must be through by then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(100);

    private Stage stage = Stage.NotBegun;
    private string? id;
    private int sequence;
    private DateTimeOffset begun, latest;
    private Reply? last;

    private enum Stage
    {
        NotBegun,
        Growing,

        /// <summary>No more frames, yet the stream can still be ended.</summary>
        Faltering,
        Ended,

        /// <summary>The user pressed Stop: nothing more is wanted of this answer.</summary>
        Stopped,
    }

    /// <summary>Whether an answer to this may be streamed: Teams allows it in chats of two only.</summary>
    public static bool IsFor(Activity incoming) =>
        TeamsMessages.Are(incoming.ChannelId) && incoming.Conversation?.ConversationType is "personal" && incoming.Type == ActivityTypes.Message;

    /// <summary>Streams what can be streamed of a turn's replies, and hands on what is to be sent as a message of its own.</summary>
    public async IAsyncEnumerable<Reply> WhatIsLeftAsync(
        IAsyncEnumerable<Reply> replies, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var ahead = new RepliesAhead(replies, cancellationToken);
        Reply? waiting = null;
        for (; ; )
        {
            // The clock is read once: it may pass the moment between two looks.
            if (!ahead.Next.IsCompleted && NextMoment(waiting) is { } moment
                && !await ahead.ComesWithinAsync(moment - time.GetUtcNow(), time, cancellationToken))
            {
                if (stage != Stage.NotBegun && time.GetUtcNow() >= begun + Longest) await EndEarlyAsync(cancellationToken);
                else if (waiting is not null) await ShowAsync(waiting, cancellationToken);
                waiting = null;
                continue;
            }
            if (!await ahead.Next) break;
            var reply = ahead.Current;
            if (reply.Stage == ReplyStage.Final)
            {
                if (!await EndAsync(reply, cancellationToken) && stage != Stage.Stopped) yield return reply;
                waiting = null;
            }
            else if (stage is Stage.NotBegun or Stage.Growing && (reply.Stage == ReplyStage.Growing || waiting is null))
            {
                waiting = reply;
            }
            ahead.GoOn();
        }
    }

    /// <summary>When something is to be done even if no more is heard of the answer; null for never.</summary>
    private DateTimeOffset? NextMoment(Reply? waiting) => (stage, waiting) switch
    {
        (Stage.NotBegun, not null) => time.GetUtcNow(),
        (Stage.Growing, not null) => latest + Pace < begun + Longest ? latest + Pace : begun + Longest,
        (Stage.Growing or Stage.Faltering, _) => begun + Longest,
        _ => null,
    };

    private async Task ShowAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (!Extends(reply)) return;
        latest = time.GetUtcNow();
        if (stage == Stage.NotBegun) begun = latest;
        // Sent is as good as shown: of a frame that got no answer nobody knows.
        last = reply;
        sequence++;
        var frame = reply.Stage == ReplyStage.Working
            ? StreamFrames.Informative(reply.Activity, id, sequence)
            : StreamFrames.Growing(reply.Activity, id, sequence);
        try
        {
            var given = await send(frame, cancellationToken);
            id ??= given;
            // Without an id there is nothing to go on with.
            stage = id is null ? Stage.Ended : Stage.Growing;
        }
        catch (Exception e) when (e is ConnectorRefusedException or ConnectorUnreachableException)
        {
            stage = AfterFault(e);
            if (stage == Stage.Stopped) stopped();
        }
    }

    /// <summary>Text may only grow, and does not go back to what is being worked at: a channel would refuse the rest.</summary>
    private bool Extends(Reply reply) => (last, reply) switch
    {
        (_, { Activity.Text: null or "" }) => false,
        ({ Stage: ReplyStage.Growing }, { Stage: ReplyStage.Working }) => false,
        ({ Stage: ReplyStage.Growing, Activity.Text: { } before }, { Activity.Text: { } now }) =>
            now.Length > before.Length && now.StartsWith(before, StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>Ends the stream with the message itself.</summary>
    /// <returns>False: there is no stream, or it could not be ended that way.</returns>
    private async Task<bool> EndAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (id is null || stage is not (Stage.Growing or Stage.Faltering)) return false;
        var ended = await SendLastAsync(StreamFrames.Final(reply.Activity, id), cancellationToken);
        if (ended) shown(reply, id);
        return ended;
    }

    /// <summary>Ends a stream whose time is up with what it holds; the answer follows as a message.</summary>
    private async Task EndEarlyAsync(CancellationToken cancellationToken)
    {
        if (id is not null && last is { } sofar)
        {
            var text = sofar.Stage == ReplyStage.Growing ? $"{sofar.Activity.Text}\n\n{Late}" : Late;
            await SendLastAsync(
                StreamFrames.Final(sofar.Activity with { Type = ActivityTypes.Message, Text = text }, id), cancellationToken);
        }
        if (stage != Stage.Stopped) stage = Stage.Ended;
    }

    private async Task<bool> SendLastAsync(Activity frame, CancellationToken cancellationToken)
    {
        if (latest + Pace - time.GetUtcNow() is { Ticks: > 0 } wait) await Task.Delay(wait, time, cancellationToken);
        try
        {
            await send(frame, cancellationToken);
            stage = Stage.Ended;
            return true;
        }
        catch (ConnectorRefusedException e) when (WasEnded(e))
        {
            // It was there the first time it was sent, though the answer said otherwise: sent as a message too, it would be there twice.
            stage = Stage.Ended;
            return true;
        }
        catch (Exception e) when (e is ConnectorRefusedException or ConnectorUnreachableException)
        {
            stage = AfterFault(e) == Stage.Stopped ? Stage.Stopped : Stage.Ended;
            if (stage == Stage.Stopped) stopped();
            return false;
        }
    }

    private Stage AfterFault(Exception fault) => fault switch
    {
        ConnectorRefusedException { Status: HttpStatusCode.Forbidden } forbidden => WasStopped(forbidden) ? Stage.Stopped : Stage.Ended,
        _ => id is null ? Stage.Ended : Stage.Faltering,
    };

    /// <summary>Teams has one code for many refusals; that the user pressed Stop is told by the sentence alone.</summary>
    private static bool WasStopped(ConnectorRefusedException refusal) => SaysOfStream(refusal, "cancel");

    private static bool WasEnded(ConnectorRefusedException refusal) => SaysOfStream(refusal, "already completed");

    private static bool SaysOfStream(ConnectorRefusedException refusal, string words) =>
        refusal is { Status: HttpStatusCode.Forbidden, Code: "ContentStreamNotAllowed" } && refusal.Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private const string Late = "This takes longer than a message may grow; the whole answer follows in one of its own.";
}
