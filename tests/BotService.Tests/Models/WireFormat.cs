using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BotService.Tests.Models;

/// <summary>The bodies of the protocol that both kinds of request share.</summary>
internal static class WireFormat
{
    public static async Task WriteAsync(HttpContext context, ScriptedError error)
    {
        context.Response.StatusCode = error.Status;
        foreach (var (name, value) in error.Headers) context.Response.Headers[name] = value;
        if (error.Body is { } body)
        {
            await context.Response.WriteAsync(body);
            return;
        }
        var inner = error.InnerCode is null ? null : new { code = error.InnerCode, content_filter_result = new { jailbreak = new { filtered = true, detected = true } } };
        await context.Response.WriteAsJsonAsync(new
        {
            error = new { message = error.Message, type = "invalid_request_error", param = error.Param, code = error.Code, innererror = inner },
        });
    }

    /// <summary>What Azure refuses in a request before any model sees it.</summary>
    public static ScriptedError? ProblemIn(JsonElement body)
    {
        if (body.TryGetProperty("temperature", out var temperature) && temperature.GetDouble() is < 0 or > 2)
            return new ScriptedError(400, "decimal_above_max_value", "Invalid 'temperature'.") { Param = "temperature" };
        if (!body.TryGetProperty("response_format", out var format) || format.GetProperty("type").GetString() != "json_schema") return null;
        var schema = format.GetProperty("json_schema");
        var isStrict = schema.TryGetProperty("strict", out var strict) && strict.GetBoolean();
        return isStrict && !IsClosed(schema.GetProperty("schema"))
            ? new ScriptedError(400, null, "Invalid schema for response_format: 'additionalProperties' is required to be supplied and to be false.") { Param = "response_format" }
            : null;
    }

    public static object Embedding(float[] vector, bool isBase64) =>
        isBase64 ? Convert.ToBase64String(MemoryMarshal.AsBytes(vector.AsSpan())) : vector;

    public static object Usage(ChatRequest request, string text) => new
    {
        prompt_tokens = Tokens(request.Text),
        completion_tokens = Tokens(text),
        total_tokens = Tokens(request.Text) + Tokens(text),
    };

    public static string Id(ChatRequest request) => string.Create(CultureInfo.InvariantCulture, $"chatcmpl-{request.Number}");

    private static int Tokens(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Strict schemas name every property as required and allow no other, all the way down.</summary>
    private static bool IsClosed(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) return true;
        if (schema.TryGetProperty("properties", out var properties))
        {
            if (!schema.TryGetProperty("additionalProperties", out var more) || more.ValueKind != JsonValueKind.False) return false;
            if (!schema.TryGetProperty("required", out var required)) return false;
            var named = required.EnumerateArray().Select(name => name.GetString()).ToHashSet();
            if (!properties.EnumerateObject().All(property => named.Contains(property.Name) && IsClosed(property.Value))) return false;
        }
        return !schema.TryGetProperty("items", out var items) || IsClosed(items);
    }
}
