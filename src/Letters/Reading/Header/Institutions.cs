using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>
/// Reads institutions that write or are written to. A mission or government is named after its state, which is the party; a
/// department or an embassy in a country is a party by itself.
/// </summary>
internal static partial class Institutions
{
    public static bool Opens(string words) => Institution().IsMatch(words);

    public static Correspondent? Read(TextPart phrase)
    {
        var part = phrase.Trim(" ,.;").After(Article());
        if (MissionOfState().Match(part.Words) is { Success: true } mission)
        {
            var state = part.Of(mission.Groups["state"]).Trim();
            return new Correspondent(null, null, state.Prove(Capitals.ToNames(state.Words)));
        }
        return Institution().IsMatch(part.Words) ? new Correspondent(null, null, part.Prove(Capitals.ToNames(part.Words))) : null;
    }

    /// <summary>
    /// The institution on a line below a name, unless it is the organization the letter goes to: "United Nations, New York".
    /// </summary>
    public static Correspondent? ReadSpokenFor(TextPart line) => Organization().IsMatch(line.Words) ? null : Read(line);

    [GeneratedRegex(@"^(?:the )?(?:\p{Lu}[\p{L}'’-]* ){0,3}(?:Nations|Assembly|Organi[sz]ation|Council|Secretariat)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Organization();

    [GeneratedRegex(@"^(?:the|le|la|l['’])\b\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(
        """
        ^(?:(?:Permanent\s(?:Observer\s)?)?(?:Mission|Delegation|Representation)|Government|Embassy
          |Ministry\s(?:of|for)\s(?:Foreign|External)\sAffairs|Foreign\sMinistry
          |Mission\spermanente|Misión\sPermanente|Ständige\sVertretung|Ambassade|Embajada|Botschaft)
        \s+(?:of|du|de\s+la|de\s+l['’]|des|de|del|von|der)\s*(?:the\s+|(?<=['’]))?
        (?<state>\p{Lu}[\p{L}\p{M}'’\s-]*?)
        (?:,?\s+(?:to|at|in|auprès|ante|bei)\s+.*)?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissionOfState();

    [GeneratedRegex(
        """
        ^(?:\p{Lu}[\p{L}'’-]*\s){0,3}(?:Department|Embassy|Ministry|Mission|Delegation|Government|Legation|Consulate
          |Secretariat|Commission|Committee|Foreign\sOffice|Members|Council|Assembly|Bureau|Agency|Institute
          |League|Party|Office|Court|Organi[sz]ation)\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Institution();
}
