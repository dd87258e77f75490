namespace Letters.Prompting;

/// <summary>
/// The YAML of a prompt file: the members of Semantic Kernel's prompt schema that mean something here. Whatever else stands in a
/// file is refused, so that a misspelt member never passes for a default.
/// </summary>
internal sealed class PromptDocument
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Template { get; set; }

    public string? TemplateFormat { get; set; }

    public List<InputVariable>? InputVariables { get; set; }

    public OutputVariable? OutputVariable { get; set; }

    /// <summary>By the model service they are meant for; "default" is the one that is read.</summary>
    public Dictionary<string, ExecutionSettings>? ExecutionSettings { get; set; }
}

internal sealed class InputVariable
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Default { get; set; }

    public bool IsRequired { get; set; } = true;

    /// <summary>JSON: for a list the schema of an array of objects, whose properties are the holes inside "each".</summary>
    public string? JsonSchema { get; set; }

    /// <summary>
    /// Semantic Kernel encodes no lists and wants this said of each. Nothing here reads it: every value is encoded where it is put in.
    /// </summary>
    public bool AllowDangerouslySetContent { get; set; }
}

internal sealed class OutputVariable
{
    public string? Description { get; set; }

    /// <summary>JSON: the schema of the reply.</summary>
    public string? JsonSchema { get; set; }
}

internal sealed class ExecutionSettings
{
    public float? Temperature { get; set; }

    public float? TopP { get; set; }

    public int? MaxTokens { get; set; }

    public long? Seed { get; set; }
}
