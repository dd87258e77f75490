namespace BotService;

/// <summary>Takes over, while the service runs, what other programs put into its index: the next question is asked of it.</summary>
internal sealed partial class IndexFollowing(ReadingRoom room, TimeProvider time, ILogger<IndexFollowing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, time);
        var told = "";
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) told = await FollowAsync(told, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    /// <param name="told">The fault told last, which is not told again each second.</param>
    private async Task<string> FollowAsync(string told, CancellationToken cancellationToken)
    {
        try
        {
            if (await room.RefreshAsync(cancellationToken) is > 0 and var changed)
            {
                await room.CollateAsync(cancellationToken);
                LogChanged(log, changed);
            }
            return "";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What was held before can still be asked, whatever the fault.
            var message = ExpectedFailure.MessageOf(e);
            if (message != told) LogNotFollowed(log, message, ExpectedFailure.Is(e) ? null : e);
            return message;
        }
    }

    [LoggerMessage(LogLevel.Information, "Another program changed the index: {Count} letters taken over")]
    private static partial void LogChanged(ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "What another program changed in the index is not taken over: {Reason}")]
    private static partial void LogNotFollowed(ILogger log, string reason, Exception? fault);
}
