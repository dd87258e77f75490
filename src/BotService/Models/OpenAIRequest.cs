using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using OpenAIFormat = OpenAI.Chat.ChatResponseFormat;
using OpenAIMessage = OpenAI.Chat.ChatMessage;

namespace BotService.Models;

/// <summary>A chat and its options in the words of the OpenAI package.</summary>
internal static class OpenAIRequest
{
    public static List<OpenAIMessage> MessagesOf(IEnumerable<Microsoft.Extensions.AI.ChatMessage> chat) => [.. chat.Select(MessageOf)];

    /// <param name="leftOut">The parameters that the server does not take.</param>
    public static ChatCompletionOptions OptionsOf(ChatOptions? options, ImmutableHashSet<string> leftOut)
    {
        var request = new ChatCompletionOptions();
        if (options is null) return request;
        if (!leftOut.Contains(KnownParameters.Temperature)) request.Temperature = options.Temperature;
        if (!leftOut.Contains(KnownParameters.TopP)) request.TopP = options.TopP;
        if (!leftOut.Contains(KnownParameters.Seed)) request.Seed = options.Seed;
        if (!leftOut.Contains(KnownParameters.ResponseFormat)) request.ResponseFormat = FormatOf(options.ResponseFormat);
        if (!leftOut.Contains(KnownParameters.MaxTokens)) request.MaxOutputTokenCount = options.MaxOutputTokens;
        // What it was called before there were models that think first.
        else if (options.MaxOutputTokens is { } most) request.Patch.Set("$.max_tokens"u8, most);
        foreach (var stop in options.StopSequences ?? []) request.StopSequences.Add(stop);
        return request;
    }

    private static OpenAIMessage MessageOf(Microsoft.Extensions.AI.ChatMessage message) =>
        message.Role == ChatRole.System ? OpenAIMessage.CreateSystemMessage(message.Text)
        : message.Role == ChatRole.Assistant ? OpenAIMessage.CreateAssistantMessage(message.Text)
        : message.Role == ChatRole.User ? OpenAIMessage.CreateUserMessage(message.Text)
        : throw new ArgumentException($"A message of the role {message.Role} cannot be sent.", nameof(message));

    private static OpenAIFormat? FormatOf(Microsoft.Extensions.AI.ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json => OpenAIFormat.CreateJsonSchemaFormat(
            json.SchemaName ?? "reply", BinaryData.FromString(schema.GetRawText()), json.SchemaDescription, jsonSchemaIsStrict: true),
        ChatResponseFormatJson => OpenAIFormat.CreateJsonObjectFormat(),
        _ => null,
    };
}
