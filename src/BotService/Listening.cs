namespace BotService;

internal static class Listening
{
    /// <summary>Starts the service.</summary>
    /// <exception cref="ExpectedFailure">An address it is to listen at is none, or cannot be served as it is configured.</exception>
    public static async Task BeginAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new ExpectedFailure($"The service cannot listen at {app.Configuration["urls"]}: {e.Message}", e);
        }
    }
}
