using System.Text.RegularExpressions;

namespace Letters.Answering;

/// <summary>
/// Sentences by which a letter takes up what the other side wrote ("You note that …", "I have received your letter", "takes note of the
/// assertion that …"): they name the matter, and what the writer holds of it comes after.
/// </summary>
internal static partial class TakingUp
{
    public static bool IsIn(string sentence) => Opening().IsMatch(sentence) || Noting().IsMatch(sentence);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"^\W*(\d{1,2}[.)] )?((dear|excellency|mr\.?|madam|president|chairman|sir)\W+)*((as|that|what|when) )?(you (also |have |had )*(note|noted|say|said|state|stated|write|wrote|written|refer|referred|mention|mentioned|ask|asked|tell|told|suggest|suggested|speak|spoke|express|expressed)\b"
        + @"|(i|we) (am|are|was|were|have|had) (\w+ )?(grateful|thank|thankful|received|read|studied|seen|noted)\b"
        + @"|(i|we) (thank|acknowledge|refer|take note|took note|took notice|take notice|wish to refer|have the honou?r to refer)\b"
        + @"|(with reference|in (reply|response|answer)) to\b|your (letter|message|telegram|note)\b)", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(takes?|took|has taken|have taken) (due )?note of the (assertion|statement|claim|allegation|contention|remarks?)s?\b", Options)]
    private static partial Regex Noting();
}
