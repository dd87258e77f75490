using System.Text.RegularExpressions;
using Letters.Collation;

namespace Letters.Answering;

/// <summary>A question for what several parties say of one thing: "What do Elbria and Vantora say about the pilots?".</summary>
/// <param name="Parties">The parties as they are named; empty for whoever writes ("both sides").</param>
/// <param name="Topic">What they speak of: a thing, or a question to each of them ("How many ships were stopped").</param>
internal sealed partial record PositionsQuestion(IReadOnlyList<string> Parties, string Topic)
{
    /// <summary>More parties than this are not compared in one answer.</summary>
    private const int MostParties = 12;

    /// <summary>Whether the topic is a question complete in itself.</summary>
    public bool IsAsked { get; private init; }

    /// <summary>What is asked of each party's letters.</summary>
    public string Asked => IsAsked ? $"{Topic}?" : $"What is said about {Topic}?";

    /// <summary>Null where the question is for one party, or for none.</summary>
    public static PositionsQuestion? In(string question)
    {
        if (AskedEach().Match(question) is { Success: true } each && PartiesIn(each.Groups["parties"].Value) is { } all)
            return new PositionsQuestion(all, $"{each.Groups["topic"].Value.Trim()}{each.Groups["time"].Value}") { IsAsked = true };
        if (SaidToBe().Match(question) is { Success: true } said && PartiesIn(said.Groups["parties"].Value) is { } sayers)
            return new PositionsQuestion(sayers, $"{said.Groups["asking"].Value} {said.Groups["topic"].Value.Trim()}") { IsAsked = true };
        return About().Match(question) is { Success: true } about && PartiesIn(about.Groups["parties"].Value) is { } parties
            ? new PositionsQuestion(parties, about.Groups["topic"].Value.Trim())
            : null;
    }

    /// <summary>Two parties or more, or none for all of them; null where these are no parties.</summary>
    private static List<string>? PartiesIn(string named)
    {
        if (AllParties().IsMatch(named)) return [];
        var parties = Separator().Split(Sides().Replace(named, "")).Select(party => Possessive().Replace(party.Trim(), "")).Where(party => party.Length > 0).ToList();
        return parties.Count is > 1 and <= MostParties && parties.TrueForAll(party => char.IsUpper(Article().Replace(party, "").FirstOrDefault())) ? parties : null;
    }

    /// <summary>The parties asked for, or all for which letters are written, in the order of their names, each by the shortest of its names.</summary>
    public IReadOnlyList<string> PartiesAmong(CollatedLetters collated)
    {
        if (Parties.Count > 0) return Parties;
        var parties = new List<string>();
        foreach (var name in collated.Works.SelectMany(work => work.Witnesses).Select(letter => letter.Header.Sender?.Party?.Value).OfType<string>()
            .Distinct().OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
            if (!parties.Exists(known => name.Contains(known, StringComparison.OrdinalIgnoreCase)))
                parties.Add(name);
        return [.. parties.Take(MostParties).Order(StringComparer.Ordinal)];
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Severally = "( each| both| respectively)?";

    private const string Saying = "(say|said|think|thought|state|stated|write|written|argue|argued|claim|claimed|feel|felt|answer|answered|respond|responded|hold|maintain|report)";

    private const string Party = @"(?<parties>[\p{L}\p{M}'’. ,-]+?)";

    private const string OneName = @"(the )?(?-i:\p{Lu}[\p{L}\p{M}'’.-]*( (of |the )*\p{Lu}[\p{L}\p{M}'’.-]*)*)";

    /// <summary>Two names or more, and nothing but names.</summary>
    private const string Names = "(?<parties>" + OneName + "(( and |, and |, )" + OneName + ")+)";

    private const string Subject = @" (about|on|of|over|regarding|concerning|towards?|with regard to|as regards) (?<topic>[^?]+?)";

    [GeneratedRegex(
        @"(^|[.?!] )\W*(what|how) (do|did|does|have|has) " + Party + Severally + " " + Saying + Subject + @"\W*$"
        + @"|^\W*how (do|did|does|have|has) " + Party + Severally + @" (see|seen|view|viewed|regard|describe|described|explain|explained|judge|judged|read|take|interpret|assess|treat|understand) (?<topic>[^?]+?)\W*$"
        + @"|^\W*(how|where) (do|did) (the )?" + Party + @" (positions?|views?|accounts?|versions?|statements?)" + Subject + @" (differ|compare|diverge|disagree)\W*$"
        + @"|^\W*" + Names + @" (about|on) (?<topic>[^?]+?)\W*$"
        + @"|\b(positions?|views?|accounts?|versions?|statements?) of (the )?" + Party + Subject + @"( (differ|compare|diverge))?\W*$", Options)]
    private static partial Regex About();

    /// <summary>"How many ships were stopped, according to Elbria and Vantora?", "Were the licences valid? What do the two missions say?"</summary>
    [GeneratedRegex(
        @"^\W*(?<topic>[^?]+?),? (according to|in the (view|opinion|words|eyes)s? of) " + Party + @"\W*$"
        + @"|^\W*(?<topic>[^?]+?),? in " + Party + @" (views?|opinions?|words|eyes)\W*$"
        + @"|^\W*(?<topic>[^?]+)\? \W*(what|how) (do|did|does|have|has) " + Party + Severally + " " + Saying + @"( (about|on|to|of) (it|this|that|them))?(?<time> (in|on) [^?,]*\d{4})?\W*$"
        + @"|^\W*(?<topic>[^?]+)\? \W*" + Names + @"(['’]s?)? (views?|opinions?|positions?|accounts?|answers?)\W*$"
        + @"|^\W*(?<topic>(what|how|who|where|when|why|which|did|does|do|was|were|is|are|has|have) [^?]+?)( [-–—]|[?:]) ?" + Names + @"\W*$", Options)]
    private static partial Regex AskedEach();

    /// <summary>"Who do Elbria and Vantora say was behind it?"</summary>
    [GeneratedRegex(@"^\W*(?<asking>who|what|where|when|why|which \w+) (do|did) " + Party + Severally + " " + Saying + @" (?<topic>(is|are|was|were|has|have|had|should|will|would|did|caused|started|began) [^?]+?)\W*$", Options)]
    private static partial Regex SaidToBe();

    [GeneratedRegex(@"^(the )?((both|two|several|various|different|opposing|all) )*(the )?(parties|sides|governments|states|delegations|missions)['’]?$|^(each|every|either) (party|side|one|government|state)$", Options)]
    private static partial Regex AllParties();

    [GeneratedRegex(@",? and (in the (view|opinion|words|eyes)s? of |according to |to |by )?|, |,", Options)]
    private static partial Regex Separator();

    /// <summary>"the Elbrian and the Vantoran sides"</summary>
    [GeneratedRegex(" (sides|parties|governments|delegations|missions)$", Options)]
    private static partial Regex Sides();

    [GeneratedRegex(@"['’]s?$", Options)]
    private static partial Regex Possessive();

    [GeneratedRegex("^the ", Options)]
    private static partial Regex Article();
}
