using System.Collections.Frozen;
using System.Globalization;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering.Constraints;

/// <summary>Numbers in a text, in figures or in words, each with what it counts: "11 ships" and "eleven ships" say the same.</summary>
/// <param name="Value">In figures: "11", "4212", "1.8", "11411th".</param>
/// <param name="Counted">The stem of the word after it; null at the end.</param>
internal sealed record NumberWords(Span Span, string Value, string? Counted)
{
    private static readonly FrozenDictionary<string, string> Words =
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
            .Split(' ').Select((word, i) => KeyValuePair.Create(word, (i + 2).ToString(CultureInfo.InvariantCulture)))
            .Concat("thirty forty fifty sixty seventy eighty ninety".Split(' ')
                .Select((word, i) => KeyValuePair.Create(word, ((i + 3) * 10).ToString(CultureInfo.InvariantCulture))))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<NumberWords> In(string text) => In(text, new Span(0, text.Length));

    public static IEnumerable<NumberWords> In(string text, Span within)
    {
        var tokens = Terms.Of(text, within).ToList();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Span.Of(text);
            var value = char.IsDigit(word[0]) ? tokens[i].Stem : Words.GetValueOrDefault(word);
            if (value is not null) yield return new NumberWords(tokens[i].Span, value, i + 1 < tokens.Count ? tokens[i + 1].Stem : null);
        }
    }
}
