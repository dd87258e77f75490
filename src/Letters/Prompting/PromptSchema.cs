using System.Text.Json;

namespace Letters.Prompting;

internal static class PromptSchema
{
    /// <exception cref="PromptUnusableException">It is no JSON object.</exception>
    public static JsonElement Parse(string json, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new PromptUnusableException($"{what} is not a JSON object.");
        }
        catch (JsonException e)
        {
            throw new PromptUnusableException($"{what} is not JSON: {e.Message}", e);
        }
    }
}
