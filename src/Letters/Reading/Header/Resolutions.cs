using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>
/// Knows resolutions: by their symbol, by the name they head themselves with, or by their make-up: the organ, what it recalls, and
/// numbered paragraphs that begin with what it decides. The organ is who speaks in them.
/// </summary>
internal static partial class Resolutions
{
    public static bool Is(LetterParts parts, IReadOnlyList<Proven<DocumentSymbol>> own) =>
        own.Any(symbol => symbol.Value.Canonical.Contains("/RES/", StringComparison.Ordinal))
        || parts.Headings.Concat(parts.Letterhead).SelectMany(part => part.Lines).Any(line => Heading().IsMatch(line.Words))
        || (parts.All.Any(part => Speaker().IsMatch(part.Words)) && parts.All.Any(part => Operative().IsMatch(part.Words)));

    /// <summary>Whether a block is, or begins with, the name of the organ as a resolution opens with it.</summary>
    public static bool Opens(string words) => Speaker().IsMatch(words);

    public static Correspondent? Organ(LetterParts parts)
    {
        foreach (var part in parts.All.SelectMany(part => part.Lines))
            if (Speaker().Match(part.Words) is { Success: true } match || (match = Masthead().Match(part.Words)).Success)
                return new Correspondent(null, null, part.Of(match.Groups["organ"]).Prove());
        return null;
    }

    private const string Names =
        "Security[ ]Council|General[ ]Assembly|Human[ ]Rights[ ]Council|Economic[ ]and[ ]Social[ ]Council|Conseil[ ]de[ ]sécurité"
        + "|Assemblée[ ]générale|Conseil[ ]des[ ]droits[ ]de[ ]l['’]homme|Consejo[ ]de[ ]Seguridad|Asamblea[ ]General"
        + "|Consejo[ ]de[ ]Derechos[ ]Humanos|Sicherheitsrat|Generalversammlung";

    [GeneratedRegex(
        $$"""
        ^(?:R[ée]solution|Resolución)\s(?:(?:No\.\s|N°\s)?\d{1,4}\s?[(/]|\d{4}$|adopted[ ]by|adoptée[ ]par|aprobada[ ]por
          |(?:of|du|de[ ]l['’]|del|de[ ]la)\s?(?:the\s)?(?:{{Names}}))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    /// <summary>"The Security Council," opens the one sentence a resolution is.</summary>
    [GeneratedRegex($@"^(?:(?:The|Le|La|El|Der|Die)[ ]|L['’])(?<organ>{Names}),(?:$|\s)",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Speaker();

    [GeneratedRegex($@"^(?<organ>{Names})(?:$|[ ]Distr\b)",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Masthead();

    [GeneratedRegex(
        """
        ^\d{1,3}[.)]\s+(?:Decides|Requests|Calls|Urges|Demands|Reaffirms|Affirms|Condemns|Encourages|Endorses|Expresses|Invites|Notes
          |Recommends|Stresses|Strongly|Takes[ ]note|Welcomes|Authori[sz]es|Extends|Declares|Emphasi[sz]es|Approves|Reiterates
          |Décide|Prie|Demande|Exige|Réaffirme|Condamne|Engage|Invite|Autorise|Proroge|Souligne
          |Decide|Pide|Solicita|Exige|Reafirma|Condena|Exhorta|Insta|Invita|Autoriza|Prorroga|Subraya|Toma[ ]nota)\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Operative();
}
