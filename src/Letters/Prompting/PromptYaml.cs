using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Letters.Prompting;

/// <summary>Reads the YAML of a prompt file.</summary>
internal static class PromptYaml
{
    /// <exception cref="PromptUnusableException">It is not YAML, or has a member that a prompt file has not.</exception>
    public static PromptDocument Read(string text, string file)
    {
        var yaml = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithDuplicateKeyChecking()
            .Build();
        try
        {
            return yaml.Deserialize<PromptDocument?>(text)
                ?? throw new PromptUnusableException($"{file} is empty; a prompt file has at least a name and a template.");
        }
        catch (YamlException e)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {e.Start.Line}, column {e.Start.Column}");
            throw new PromptUnusableException($"{file}, {place}: {ReasonOf(e)}", e);
        }
    }

    private static string ReasonOf(YamlException e)
    {
        var reason = (e.InnerException ?? e).Message.ReplaceLineEndings(" ").TrimEnd('.');
        // The parser names our own types, which nobody who writes a prompt knows.
        var type = reason.IndexOf(" not found on type", StringComparison.Ordinal);
        return type < 0
            ? $"{reason}."
            : $"{reason[..type]} is none of the members a prompt file has there.";
    }
}
