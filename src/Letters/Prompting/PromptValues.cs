using System.Globalization;

namespace Letters.Prompting;

/// <summary>The values a prompt is filled with, checked against what it declares and made plain words, lists and dictionaries.</summary>
internal static class PromptValues
{
    /// <exception cref="ArgumentException">A value is missing, not declared, or of the wrong shape.</exception>
    public static Dictionary<string, object?> For(IReadOnlyList<PromptInput> inputs, IReadOnlyDictionary<string, object?> given, string prompt)
    {
        if (given.Keys.FirstOrDefault(name => inputs.All(input => input.Name != name)) is { } unknown)
            throw new ArgumentException($"The prompt {prompt} has no input variable \"{unknown}\".", nameof(given));
        var values = inputs.ToDictionary(input => input.Name, input => ValueOf(input, given, prompt));
        if (inputs.Any(input => input.Name == PromptInput.Fence)) values[PromptInput.Fence] = Fence.For(WordsIn(values.Values));
        return values;
    }

    private static object? ValueOf(PromptInput input, IReadOnlyDictionary<string, object?> given, string prompt)
    {
        if (given.GetValueOrDefault(input.Name) is not { } value)
            return input.IsRequired ? throw Missing(input.Name, prompt) : input.Members is null ? input.Default : new List<object?>();
        if (input.Members is null) return Words(value, input.Name, prompt);
        return value is IEnumerable<IReadOnlyDictionary<string, object?>> items
            ? items.Select(item => (object?)ItemOf(item, input, prompt)).ToList()
            : throw new ArgumentException($"The input variable \"{input.Name}\" of the prompt {prompt} is a list of items.", nameof(given));
    }

    /// <summary>Members the template has no use for are left out; one it knows and the item has not is empty.</summary>
    private static Dictionary<string, object?> ItemOf(IReadOnlyDictionary<string, object?> item, PromptInput list, string prompt) =>
        (list.Members ?? throw Missing(list.Name, prompt)).ToDictionary(
            member => member,
            member => (object?)(item.GetValueOrDefault(member) is { } value ? Words(value, $"{list.Name}.{member}", prompt) : ""));

    private static string Words(object value, string name, string prompt) => value switch
    {
        string words => words,
        int or long or float or double or decimal => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        _ => throw new ArgumentException($"The input variable \"{name}\" of the prompt {prompt} is words or a number, not {value.GetType().Name}.", nameof(value)),
    };

    private static ArgumentException Missing(string name, string prompt) =>
        new($"The prompt {prompt} needs the input variable \"{name}\".", name);

    private static IEnumerable<string> WordsIn(IEnumerable<object?> values) => values.SelectMany(value => value switch
    {
        string words => [words],
        List<object?> items => WordsIn(items),
        Dictionary<string, object?> item => WordsIn(item.Values),
        _ => [],
    });
}
