using Microsoft.SemanticKernel;

namespace BotService.MicrosoftSdk.Kernels;

/// <summary>The files of the prompts folder as functions of a Semantic Kernel, read by its own YAML and filled by its own Handlebars.</summary>
internal static class PromptsPlugin
{
    public const string Name = "prompts";

    /// <exception cref="KernelException">A file is no prompt.</exception>
    public static KernelPlugin Load(string folder) => KernelPluginFactory.CreateFromFunctions(
        Name,
        "Prompts over the letters. Whatever a model replies to them is to be proven before it is shown.",
        Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Function));

    private static KernelFunction Function(string file)
    {
        var prompt = KernelFunctionYaml.ToPromptTemplateConfig(File.ReadAllText(file));
        // A function's name takes no dash.
        prompt.Name = prompt.Name?.Replace('-', '_');
        return KernelFunctionFactory.CreateFromPrompt(prompt, new FencedTemplates());
    }
}
