using BotService.Models;
using Letters.Prompting;
using Microsoft.Extensions.AI;

namespace BotService;

internal static class ReadingRoomFeature
{
    /// <summary>The opened letters and what works over them; reads the configured folder in once the service runs.</summary>
    public static IServiceCollection AddReadingRoom(this IServiceCollection services, ReadingRoom room, LetterSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(room);
        services.AddSingleton(room.Index);
        services.AddSingleton(room.Collator);
        services.AddSingleton(provider => provider.GetService<IChatClient>() is { } chat
            ? room.DeskWith(chat, provider.GetRequiredService<Prompts>(), provider.GetRequiredService<ModelSettings>().Limits)
            : room.Desk);
        services.AddHostedService<FirstReading>();
        services.AddHostedService<IndexFollowing>();
        return services;
    }
}
