using System.Text.RegularExpressions;

namespace Letters.Answering.Model;

/// <summary>
/// "Eleven vessels were stopped by six cutters" says what "six cutters stopped eleven vessels" says. A claim in the passive is turned into the
/// active and compared as that; whether the letter has it so is for the comparison.
/// </summary>
internal static partial class PassiveVoice
{
    /// <returns>What the claim may mean, once for each place where the doer may end; none where it has no doer.</returns>
    public static IEnumerable<string> Active(string claim)
    {
        if (Passive().Match(claim) is not { Success: true } passive) yield break;
        var (done, verb, rest) = (passive.Groups["done"].Value, passive.Groups["verb"].Value, passive.Groups["rest"].Value);
        yield return $"{rest} {verb} {done}";
        foreach (Match end in Small().Matches(rest))
            yield return $"{rest[..end.Index]} {verb} {done}{rest[end.Index..]}";
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(?<done>[^,]{3,160}?) (was|were|is|are|(has|have|had) been) (?<verb>\p{L}+( (out|off|up|down|in|on|away|over|back))?) by (?<rest>.{3,240})$", Options)]
    private static partial Regex Passive();

    [GeneratedRegex(" (in|on|at|between|from|during|since|until|for|to|with|within|near|off|after|before|over) ", Options)]
    private static partial Regex Small();
}
