using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>In what a measure is given: "How long were they held?" wants hours or days, or miles, and no number of ships.</summary>
internal static partial class AskedUnit
{
    /// <summary>Whether a number of such units stands in the sentence; null where the question asks for no such measure.</summary>
    public static bool? StandsIn(string question, string text, Span sentence) =>
        Asked().Match(question) is { Success: true } asked ? UnitsOf(asked.Groups["measure"].Value).IsMatch(sentence.Of(text)) : null;

    private static Regex UnitsOf(string measure) => measure.ToLowerInvariant() switch
    {
        "old" => Age(),
        "long" => Extent(),
        "heavy" => Weight(),
        "hour" or "time" => TimeOfDay(),
        _ => Distance(),
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>A number in figures or words, and what may stand between it and its unit.</summary>
    private const string Number =
        @"\b(\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|several|many|few|some)([ -]\w+){0,2}[ -]";

    private const string Lengths = "(miles?|met(re|er)s?|kilomet(re|er)s?|kms?|feet|foot|yards?|inch(es)?|fathoms?|leagues?|degrees?)";

    private const string Times = "(seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(y|ies))";

    /// <summary>"How far did the talks get?" wants no miles.</summary>
    [GeneratedRegex(@"\bhow (?<measure>old|long|heavy|high|wide|deep|tall|broad)\b|\bhow (?<measure>far) (is|are|was|were|away|off|from)\b|\b(at|by|until|from|since) (what|which) (?<measure>hour|time)\b", Options)]
    private static partial Regex Asked();

    [GeneratedRegex(Number + @"(years?|months?|weeks?|days?)\b|\b(aged?|born|birthday)\b", Options)]
    private static partial Regex Age();

    [GeneratedRegex(Number + "(" + Times + "|" + Lengths + @")\b|\b(overnight|all (day|night)|until|throughout|since)\b", Options)]
    private static partial Regex Extent();

    [GeneratedRegex(Number + @"(tons?|tonnes?|kilos?|kilograms?|grams?|pounds?|lbs?|ounces?)\b", Options)]
    private static partial Regex Weight();

    [GeneratedRegex(@"\b\d{1,2}[.:]\d\d\b|\b\d{1,4} ?(hours|hrs|o['’]clock|[ap]\.?m\b)|\b(noon|midnight|dawn|dusk)\b", Options)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(Number + Lengths + @"\b", Options)]
    private static partial Regex Distance();
}
