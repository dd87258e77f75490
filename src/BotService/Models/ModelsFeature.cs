using System.Diagnostics.Metrics;
using Letters.Prompting;
using Microsoft.Extensions.AI;

namespace BotService.Models;

internal static partial class ModelsFeature
{
    /// <summary>
    /// The prompts, the counters and, where a chat model is configured, the <see cref="IChatClient"/> to ask it: without one there is
    /// none among the services, and answers are made by quoting.
    /// </summary>
    /// <exception cref="PromptUnusableException">A chat model is configured, and a prompt has a fault.</exception>
    public static IServiceCollection AddModels(this IServiceCollection services, ModelSettings settings, bool isDevelopment)
    {
        services.AddSingleton(settings);
        AddOfEdition(services);
        services.AddSingleton(provider => new ModelUsage(
            settings.Limits, provider.GetRequiredService<IMeterFactory>().Create(ModelUsage.MeterName)));
        if (settings.Server is not { ChatModel: { } model } server) return services;

        services.AddSingleton(LoadPrompts());
        services.AddSingleton<IChatClient>(provider => ChatOf(
            server,
            model,
            settings.Limits,
            provider.GetRequiredService<ModelUsage>(),
            provider.GetRequiredService<ILogger<GuardedChat>>()));
        if (isDevelopment) services.AddHostedService<PromptReloading>();
        return services;
    }

    /// <summary>The prompts that the build put beside the program.</summary>
    public static Prompts LoadPrompts() => Prompts.Load(PromptsFolder);

    /// <summary>The chat model for a verb, which has no services; null where none is configured.</summary>
    public static IChatClient? ChatOf(ModelSettings settings, ILogger<GuardedChat> log) => settings.Server is { ChatModel: { } model } server
        ? ChatOf(server, model, settings.Limits, new ModelUsage(settings.Limits, new Meter(ModelUsage.MeterName)), log)
        : null;

    /// <summary>A chat model as it answers, unguarded.</summary>
    internal static IChatClient ClientOf(ModelServer server, string model, TimeProvider time)
    {
        IChatClient? ofEdition = null;
        OpenOfEdition(server, model, time, ref ofEdition);
        return ofEdition ?? new LearningChat(new OpenAIChat(server, model), time);
    }

    /// <summary>What another edition of the program offers beside; see src/BotService.MicrosoftSdk.</summary>
    static partial void AddOfEdition(IServiceCollection services);

    /// <param name="client">Set where another edition of the program asks models in its own way; see src/BotService.MicrosoftSdk.</param>
    static partial void OpenOfEdition(ModelServer server, string model, TimeProvider time, ref IChatClient? client);

    internal static string PromptsFolder => Path.Combine(AppContext.BaseDirectory, "prompts");

    private static GuardedChat ChatOf(ModelServer server, string model, ModelLimits limits, ModelUsage usage, ILogger<GuardedChat> log) =>
        new(ClientOf(server, model, TimeProvider.System), limits, usage, TimeProvider.System, log);
}
