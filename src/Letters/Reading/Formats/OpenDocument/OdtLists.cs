using System.Xml.Linq;
using Letters.Reading.Formats.Documents;

namespace Letters.Reading.Formats.OpenDocument;

/// <summary>Counts the items of lists, whose numbers are not kept but the rules to count by (OpenDocument 1.3 part 3, 16.30 to 16.33).</summary>
internal sealed class OdtLists(OdtStyles styles)
{
    private const int Levels = 10;

    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement?[]> rules = new(StringComparer.Ordinal);

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
        var (count, levels) = (CountsOf(key), RulesOf(key, list));
        count[level] = start ?? (count[level] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : StartOf(levels[level]));
        for (var deeper = level + 1; deeper < Levels; deeper++) count[deeper] = null;
        for (var upper = 0; upper < level; upper++) count[upper] ??= StartOf(levels[upper]);
        return levels[level] switch
        {
            { Name.LocalName: "list-level-style-bullet" } bullet => Bullet.Of(bullet.Get("bullet-char") ?? ""),
            { Name.LocalName: "list-level-style-number" or "outline-level-style" } number => Number(number, levels, level, count),
            _ => "",
        };
    }

    private static string Number(XElement number, XElement?[] levels, int level, int?[] count)
    {
        if (number.Get("num-format") is not { Length: > 0 }) return "";
        var shown = Math.Clamp(number.Number("display-levels") ?? 1, 1, level + 1);
        var numbers = new List<string>();
        for (var upper = level + 1 - shown; upper <= level; upper++)
        {
            if (levels[upper].Get("num-format") is not { Length: > 0 } format) continue;
            if (Written(count[upper] ?? 0, format) is not { } written) return "";
            numbers.Add(written);
        }
        var (prefix, suffix) = (number.Get("num-prefix"), number.Get("num-suffix"));
        if (prefix?.Length > NumberFormat.LongestMark || suffix?.Length > NumberFormat.LongestMark) return "";
        var mark = $"{prefix}{string.Join('.', numbers)}{suffix}".Trim();
        return mark.Length > NumberFormat.LongestMark ? "" : mark;
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

    private static int StartOf(XElement? level) => level.Number("start-value") ?? 1;

    private XElement?[] RulesOf(string key, XElement? list)
    {
        if (rules.TryGetValue(key, out var known)) return known;
        var found = new XElement?[Levels];
        foreach (var level in list?.Elements() ?? [])
            if (level.Number("level") is >= 1 and <= Levels and var number) found[number - 1] ??= level;
        return rules[key] = found;
    }

    private int?[] CountsOf(string style)
    {
        if (!counts.TryGetValue(style, out var count)) counts[style] = count = new int?[Levels];
        return count;
    }
}
