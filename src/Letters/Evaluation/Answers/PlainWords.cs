using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Evaluation.Answers;

/// <summary>Words as they are compared with an expectation: line breaks, the case of letters and the shape of apostrophes do not count.</summary>
public static partial class PlainWords
{
    /// <summary>Whether any of the strings stands in the words, and not within a longer word or number.</summary>
    public static bool HoldAny(string words, IEnumerable<string> strings) => AnswerStrings.Hit(Of(words), strings.Select(Of));

    private static string Of(string words) =>
        White().Replace(words.Normalize(NormalizationForm.FormC), " ").Replace('’', '\'').Replace('‘', '\'').ToLowerInvariant();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex White();
}
