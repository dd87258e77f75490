using System.Text;
using DocumentFormat.OpenXml;
using Letters.Reading.Formats.Documents;

namespace Letters.Reading.Formats.Word;

/// <summary>
/// Counts the items of lists, for Word keeps no numbers but the rules to count by (ECMA-376 part 1, 17.9). The number a letter's
/// writer saw must stand at the head of the paragraph: other letters refer to it.
/// </summary>
internal sealed class WordLists
{
    public const int Levels = 9;

    private sealed record Level(int Start, string Format, string Text, int? RestartsAfter, bool IsDecimal);

    private sealed record List(int Definition, Dictionary<int, int> Starts, Dictionary<int, Level> Overrides);

    private readonly Dictionary<int, OpenXmlElement> definitions = [];
    private readonly Dictionary<int, Level?[]> levels = [];
    private readonly Dictionary<int, List> lists = [];
    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<int> begun = [];
    private readonly WordStyles styles;

    public WordLists(OpenXmlElement? numbering, WordStyles styles)
    {
        this.styles = styles;
        foreach (var child in numbering?.ChildElements.ToList() ?? [])
            if (child.LocalName == "abstractNum" && child.Number("abstractNumId") is { } definition) definitions.TryAdd(definition, child);
            else if (child.LocalName == "num" && child.Number("numId") is { } id && child.NumberOf("abstractNumId") is { } of)
                lists.TryAdd(id, ListOf(of, child));
    }

    /// <summary>Counts one item.</summary>
    /// <returns>Its mark: "3.", "(a)", "2.1", "•"; empty where it has none or one of a script this cannot count in.</returns>
    public string Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var found)) return "";
        var count = CountsOf(found.Definition);
        if (begun.Add(list))
            foreach (var restarted in found.Starts.Keys) count[restarted] = null;
        count[level] = count[level] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : StartOf(found, level);
        for (var deeper = level + 1; deeper < Levels; deeper++)
            if (LevelOf(found, deeper)?.RestartsAfter is not { } after || (after != 0 && level < after)) count[deeper] = null;
        for (var upper = 0; upper < level; upper++) count[upper] ??= StartOf(found, upper);
        return LevelOf(found, level) is { } rules ? Mark(found, rules, count) : "";
    }

    private string Mark(List list, Level rules, int?[] count)
    {
        if (rules.Format == "bullet") return Bullet.Of(rules.Text);
        // The place of a number takes two characters, a number at least one.
        if (rules.Text.Length > 2 * NumberFormat.LongestMark) return "";
        var mark = new StringBuilder();
        for (var i = 0; i < rules.Text.Length; i++)
            if (rules.Text[i] == '%' && i + 1 < rules.Text.Length && rules.Text[i + 1] is >= '1' and <= '9')
            {
                var upper = rules.Text[++i] - '1';
                var format = rules.IsDecimal ? "decimal" : LevelOf(list, upper)?.Format ?? "decimal";
                if (Written(count[upper] ?? 0, format) is not { } number) return "";
                mark.Append(number);
            }
            else mark.Append(rules.Text[i]);
        return mark.Length > NumberFormat.LongestMark ? "" : mark.ToString().Trim();
    }

    /// <returns>Null: not known how it is written; no number is better than a wrong one.</returns>
    private static string? Written(int number, string format) => format switch
    {
        "decimal" => NumberFormat.Decimal(number),
        "decimalZero" => NumberFormat.DecimalZero(number),
        "ordinal" => NumberFormat.Ordinal(number),
        "lowerRoman" => NumberFormat.LowerRoman(number),
        "upperRoman" => NumberFormat.LowerRoman(number)?.ToUpperInvariant(),
        "lowerLetter" => NumberFormat.LowerLetter(number),
        "upperLetter" => NumberFormat.LowerLetter(number)?.ToUpperInvariant(),
        "russianLower" => NumberFormat.LowerRussian(number),
        "russianUpper" => NumberFormat.LowerRussian(number)?.ToUpperInvariant(),
        "none" => "",
        _ => null,
    };

    private int?[] CountsOf(int definition)
    {
        if (!counts.TryGetValue(definition, out var count)) counts[definition] = count = new int?[Levels];
        return count;
    }

    private int StartOf(List list, int level) => list.Starts.TryGetValue(level, out var start) ? start : LevelOf(list, level)?.Start ?? 1;

    private Level? LevelOf(List list, int level) =>
        list.Overrides.TryGetValue(level, out var changed) ? changed : LevelsOf(list.Definition, mayLink: true)[level];

    private Level?[] LevelsOf(int definition, bool mayLink)
    {
        if (levels.TryGetValue(definition, out var known)) return known;
        var found = new Level?[Levels];
        if (definitions.TryGetValue(definition, out var element))
        {
            // A definition may only name a style, whose list holds the levels.
            if (mayLink && element.Value("numStyleLink") is { } style && styles.ListOfStyle(style) is { } list && lists.TryGetValue(list, out var linked)
                && linked.Definition != definition)
                found = LevelsOf(linked.Definition, mayLink: false);
            else
                foreach (var level in element.ChildElements.Where(child => child.LocalName == "lvl"))
                    if (level.Number("ilvl") is >= 0 and < Levels and var number) found[number] = LevelOf(level);
        }
        return levels[definition] = found;
    }

    private static List ListOf(int definition, OpenXmlElement list)
    {
        var (starts, overrides) = (new Dictionary<int, int>(), new Dictionary<int, Level>());
        foreach (var change in list.ChildElements.Where(child => child.LocalName == "lvlOverride"))
        {
            if (change.Number("ilvl") is not (>= 0 and < Levels and var level)) continue;
            if (change.NumberOf("startOverride") is { } start) starts[level] = start;
            if (change.Child("lvl") is { } rules) overrides[level] = LevelOf(rules);
        }
        return new List(definition, starts, overrides);
    }

    private static Level LevelOf(OpenXmlElement level) => new(
        level.NumberOf("start") ?? 0, level.Value("numFmt") ?? "decimal", level.Value("lvlText") ?? "", level.NumberOf("lvlRestart"),
        level.Switch("isLgl") ?? false);
}
