using System.Text.RegularExpressions;

namespace Letters.Reading.Layout;

/// <summary>
/// The small words that names of people, offices, states and places are put together with. Any other word in small letters, beside
/// capitals, is likely a verb, and what holds one a sentence.
/// </summary>
internal static partial class NameWords
{
    /// <summary>How many words in small letters are none of them.</summary>
    public static int Others(string words) => Small().Count(words);

    [GeneratedRegex(
        """
        (?<![\p{L}\p{Nd}'’.-])
        (?!(?:of|the|and|for|to|in|on|at|by|from|with|between|its|as|or|an?
          |de|du|des|la|le|les|l|d|à|aux?|auprès|et|en|pour|par|adjointe?|permanente?s?|générale?|intérim|chargée?|affaires
          |del|el|los|las|y|e|ante|al|von|vom|der|die|das|den|dem|bei|beim|für|und|am|zu|zum|zur|van|dos|da|di|bin|ibn|al
          |this|day|date|dated|undated|morning|noon|evening|night|signed|sent|received|done|hours|a\.?m|p\.?m|a\.?i)(?![\p{L}\p{Nd}]))
        \p{Ll}[\p{L}\p{M}]*
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Small();
}
