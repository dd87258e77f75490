using System.Text.Json;
using Microsoft.AspNetCore.Http;
using static BotService.Tests.Models.ScriptedAnswer;

namespace BotService.Tests.Models;

/// <summary>Writes a scripted answer as the server-sent events of a chat completion, or as one body.</summary>
internal static class ChatStream
{
    public static async Task WriteAsync(HttpContext context, ScriptedAnswer answer, ChatRequest request)
    {
        if (answer is { End: Ending.Hang, Text: "" })
        {
            await HangAsync(context);
            return;
        }
        context.Response.ContentType = "text/event-stream";
        // Azure begins with what its filter found in the prompt, in an event without choices.
        await EventAsync(context, Chunk(request, new { choices = Array.Empty<object>(), prompt_filter_results = new[] { new { prompt_index = 0 } } }));
        await EventAsync(context, Chunk(request, Choice(new { role = "assistant", content = "" }, null)));
        if (answer.End == Ending.Refusal)
            await EventAsync(context, Chunk(request, Choice(new { refusal = answer.Text }, null)));
        else
            foreach (var piece in answer.Text.Chunk(answer.Piece))
                await EventAsync(context, Chunk(request, Choice(new { content = new string(piece) }, null)));
        await EndAsync(context, answer, request);
    }

    public static async Task WriteWholeAsync(HttpContext context, ScriptedAnswer answer, ChatRequest request)
    {
        switch (answer.End)
        {
            case Ending.Hang:
                await HangAsync(context);
                return;
            case Ending.Abort:
                context.Abort();
                return;
            case Ending.Garbage or Ending.Missing:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("{\"id\":\"chatcmpl");
                return;
        }
        var message = answer.End == Ending.Refusal
            ? new { role = "assistant", content = (string?)null, refusal = (string?)answer.Text }
            : new { role = "assistant", content = (string?)answer.Text, refusal = (string?)null };
        await context.Response.WriteAsJsonAsync(new
        {
            id = WireFormat.Id(request),
            @object = "chat.completion",
            created = 1_900_000_000,
            model = "gpt-4.1-2025-04-14",
            choices = new[] { new { index = 0, message, finish_reason = Reason(answer.End) } },
            usage = WireFormat.Usage(request, answer.Text),
        });
    }

    private static async Task EndAsync(HttpContext context, ScriptedAnswer answer, ChatRequest request)
    {
        switch (answer.End)
        {
            case Ending.Abort:
                await answer.Heard;
                context.Abort();
                return;
            case Ending.Missing:
                return;
            case Ending.Garbage:
                await context.Response.WriteAsync("data: {\"id\":\"chatcmpl-\"oh\n\n");
                return;
            case Ending.Hang:
                await HangAsync(context);
                return;
        }
        await EventAsync(context, Chunk(request, Choice(new { }, Reason(answer.End))));
        if (answer.CountsTokens)
            await EventAsync(context, Chunk(request, new { choices = Array.Empty<object>(), usage = WireFormat.Usage(request, answer.Text) }));
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static string Reason(Ending end) => end switch
    {
        Ending.Length => "length",
        Ending.ContentFilter => "content_filter",
        _ => "stop",
    };

    private static object Choice(object delta, string? reason) => new { choices = new[] { new { index = 0, delta, finish_reason = reason } } };

    /// <summary>The event with the members every one has.</summary>
    private static JsonElement Chunk(ChatRequest request, object own)
    {
        var all = new Dictionary<string, object?>
        {
            ["id"] = WireFormat.Id(request),
            ["object"] = "chat.completion.chunk",
            ["created"] = 1_900_000_000,
            ["model"] = "gpt-4.1-2025-04-14",
        };
        foreach (var member in JsonSerializer.SerializeToElement(own).EnumerateObject()) all[member.Name] = member.Value;
        return JsonSerializer.SerializeToElement(all);
    }

    private static async Task EventAsync(HttpContext context, JsonElement chunk)
    {
        await context.Response.WriteAsync($"data: {chunk.GetRawText()}\n\n");
        await context.Response.Body.FlushAsync();
    }

    /// <summary>Until the client goes away.</summary>
    private static async Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
