using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation;

namespace Letters.Answering;

/// <summary>A question for what several parties say of one thing: "What do Elbria and Vantora say about the pilots?".</summary>
/// <param name="Parties">The parties as they are named; empty for whoever writes ("both sides").</param>
/// <param name="Topic">What they speak of.</param>
internal sealed partial record PositionsQuestion(IReadOnlyList<string> Parties, string Topic)
{
    /// <summary>More parties than this are not compared in one answer.</summary>
    private const int MostParties = 12;

    /// <summary>Null where the question is for one party, or for none.</summary>
    public static PositionsQuestion? In(string question)
    {
        if (Asked().Match(question) is not { Success: true } asked) return null;
        var named = asked.Groups["parties"].Value;
        var topic = asked.Groups["topic"].Value.Trim();
        if (AllParties().IsMatch(named)) return new PositionsQuestion([], topic);
        var parties = Separator().Split(Sides().Replace(named, "")).Select(party => Possessive().Replace(party.Trim(), "")).Where(party => party.Length > 0).ToList();
        return parties.Count is > 1 and <= MostParties && parties.TrueForAll(party => char.IsUpper(Article().Replace(party, "").FirstOrDefault()))
            ? new PositionsQuestion(parties, topic)
            : null;
    }

    /// <summary>
    /// For each party, a question to the letters it wrote; to all letters, with its name, where it wrote none and only others tell what it
    /// says (its letters are null then).
    /// </summary>
    public IReadOnlyList<(string Party, string Question, IReadOnlySet<LetterId>? Letters)> Each(CollatedLetters collated)
    {
        var writers = collated.Works.SelectMany(work => work.Witnesses).Where(letter => letter.Header.Sender is not null).ToList();
        var parties = Parties.Count > 0 ? Parties : PartiesOf(writers);
        return [.. parties.Select(party =>
        {
            var own = writers.Where(letter => letter.Header.Sender is { } sender && LetterReferences.Fits(party, sender)).Select(letter => letter.Id).ToHashSet();
            return own.Count > 0
                ? (party, $"What is said about {Topic}?", (IReadOnlySet<LetterId>?)own)
                : (party, $"What does {LeadIn.WithArticle(party)} say about {Topic}?", null);
        })];
    }

    /// <summary>The parties for which letters are written, in the order of their names, each by the shortest of its names.</summary>
    private static List<string> PartiesOf(IEnumerable<Letter> writers)
    {
        var parties = new List<string>();
        foreach (var name in writers.Select(letter => letter.Header.Sender?.Party?.Value).OfType<string>().Distinct().OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
            if (!parties.Exists(known => name.Contains(known, StringComparison.OrdinalIgnoreCase)))
                parties.Add(name);
        return [.. parties.Take(MostParties).Order(StringComparer.Ordinal)];
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Severally = "( each| both)?";

    private const string Party = @"(?<parties>[\p{L}\p{M}'’. ,-]+?)";

    private const string Subject = @" (about|on|of|over|regarding|concerning|towards?|with regard to|as regards) (?<topic>[^?]+?)";

    [GeneratedRegex(
        @"(^|[.?!] )\W*(what|how) (do|did|does|have|has) " + Party + Severally + @" (say|said|think|state|stated|write|written|argue|argued|claim|claimed|feel|respond|responded|differ|disagree|view)" + Subject + @"\W*$"
        + @"|^\W*how (do|did|does|have|has) " + Party + Severally + @" (see|seen|view|viewed|regard|describe|described|explain|explained|judge|judged) (?<topic>[^?]+?)\W*$"
        + @"|^\W*(how|where) (do|did) (the )?" + Party + @" (positions?|views?|accounts?|versions?|statements?)" + Subject + @" (differ|compare|diverge|disagree)\W*$"
        + @"|\b(positions?|views?|accounts?|versions?|statements?) of (the )?" + Party + Subject + @"( (differ|compare|diverge))?\W*$", Options)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(the )?((both|two|several|various|different|opposing|all) )*(the )?(parties|sides|governments|states|delegations|missions)['’]?$|^(each|every|either) (party|side|one|government|state)$", Options)]
    private static partial Regex AllParties();

    [GeneratedRegex(@",? and |, |,", Options)]
    private static partial Regex Separator();

    /// <summary>"the Elbrian and the Vantoran sides"</summary>
    [GeneratedRegex(" (sides|parties|governments|delegations|missions)$", Options)]
    private static partial Regex Sides();

    [GeneratedRegex(@"['’]s?$", Options)]
    private static partial Regex Possessive();

    [GeneratedRegex("^the ", Options)]
    private static partial Regex Article();
}
