using Microsoft.Extensions.AI;
using OpenAI.Chat;
using OpenAIFinish = OpenAI.Chat.ChatFinishReason;

namespace BotService.Models;

/// <summary>What the OpenAI package received, in the words of Microsoft.Extensions.AI.</summary>
internal static class OpenAIReply
{
    /// <summary>The code of the <see cref="ErrorContent"/> in which a model says why it declines.</summary>
    public const string Refusal = "Refusal";

    public static ChatResponseUpdate Of(StreamingChatCompletionUpdate update)
    {
        var contents = ContentsOf(update.ContentUpdate, update.RefusalUpdate);
        if (update.Usage is { } usage) contents.Add(new UsageContent(UsageOf(usage)));
        return new ChatResponseUpdate(ChatRole.Assistant, contents)
        {
            ResponseId = update.CompletionId,
            MessageId = update.CompletionId,
            ModelId = update.Model,
            FinishReason = ReasonOf(update.FinishReason),
        };
    }

    public static ChatResponse Of(ChatCompletion completion) =>
        new(new Microsoft.Extensions.AI.ChatMessage(ChatRole.Assistant, ContentsOf(completion.Content, completion.Refusal)))
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            FinishReason = ReasonOf(completion.FinishReason),
            Usage = completion.Usage is { } usage ? UsageOf(usage) : null,
        };

    private static List<AIContent> ContentsOf(IEnumerable<ChatMessageContentPart> parts, string? refusal)
    {
        var contents = parts.Where(part => !string.IsNullOrEmpty(part.Text)).Select(AIContent (part) => new TextContent(part.Text)).ToList();
        if (!string.IsNullOrEmpty(refusal)) contents.Add(new ErrorContent(refusal) { ErrorCode = Refusal });
        return contents;
    }

    private static UsageDetails UsageOf(ChatTokenUsage usage) => new()
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };

    private static Microsoft.Extensions.AI.ChatFinishReason? ReasonOf(OpenAIFinish? reason) => reason switch
    {
        null => null,
        OpenAIFinish.Length => Microsoft.Extensions.AI.ChatFinishReason.Length,
        OpenAIFinish.ContentFilter => Microsoft.Extensions.AI.ChatFinishReason.ContentFilter,
        OpenAIFinish.ToolCalls or OpenAIFinish.FunctionCall => Microsoft.Extensions.AI.ChatFinishReason.ToolCalls,
        _ => Microsoft.Extensions.AI.ChatFinishReason.Stop,
    };
}
