using System.Text.RegularExpressions;

namespace Letters.Archive;

/// <summary>The words by which a letter calls its writer's or its reader's letters, as the sender of a <see cref="NamedDocument"/>.</summary>
public static partial class Pronouns
{
    /// <summary>"your", "Your Excellency's", "votre", "su": the one the letter is written to.</summary>
    public static bool IsReader(string? words) => words is not null && Reader().IsMatch(words);

    /// <summary>"my", "our", "notre", "mi": the one who writes.</summary>
    public static bool IsWriter(string? words) => words is not null && Writer().IsMatch(words);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(?:your|votre|vos|sus?|vuestr[ao]s?|ihr|ihre[mnrs]?)$", Options)]
    private static partial Regex Reader();

    [GeneratedRegex(@"^(?:my|our|ma|mon|mes|notre|nos|mis?|nuestr[ao]s?|unser|unsere[mnrs]?)$", Options)]
    private static partial Regex Writer();
}
