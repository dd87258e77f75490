using System.Text.RegularExpressions;

namespace Letters.Answering;

/// <summary>
/// Whom a question asks about that wants a yes, a no or a reason: "Does Elbria agree that …", "Why did Vantora want …". What that party
/// itself writes answers it best.
/// </summary>
internal static partial class AskedAbout
{
    /// <summary>The party as it is named; null where the question is about none, or none is named.</summary>
    public static string? In(string question) =>
        Asked().Match(question) is { Success: true } asked ? asked.Groups["party"].Value : null;

    [GeneratedRegex(
        @"^\W*((?i:why|how come) )?(?i:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should)(n['’]t)? (?i:the )?(?<party>\p{Lu}[\p{L}\p{M}'’-]*( (of |the )*\p{Lu}[\p{L}\p{M}'’-]*)*) \p{Ll}"
        + @"|, as (?i:the )?(?<party>\p{Lu}[\p{L}\p{M}'’-]*( (of |the )*\p{Lu}[\p{L}\p{M}'’-]*)*) (saw|sees|put|puts|explained|explains|told|tells) it\W*$"
        + @"|^\W*(?i:what) (was|were|is|are) (?<party>\p{Lu}[\p{L}\p{M}-]*)['’]s? (reasons?|grounds?|motives?|explanation|positions?|stance|views?|attitude|opinion|policy)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();
}
