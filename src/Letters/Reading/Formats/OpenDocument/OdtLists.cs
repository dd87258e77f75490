using System.Xml.Linq;
using Letters.Reading.Formats.Documents;

namespace Letters.Reading.Formats.OpenDocument;

/// <summary>Counts the items of lists, whose numbers are not kept but the rules to count by (OpenDocument 1.3 part 3, 16.30 to 16.33).</summary>
internal sealed class OdtLists(OdtStyles styles)
{
    private const int Levels = 10;

    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);

    /// <summary>The first item of a list that does not go on from the one before counts anew.</summary>
    public void Begin(string style, int level)
    {
        var count = CountsOf(style);
        for (var deeper = Math.Min(level, Levels - 1); deeper < Levels; deeper++) count[deeper] = null;
    }

    /// <param name="level">From 0.</param>
    /// <param name="start">The number this item is to have, where it says so.</param>
    /// <returns>Its mark, or nothing where it has none.</returns>
    public string Next(string style, int level, int? start) => Next(style, styles.List(style), level, start);

    /// <summary>The number of a heading.</summary>
    public string NextHeading(int level, int? start) => Next("\0outline", styles.Outline, level, start);

    private string Next(string key, XElement? list, int level, int? start)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        var count = CountsOf(key);
        count[level] = start ?? (count[level] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : StartOf(list, level));
        for (var deeper = level + 1; deeper < Levels; deeper++) count[deeper] = null;
        for (var upper = 0; upper < level; upper++) count[upper] ??= StartOf(list, upper);
        var rules = RulesOf(list, level);
        return rules?.Name.LocalName switch
        {
            "list-level-style-bullet" => Bullet.Of(rules.Get("bullet-char") ?? ""),
            "list-level-style-number" or "outline-level-style" => Number(list, rules, level, count),
            _ => "",
        };
    }

    private static string Number(XElement? list, XElement rules, int level, int?[] count)
    {
        if (rules.Get("num-format") is not { Length: > 0 }) return "";
        var shown = Math.Clamp(rules.Number("display-levels") ?? 1, 1, level + 1);
        var numbers = new List<string>();
        for (var upper = level + 1 - shown; upper <= level; upper++)
        {
            if (RulesOf(list, upper)?.Get("num-format") is not { Length: > 0 } format) continue;
            if (Written(count[upper] ?? 0, format) is not { } number) return "";
            numbers.Add(number);
        }
        return (rules.Get("num-prefix") + string.Join('.', numbers) + rules.Get("num-suffix")).Trim();
    }

    /// <returns>Null: not known how it is written; no number is better than a wrong one.</returns>
    private static string? Written(int number, string format) => format switch
    {
        "1" => NumberFormat.Decimal(number),
        "i" => NumberFormat.LowerRoman(number),
        "I" => NumberFormat.LowerRoman(number)?.ToUpperInvariant(),
        "a" => NumberFormat.LowerLetter(number),
        "A" => NumberFormat.LowerLetter(number)?.ToUpperInvariant(),
        _ => null,
    };

    private static int StartOf(XElement? list, int level) => RulesOf(list, level).Number("start-value") ?? 1;

    private static XElement? RulesOf(XElement? list, int level) =>
        list?.Elements().FirstOrDefault(rules => rules.Get("level") == NumberFormat.Decimal(level + 1));

    private int?[] CountsOf(string style)
    {
        if (!counts.TryGetValue(style, out var count)) counts[style] = count = new int?[Levels];
        return count;
    }
}
