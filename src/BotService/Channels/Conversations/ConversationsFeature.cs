namespace BotService.Channels.Conversations;

internal static class ConversationsFeature
{
    /// <summary>The bot, its memory of conversations, and the queue that keeps their order. Needs an AnsweringDesk.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<LettersBot>();
        services.AddSingleton<ConversationQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<ConversationQueue>());
        return services;
    }
}
