using BotService.Channels.Teams;

namespace BotService.Channels.Conversations;

internal static class ConversationsFeature
{
    /// <summary>The bot, its memory of conversations, and the queue that keeps their order. Needs an AnsweringDesk and a FeedbackDesk.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, TeamsSettings teams)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(teams);
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<LettersBot>();
        services.AddSingleton<ConversationQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<ConversationQueue>());
        return services;
    }
}
