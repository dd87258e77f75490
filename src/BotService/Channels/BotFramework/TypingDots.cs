using System.Runtime.CompilerServices;
using BotService.Channels.Conversations;

namespace BotService.Channels.BotFramework;

/// <summary>Keeps the three dots on screen as long as an answer is worked at: clients take them away after some three seconds.</summary>
internal static class TypingDots
{
    /// <summary>Teams asks for no more than one in two to three seconds.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    /// <summary>After two minutes they would promise too much.</summary>
    public const int Most = 40;

    /// <summary>The replies, and between them again and again the one that says what is worked at, until there is more to say.</summary>
    public static async IAsyncEnumerable<Reply> KeptUpAsync(
        IAsyncEnumerable<Reply> replies, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var ahead = new RepliesAhead(replies, cancellationToken);
        for (Reply? working = null; ; ahead.GoOn())
        {
            for (var again = 1; working is not null && again < Most && !await ahead.ComesWithinAsync(Every, time, cancellationToken); again++)
                yield return working;
            if (!await ahead.Next) break;
            working = ahead.Current.Stage == ReplyStage.Working ? ahead.Current : null;
            yield return ahead.Current;
        }
    }
}
