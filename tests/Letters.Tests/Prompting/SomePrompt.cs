using Letters.Prompting;

namespace Letters.Tests.Prompting;

/// <summary>Prompt files as text: a good one, and the same with one thing changed.</summary>
internal static class SomePrompt
{
    public const string Good = """
        name: greet
        description: Greets.
        template_format: handlebars
        template: |
          <message role="system">
          Greet in {{language}}.
          </message>
          <message role="user">
          {{#each people}}
          {{name}}{{#unless @last}},{{/unless}}
          {{/each}}
          {{#if note}}Note: {{note}}{{else}}No note.{{/if}} [{{fence}}]
          </message>
        input_variables:
          - name: language
            is_required: true
          - name: people
            is_required: true
            allow_dangerously_set_content: true
            json_schema: |
              {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}}
          - name: note
            is_required: false
            default: ""
          - name: fence
            is_required: false
        output_variable:
          description: A greeting.
          json_schema: |
            {"type": "object", "properties": {"greeting": {"type": "string"}}}
        execution_settings:
          default:
            temperature: 0.5
            top_p: 1
            max_tokens: 30
            seed: 7
        """;

    public static PromptFile Read(string text) => PromptFile.Parse(text, "greet.yaml");

    public static string Changed(string from, string to)
    {
        Assert.Contains(from, Good, StringComparison.Ordinal);
        return Good.Replace(from, to, StringComparison.Ordinal);
    }

    public static string ProblemOf(string text) => Assert.Throws<PromptUnusableException>(() => Read(text)).Message;

    public static Dictionary<string, object?> Values(string language, string note, params string[] people) => new()
    {
        ["language"] = language,
        ["note"] = note,
        ["people"] = people.Select(name => new Dictionary<string, object?> { ["name"] = name }).ToArray(),
    };
}
