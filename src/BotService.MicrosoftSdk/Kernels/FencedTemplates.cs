using System.Diagnostics.CodeAnalysis;
using System.Net;
using Letters.Prompting;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.PromptTemplates.Handlebars;

namespace BotService.MicrosoftSdk.Kernels;

/// <summary>
/// Semantic Kernel's Handlebars templates, made safe for letters: it encodes words, but not the words within lists, and what is
/// written in a letter must never open or close a message. The fence round the letters' text is put in as well.
/// </summary>
internal sealed class FencedTemplates : IPromptTemplateFactory
{
    private const string FenceName = "fence";

    private readonly HandlebarsPromptTemplateFactory handlebars = new();

    public bool TryCreate(PromptTemplateConfig templateConfig, [NotNullWhen(true)] out IPromptTemplate? result)
    {
        result = handlebars.TryCreate(templateConfig, out var template)
            ? new Fenced(template, templateConfig.InputVariables.Exists(variable => variable.Name == FenceName))
            : null;
        return result is not null;
    }

    private sealed class Fenced(IPromptTemplate template, bool hasFence) : IPromptTemplate
    {
        public Task<string> RenderAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default)
        {
            KernelArguments values = arguments is null ? [] : new(arguments);
            if (hasFence) values[FenceName] = Fence.For(values.Values.SelectMany(Words));
            foreach (var name in values.Names.ToList())
                if (values[name] is IEnumerable<IReadOnlyDictionary<string, object?>> items)
                    values[name] = items.Select(Encoded).ToList();
            return template.RenderAsync(kernel, values, cancellationToken);
        }

        private static Dictionary<string, object?> Encoded(IReadOnlyDictionary<string, object?> item) =>
            item.ToDictionary(member => member.Key, member => member.Value is string words ? WebUtility.HtmlEncode(words) : member.Value);

        private static IEnumerable<string> Words(object? value) => value switch
        {
            string words => [words],
            IEnumerable<IReadOnlyDictionary<string, object?>> items => items.SelectMany(item => item.Values.SelectMany(Words)),
            _ => [],
        };
    }
}
