namespace BotService.Channels.Feedback;

internal static class FeedbackFeature
{
    /// <summary>Votes on answers, kept in a file.</summary>
    public static IServiceCollection AddFeedback(this IServiceCollection services, string file)
    {
        services.AddSingleton(new FeedbackFile(file));
        services.AddSingleton<GivenAnswers>();
        services.AddSingleton<FeedbackDesk>();
        return services;
    }
}
