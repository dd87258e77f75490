using Letters.Ingestion;
using Letters.Prompting;

namespace BotService.Models;

/// <summary>In development a prompt counts as soon as it is saved; one with a fault leaves the earlier text in use.</summary>
internal sealed partial class PromptReloading(Prompts prompts, TimeProvider time, ILogger<PromptReloading> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watch = new FolderWatch(ModelsFeature.PromptsFolder, time);
        while (true)
        {
            await watch.ChangedAsync(stoppingToken);
            try
            {
                prompts.Reload();
                LogReloaded(log, prompts.AnswerFromPassages.Hash, prompts.UnderstandQuestion.Hash, prompts.TranslateForDisplay.Hash);
            }
            catch (PromptUnusableException e)
            {
                LogUnusable(log, e.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Prompts read again: answer-from-passages {Answer}, understand-question {Understand}, translate-for-display {Translate}")]
    private static partial void LogReloaded(ILogger log, string answer, string understand, string translate);

    [LoggerMessage(LogLevel.Warning, "{Problem} The earlier prompts stay in use.")]
    private static partial void LogUnusable(ILogger log, string problem);
}
