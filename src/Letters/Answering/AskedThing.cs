using System.Text.RegularExpressions;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>The thing a question asks for by its name: the engine of "Which engine does the drone use?".</summary>
internal static partial class AskedThing
{
    /// <summary>The stem of the thing; null where the question word stands alone, or the thing is only a way of asking.</summary>
    public static string? In(string question) =>
        Asked().Match(question) is { Success: true } asked
        && Terms.Of(asked.Groups["thing"].Value).FirstOrDefault() is { Stem: { } stem }
        && !AskingWords.Contain(stem)
            ? stem
            : null;

    [GeneratedRegex(@"\b((who|what) (is|was|are|were) the|what|which)( (\d+|two|three|four|five|six|seven|eight|nine|ten|main|other))? (?<thing>[\w-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();
}
