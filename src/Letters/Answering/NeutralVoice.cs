using System.Text.RegularExpressions;

namespace Letters.Answering;

/// <summary>
/// The bot reports, it does not judge: outside quotation marks a speaker says, states, writes, rejects or denies, and never
/// claims, admits or reveals, which would tell the reader what to think of it.
/// </summary>
internal static partial class NeutralVoice
{
    /// <summary>Whether these words of ours are free of loaded ones, and of quotation marks: what is quoted must be a quotation.</summary>
    public static bool Keeps(string words) =>
        words.AsSpan().IndexOfAny("“”\"") < 0 && (!Loaded().IsMatch(words) || !Loaded().IsMatch(Plain().Replace(words, " ")));

    /// <summary>Loaded words where they mean nothing of the kind: a claim for money that is presented, a ship that lies at a port.</summary>
    [GeneratedRegex(
        @"\b(present(s|ed|ing)?|lodg(e|es|ed|ing)|submit(s|ted|ting)?|waiv(e|es|ed|ing)|settl(e|es|ed|ing)) (a|the|any|its|their|his|her|no|such) claims?\b"
        + @"|\b(the|a|any|its|their|his|her|no|such) claims? (for ([0-9][0-9.,]*|compensation|damages?|costs?|payment|repayment|reimbursement|reparation)|in respect)\b"
        + @"|\b(lies?|lying)( still| now)? (at (anchor|berth|port|quay|((the|a|her|its) )?(quays?|pier|port|dock|moorings?|anchorage|roads))|off|alongside|near|beyond|aground|idle|stopped|moored|anchored|adrift)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"\b(claim(s|ed|ing)?|alleg(e|es|ed|ing|edly)|admit(s|ted|ting)?|confess(es|ed)?|conced(e|es|ed)|insist(s|ed)?" +
        @"|boast(s|ed)?|" +
        @"pretend(s|ed)?|purport(s|ed|edly)?|reveal(s|ed)?|expos(e|es|ed)|lie[sd]?|lying|so-called|regime|propaganda|unfounded|" +
        @"baseless|false(ly)?|wrong(ly)?|rightly|obviously|clearly|of course|unfortunately|merely)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Loaded();
}
