using System.Collections.Frozen;
using System.Globalization;

namespace Letters.Prompting;

/// <summary>
/// What a Handlebars template asks to be filled with, read before it is ever filled. Of Handlebars a prompt uses holes, "each", "if",
/// "unless", "else" and comments; whatever else the language has is refused, since Semantic Kernel or the check here might take it
/// otherwise.
/// </summary>
internal sealed class TemplateHoles
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create("each", "if", "unless");
    private static readonly FrozenSet<string> OfAnItem = FrozenSet.Create("@index", "@first", "@last");

    private readonly string template;
    private readonly string file;
    private readonly FrozenDictionary<string, PromptInput> inputs;
    private readonly Stack<(string Block, PromptInput? List)> open = new();
    private readonly HashSet<string> used = [];

    private TemplateHoles(string template, string file, IEnumerable<PromptInput> inputs)
    {
        this.template = template;
        this.file = file;
        this.inputs = inputs.ToFrozenDictionary(input => input.Name);
    }

    /// <exception cref="PromptUnusableException">A hole is not declared, a declared input is not used, or a tag is not understood.</exception>
    public static void Check(string template, string file, IEnumerable<PromptInput> inputs)
    {
        var holes = new TemplateHoles(template, file, inputs);
        holes.ReadTags();
        holes.CheckAllUsed();
    }

    private PromptInput? Item => open.Select(block => block.List).FirstOrDefault(list => list is not null);

    private void ReadTags()
    {
        var at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is var start && start >= 0)
        {
            var isLongComment = template.AsSpan(start).StartsWith("{{!--");
            var ending = isLongComment ? "--}}" : "}}";
            var end = template.IndexOf(ending, start, StringComparison.Ordinal);
            if (end < 0) throw Problem(start, "a tag is opened with {{ and never closed");
            var tag = template[(start + 2)..end];
            if (!tag.StartsWith('!')) ReadTag(tag, start);
            at = end + ending.Length;
        }
        if (open.TryPeek(out var left)) throw Problem(template.Length, $"the block {{{{#{left.Block}}}}} is never closed");
    }

    private void ReadTag(string tag, int at)
    {
        var words = tag.Trim('~').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["else"] when open.Count > 0:
                break;
            case [['#', .. var block], var path] when Blocks.Contains(block):
                open.Push((block, block == "each" ? ListAt(path, at) : Condition(path, at)));
                break;
            case [['/', .. var block]] when open.TryPeek(out var last) && last.Block == block:
                open.Pop();
                break;
            case [var path] when IsPath(path):
                ReadHole(path, at);
                break;
            default:
                throw Problem(at, $"the tag {{{{{tag}}}}} is none that prompts use: a name, #each, #if, #unless, else or a comment");
        }
    }

    private void ReadHole(string path, int at)
    {
        if (OfAnItem.Contains(path) && Item is not null) return;
        if (InputAt(path, at) is { Members: not null } list)
            throw Problem(at, $"the list \"{list.Name}\" can only be gone through with #each");
    }

    private PromptInput? Condition(string path, int at)
    {
        if (!OfAnItem.Contains(path) || Item is null) InputAt(path, at);
        return null;
    }

    private PromptInput ListAt(string path, int at) => InputAt(path, at) switch
    {
        { Members: not null } list => list,
        _ => throw Problem(at, $"#each goes through a list, and \"{path}\" is none"),
    };

    /// <returns>The input the path leads to; null where it leads to a member of the item at hand.</returns>
    private PromptInput? InputAt(string path, int at)
    {
        var name = path.StartsWith("this.", StringComparison.Ordinal) ? path["this.".Length..] : path;
        var isRoot = name.StartsWith("@root.", StringComparison.Ordinal);
        if (isRoot) name = name["@root.".Length..];
        if (!isRoot && Item is { } list)
        {
            return list.Members?.Contains(name) == true
                ? null
                : throw Problem(at, $"the hole \"{name}\" is no member of the items of \"{list.Name}\", which have {Named(list.Members ?? FrozenSet<string>.Empty)} (what is not of the item is @root.{name})");
        }
        if (!inputs.TryGetValue(name, out var input))
            throw Problem(at, $"the hole \"{name}\" is no declared input variable; declared are {Named(inputs.Keys)}");
        used.Add(name);
        return input;
    }

    private void CheckAllUsed()
    {
        if (inputs.Keys.Where(name => !used.Contains(name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unused)
            throw new PromptUnusableException($"{file}: the input variable \"{unused}\" is declared, and the template has no hole for it.");
    }

    private static bool IsPath(string path) =>
        path is not "else" && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '@') && !path.Contains("..", StringComparison.Ordinal);

    private static string Named(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    private PromptUnusableException Problem(int at, string problem)
    {
        var line = template.AsSpan(0, at).Count('\n') + 1;
        return new(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line} of the template: {problem}."));
    }
}
