using System.Globalization;
using Microsoft.Extensions.AI;

namespace Letters.Prompting;

/// <summary>The execution settings of a prompt file, checked.</summary>
internal static class PromptOptions
{
    private const int MostTokens = 32_768;

    /// <exception cref="PromptUnusableException">A setting is out of its range.</exception>
    public static ChatOptions Of(PromptDocument document, string name, string file)
    {
        foreach (var service in document.ExecutionSettings?.Keys.Where(key => key != "default") ?? [])
            throw new PromptUnusableException($"{file}: execution_settings has \"{service}\"; only \"default\" is read.");
        var settings = document.ExecutionSettings?.GetValueOrDefault("default") ?? new();
        return new ChatOptions
        {
            Temperature = Within(settings.Temperature, 0, 2, "temperature", file),
            TopP = Within(settings.TopP, 0, 1, "top_p", file),
            MaxOutputTokens = (int?)Within(settings.MaxTokens, 1, MostTokens, "max_tokens", file),
            Seed = settings.Seed,
            ResponseFormat = FormatOf(document.OutputVariable, name, file),
        };
    }

    private static ChatResponseFormatJson? FormatOf(OutputVariable? output, string name, string file) => output?.JsonSchema is { } schema
        ? ChatResponseFormat.ForJsonSchema(
            PromptSchema.Parse(schema, $"{file}: the json_schema of the output variable"),
            name.Replace('-', '_'),
            string.IsNullOrWhiteSpace(output.Description) ? null : output.Description)
        : null;

    private static float? Within(float? value, float least, float most, string name, string file) =>
        value is null || (value >= least && value <= most)
            ? value
            : throw new PromptUnusableException(string.Create(
                CultureInfo.InvariantCulture, $"{file}: {name} is {value}; it is a number from {least} to {most}."));
}
