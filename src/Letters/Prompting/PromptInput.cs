using System.Text.Json;

namespace Letters.Prompting;

/// <summary>A value that a prompt is filled with: words, or a list of items whose members are words.</summary>
/// <param name="Default">What stands in for it where it is not given; null where it must be.</param>
/// <param name="Members">The members of each item; null for words.</param>
internal sealed record PromptInput(string Name, string? Default, IReadOnlySet<string>? Members)
{
    /// <summary>The input that nobody gives: see <see cref="Prompting.Fence"/>.</summary>
    public const string Fence = "fence";

    public bool IsRequired => Default is null;

    /// <exception cref="PromptUnusableException">The file declares it wrongly.</exception>
    public static PromptInput Of(InputVariable declared, string file)
    {
        if (string.IsNullOrWhiteSpace(declared.Name))
            throw new PromptUnusableException($"{file}: an input variable has no name.");
        return new PromptInput(
            declared.Name,
            declared.IsRequired && declared.Name != Fence ? null : declared.Default ?? "",
            declared.JsonSchema is null ? null : MembersIn(declared, file));
    }

    private static HashSet<string>? MembersIn(InputVariable declared, string file)
    {
        var schema = PromptSchema.Parse(declared.JsonSchema ?? "", $"{file}: the json_schema of the input variable \"{declared.Name}\"");
        if (!schema.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            throw Wrong(declared, file);
        if (type.ValueEquals("string")) return null;
        if (!type.ValueEquals("array")
            || !schema.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Object
            || !items.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            throw Wrong(declared, file);
        return [.. properties.EnumerateObject().Select(property => property.Name)];
    }

    private static PromptUnusableException Wrong(InputVariable declared, string file) => new(
        $"{file}: the json_schema of the input variable \"{declared.Name}\" is neither of a string nor of an array of objects with properties.");
}
