using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;
using Microsoft.Extensions.AI;

namespace Letters.Prompting;

/// <summary>
/// One prompt: a file in Semantic Kernel's YAML prompt schema whose Handlebars template, filled, is a chat. Checked when it is read,
/// so that a fault shows at start and not with the first question. Values are data: nothing in them opens or closes a message.
/// </summary>
public sealed class PromptFile
{
    private const int HashLength = 12;

    private readonly string file;
    private readonly IReadOnlyList<PromptInput> inputs;
    private readonly HandlebarsTemplate<object, object> template;
    private readonly ChatOptions options;

    private PromptFile(string file, string name, string hash, IReadOnlyList<PromptInput> inputs, HandlebarsTemplate<object, object> template, ChatOptions options)
    {
        this.file = file;
        this.inputs = inputs;
        this.template = template;
        this.options = options;
        Name = name;
        Hash = hash;
    }

    public string Name { get; }

    /// <summary>The first twelve hexadecimal digits of the SHA-256 of the file's bytes: which version of the prompt it is.</summary>
    public string Hash { get; }

    /// <summary>The names of the values it is filled with, in the order of the file; without the fence, which nobody gives.</summary>
    public IReadOnlyList<string> Inputs => [.. inputs.Where(input => input.Name != PromptInput.Fence).Select(input => input.Name)];

    /// <summary>How the model is asked: temperature, longest reply, seed and the schema of the reply, as far as the file says.</summary>
    public ChatOptions Options => options.Clone();

    /// <exception cref="PromptUnusableException">The file is not there, or is not a prompt.</exception>
    public static PromptFile Load(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PromptUnusableException($"The prompt {path} cannot be read: {e.Message}", e);
        }
    }

    /// <param name="file">What its faults call it.</param>
    /// <exception cref="PromptUnusableException">The text is not a prompt.</exception>
    public static PromptFile Parse(string text, string file) => Parse(Encoding.UTF8.GetBytes(text), file);

    /// <summary>The chat the prompt makes of the values.</summary>
    /// <param name="values">
    /// Words or numbers by the name of the input variable; for a list, dictionaries of the same. A value that is null counts as not given.
    /// </param>
    /// <exception cref="ArgumentException">A value is missing, is not declared or has the wrong shape.</exception>
    public IReadOnlyList<ChatMessage> Messages(IReadOnlyDictionary<string, object?> values) =>
        ChatMarkup.Parse(template(PromptValues.For(inputs, values, Name)), file);

    private static PromptFile Parse(byte[] bytes, string file)
    {
        var document = PromptYaml.Read(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), file);
        if (string.IsNullOrWhiteSpace(document.Name)) throw new PromptUnusableException($"{file} has no name.");
        if (document.TemplateFormat != "handlebars")
            throw new PromptUnusableException($"{file}: template_format is {(document.TemplateFormat is { } format ? $"\"{format}\"" : "not given")}; it must be handlebars.");
        if (string.IsNullOrWhiteSpace(document.Template)) throw new PromptUnusableException($"{file} has no template.");
        // Semantic Kernel decodes what it has filled once more than this program does.
        if (document.Template.Contains('&', StringComparison.Ordinal))
            throw new PromptUnusableException($"{file}: the template has an \"&\"; write \"and\", since it begins a code there.");

        var inputs = InputsOf(document, file);
        TemplateHoles.Check(document.Template, file, inputs);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
        var prompt = new PromptFile(file, document.Name, hash, inputs, Compile(document.Template, file), PromptOptions.Of(document, document.Name, file));
        prompt.Try();
        return prompt;
    }

    private static List<PromptInput> InputsOf(PromptDocument document, string file)
    {
        var inputs = (document.InputVariables ?? []).ConvertAll(declared => PromptInput.Of(declared, file));
        return inputs.GroupBy(input => input.Name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new PromptUnusableException($"{file} declares the input variable \"{twice.Key}\" twice.")
            : inputs;
    }

    private static HandlebarsTemplate<object, object> Compile(string template, string file)
    {
        try
        {
            return Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new MarkupEncoder() }).Compile(template);
        }
        catch (HandlebarsException e)
        {
            throw new PromptUnusableException($"{file}: the template is not Handlebars: {e.Message}", e);
        }
    }

    /// <summary>Fills it with as much and with as little as it may be: both must be a chat.</summary>
    private void Try()
    {
        var item = (PromptInput input) => (input.Members ?? Enumerable.Empty<string>()).ToDictionary(member => member, object? (_) => "word");
        var given = inputs.Where(input => input.Name != PromptInput.Fence).ToList();
        Messages(given.ToDictionary(input => input.Name, object? (input) => input.Members is null ? "word" : new[] { item(input), item(input) }));
        Messages(given.Where(input => input.IsRequired).ToDictionary(
            input => input.Name, object? (input) => input.Members is null ? "" : Array.Empty<Dictionary<string, object?>>()));
    }
}
