using System.Text.RegularExpressions;

namespace Letters.Retrieval;

/// <summary>The wordings by which English questions say what kind of answer they want.</summary>
internal static partial class QuestionWording
{
    /// <summary>The kind whose wording stands first; of those that begin at one place, the one listed first.</summary>
    public static AskedFor KindOf(string question)
    {
        var (kind, first) = (AskedFor.Anything, int.MaxValue);
        foreach (var (wanted, wording) in Wordings)
            if (wording.Match(question) is { Success: true } match && match.Index < first)
                (kind, first) = (wanted, match.Index);
        return kind;
    }

    /// <summary>The things that "how many things" counts; null where nothing is counted.</summary>
    public static string? CountedThings(string question) =>
        HowMany().Match(question) is { Success: true } counted ? counted.Groups["things"].Value : null;

    private static readonly (AskedFor Kind, Regex Wording)[] Wordings =
    [
        (AskedFor.Number, Number()),
        (AskedFor.Date, Date()),
        (AskedFor.Reason, Reason()),
        (AskedFor.Office, Office()),
        (AskedFor.Symbol, Symbol()),
        (AskedFor.State, State()),
        (AskedFor.Place, Place()),
        (AskedFor.Person, Person()),
        (AskedFor.List, List()),
        (AskedFor.YesOrNo, YesOrNo()),
        (AskedFor.Anything, AnyQuestionWord()),
    ];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Which = @"\b((in|on|at|by|to|from|until|since|under|over|for|of) )?(what|which) ";

    private const string WhatIsThe = @"\bwhat(['’]s| is| are| was| were) the (\w+ )?";

    [GeneratedRegex(@"\bhow many (?<things>\w+( \w+)?)", Options)]
    private static partial Regex HowMany();

    [GeneratedRegex(
        @"\b(for )?how (many|much|long|old|far|large|tall|big|often|high|wide|deep|fast|heavy)\b|" + Which + @"(number|percentage|share|amount)\b|"
        + WhatIsThe + @"(amount|cost|price|total|distance|percentage|share|height|speed|weight|length)\b", Options)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b((by|until|since|from) )?when\b|" + Which + @"(year|date|month|day|century|decade|time|hour|period|deadline)\b|"
        + WhatIsThe + @"(date|day|deadline|period|year|time)\b", Options)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"\bwhy\b|\bhow come\b|" + Which + @"(reasons?|grounds?|purpose)\b|\bwhat (caused|prompted|led)\b|" + WhatIsThe + @"(reason|cause|purpose|grounds)\b",
        Options)]
    private static partial Regex Reason();

    /// <summary>"What position does he hold?", but not "What is his position on …?".</summary>
    [GeneratedRegex(
        Which + @"(office|post|title|rank|function|role|capacity)\b|" + Which + @"(position|job) (did|does|do|has|had|was|is) [^,?]*\b(hold|holds|held|have|occupy)\b"
        + @"|\bwhat(['’]s| is| was) [^,?]+ (job|title|rank)\W*$", Options)]
    private static partial Regex Office();

    [GeneratedRegex(Which + @"((double|document) )?(symbols?|resolutions?|meetings?|documents?|(meeting )?records?)\b", Options)]
    private static partial Regex Symbol();

    [GeneratedRegex(Which + @"(\w+ )?(countr(y|ies)|states?|nations?|governments?|member states|delegations?)\b", Options)]
    private static partial Regex State();

    [GeneratedRegex(@"\b(from )?where\b|" + Which + @"(city|location|place|town|region|port|harbour|island|village)\b|" + WhatIsThe + @"(place|city|capital|location)\b", Options)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b((to|by|from|with|for) )?who(m|se)?\b", Options)]
    private static partial Regex Person();

    [GeneratedRegex(@"^\W*(please )?(list|enumerate|name) |\bwhat (are|were) (all )?the (two|three|four|five|six|seven|eight|nine|ten|main|various|different|several)\b", Options)]
    private static partial Regex List();

    [GeneratedRegex(
        @"(^|, )\W*((and|but|so|then|also|now) )*(is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(n['’]t)? ", Options)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"\b(what|which|how)\b", Options)]
    private static partial Regex AnyQuestionWord();
}
