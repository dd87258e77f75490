using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>
/// Letters written at a seat of government by those whom another has posted there: what an embassy wires from London is not Britain's. An office
/// or a party in its head tells that by itself; this is for letters that name no more of their writer than a name.
/// </summary>
internal sealed partial class PostsAbroad
{
    private readonly HashSet<string> reporting;
    private readonly HashSet<string> homes;

    /// <param name="held">They tell who reports to a ministry, and from where ministries write.</param>
    public PostsAbroad(IReadOnlyList<Letter> held)
    {
        reporting = held.Where(letter => letter.Header.Recipients.Any(IsMinistry)).Select(letter => letter.Header.Sender).OfType<Correspondent>()
            .Where(sender => IsBare(sender) && sender.Name is not null).Select(sender => sender.Name?.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        homes = held.Where(letter => letter.Header.Sender is { } sender && IsMinistry(sender)).Select(letter => letter.Header.Place?.Value).OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether whoever wrote the letter reports from its place, and is not governed from there.</summary>
    public bool Wrote(Letter letter)
    {
        var sender = letter.Header.Sender;
        if (sender is not null && !IsBare(sender)) return Posted().IsMatch($"{sender.Office?.Value} {sender.Party?.Value}");
        if (sender?.Name is { } name && reporting.Contains(name.Value)) return true;
        var words = letter.Text.Replace('\n', ' ');
        if (OwnPost().IsMatch(words)) return true;
        return letter.Header.Place is { } place && !homes.Contains(place.Value) && Reports().IsMatch(words)
            && (Wire().IsMatch(words[..Math.Min(words.Length, Head)]) || Hosts().IsMatch(words));
    }

    /// <summary>Where a letter says what it is, in characters.</summary>
    private const int Head = 300;

    private static bool IsBare(Correspondent who) => who.Office is null && who.Party is null;

    private static bool IsMinistry(Correspondent who) =>
        $"{who.Office?.Value} {who.Party?.Value}" is var words && Ministry().IsMatch(words) && !Posted().IsMatch(words);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"\b(embassy|legation|consulate|ambassador|envoy|high commission(er)?|consul|charg[ée]e?|delegation|delegate|attach[ée]|(permanent|special|trade) (mission|representative|observer|commissioner))\b", Options)]
    private static partial Regex Posted();

    [GeneratedRegex(@"\b(department|ministry|foreign office|external affairs|foreign affairs)\b", Options)]
    private static partial Regex Ministry();

    [GeneratedRegex(@"\b(this|my|our) (mission|embassy|legation|consulate|chancery|post)\b", Options)]
    private static partial Regex OwnPost();

    /// <summary>Who tells at home what he heard.</summary>
    [GeneratedRegex(
        @"\b(told|informed|assured|asked|invited|promised|handed|gave) me\b|\bI (have )?(saw|seen|called (up)?on|spoke(n)? (to|with)|discussed|was received|ascertained|asked|put|took up|raised|hear|understand from|made)\b"
        + @"|\b(my|an|a|his) (conversation|talk|interview|discussion|appointment|meeting)s? with\b", Options)]
    private static partial Regex Reports();

    [GeneratedRegex(@"\b(" + DocumentWords.Wires + @")\b", Options)]
    private static partial Regex Wire();

    /// <summary>Whom a post sees where it is.</summary>
    [GeneratedRegex(@"\b(at |in )?the (foreign (office|ministry|secretary|minister)|ministry|state department|prime minister|government here|authorities here|local (authorities|press))\b", Options)]
    private static partial Regex Hosts();
}
