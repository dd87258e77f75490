using System.Text.RegularExpressions;

namespace Letters.Answering;

/// <summary>
/// The bot reports, it does not judge: outside quotation marks a speaker says, states, writes, rejects or denies, and never
/// claims, admits or reveals, which would tell the reader what to think of it.
/// </summary>
internal static partial class NeutralVoice
{
    /// <summary>Whether these words of ours are free of loaded ones, and of quotation marks: what is quoted must be a quotation.</summary>
    public static bool Keeps(string words) => !Loaded().IsMatch(words) && words.AsSpan().IndexOfAny("“”\"") < 0;

    [GeneratedRegex(
        @"\b(claim(s|ed|ing)?|alleg(e|es|ed|ing|edly)|admit(s|ted|ting)?|confess(es|ed)?|conced(e|es|ed)|insist(s|ed)?" +
        @"|boast(s|ed)?|" +
        @"pretend(s|ed)?|purport(s|ed|edly)?|reveal(s|ed)?|expos(e|es|ed)|lie[sd]?|lying|so-called|regime|propaganda|unfounded|" +
        @"baseless|false(ly)?|wrong(ly)?|rightly|obviously|clearly|of course|unfortunately|merely)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Loaded();
}
