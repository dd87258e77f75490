using Letters.Answering;
using Letters.Collation;
using Letters.Index;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace BotService.MicrosoftSdk.Kernels;

internal static class KernelFeature
{
    /// <summary>
    /// A Semantic Kernel for whoever builds on the bot: the letters as the plugin "letters", the prompts as the plugin "prompts" and,
    /// where a chat model is configured, the guarded chat client. Needs AddReadingRoom and AddModels.
    /// </summary>
    public static IServiceCollection AddLettersKernel(this IServiceCollection services, string promptsFolder)
    {
        services.AddSingleton(provider =>
        {
            var room = provider.GetRequiredService<ReadingRoom>();
            return new LettersPlugin(
                provider.GetRequiredService<ILetterIndex>(), room.Retriever, provider.GetRequiredService<Collator>(), provider.GetRequiredService<AnsweringDesk>());
        });
        services.AddTransient(provider => KernelOf(
            provider.GetRequiredService<LettersPlugin>(), promptsFolder, provider.GetService<IChatClient>(), provider.GetRequiredService<ILoggerFactory>()));
        return services;
    }

    /// <param name="chat">What the prompts are put to; null for a kernel that only looks things up.</param>
    public static Kernel KernelOf(LettersPlugin letters, string promptsFolder, IChatClient? chat, ILoggerFactory logs)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(logs);
        // Tools are called by the kernel; what they may cost is bounded by the client below.
        if (chat is not null) builder.Services.AddSingleton(chat.AsBuilder().UseKernelFunctionInvocation(logs).Build());
        builder.Plugins.AddFromObject(letters, LettersPlugin.Name);
        builder.Plugins.Add(PromptsPlugin.Load(promptsFolder));
        return builder.Build();
    }
}
