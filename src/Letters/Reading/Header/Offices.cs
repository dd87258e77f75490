using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>
/// Reads offices. Who represents a state names it after "of", and it is the party: "Permanent Representative of Elbria". Who
/// presides over an organ speaks for it by office: "President of the Security Council".
/// </summary>
internal static partial class Offices
{
    public static bool Opens(string words) => Title().IsMatch(words);

    /// <summary>
    /// "President Kennedy", "Permanent Representative of Elbria", "Ambassador"; null where no office is named first.
    /// </summary>
    public static Correspondent? Read(TextPart phrase)
    {
        var part = phrase.TrimLineEnd().InNameCase().After(Article());
        var title = Title().Match(part.Words);
        if (!title.Success) return null;
        var rest = part.From(title.Length).Trim();
        if (rest.IsEmpty) return new Correspondent(null, part.Prove(), null);
        var name = Courtesy.Strip(rest);
        if (PersonName.Is(name.Words) && !StateLink().IsMatch(rest.Words))
            return new Correspondent(PersonName.Prove(name), part.Of(title.Groups["office"]).Prove(), null);
        if (rest.Words[0] == ',') return Add(new Correspondent(null, part.Of(title.Groups["office"]).Prove(), null), rest.From(1));
        return WithParty(part);
    }

    /// <summary>Adds further offices and the party, as the lines below a name give them.</summary>
    public static Correspondent Add(Correspondent person, TextPart offices)
    {
        foreach (var piece in offices.Words.Contains('\n', StringComparison.Ordinal) ? offices.Lines : Pieces(offices))
            if (Read(piece) is { Name: null, Office: { } office } read)
                person = person with { Office = Joined(offices.Text, person.Office, office), Party = person.Party ?? read.Party };
            else if (Institutions.ReadSpokenFor(piece) is { Party: { } party })
                person = person with { Party = person.Party ?? party };
        return person;
    }

    /// <summary>The first of two offices that stand side by side on a line, of the same title.</summary>
    public static TextPart FirstOf(TextPart line)
    {
        var title = Title().Match(line.Words);
        var second = title.Success ? line.Words.IndexOf(title.Groups["office"].Value, title.Length, StringComparison.Ordinal) : -1;
        return second < 0 ? line : line.Slice(0, second).Trim(" ,");
    }

    private static IEnumerable<TextPart> Pieces(TextPart part)
    {
        var start = 0;
        foreach (var piece in part.Words.Split(", "))
        {
            yield return part.Slice(start, piece.Length);
            start += piece.Length + 2;
        }
    }

    private static Proven<string> Joined(string text, Proven<string>? first, Proven<string> second) =>
        first is null ? second : new Proven<string>($"{first.Value}, {second.Value}", Span.Between(first.Span.Start, second.Span.End));

    private static Correspondent WithParty(TextPart part)
    {
        var state = State().Match(part.Words);
        if (!state.Success || Organ().IsMatch(state.Groups["state"].Value))
            return new Correspondent(null, part.Prove(Capitals.ToNames(part.Words)), null);
        var party = part.Of(state.Groups["state"]);
        return new Correspondent(null, part.Of(state.Groups["office"]).Prove(), party.Prove(Capitals.ToNames(party.Words)));
    }

    private const string Words =
        "President(?:-elect)?s?|Vice[- ]Presidents?|Prime Minister|Chair(?:man|men|person|woman)?"
        + "|Permanent Representatives?|Permanent Observers?|Représentante?s? permanente?s?|Representante Permanente"
        + "|Ständige Vertreterin|Ständiger Vertreter|Chargée? [dD]['’][Aa]ffaires(?: [aA]\\.[iI]\\.| ad interim)?"
        + "|Secretary[- ]General|Secretary of State|Under-Secretary(?:-General)?|Assistant Secretary(?:-General)?"
        + "|Foreign Minister|Foreign Secretary|Attorney General|Ministers?(?: of State)?|Ministre"
        + "|Ambassad(?:or|eur|rice)s?|Embajadora?|Botschafter(?:in)?|High Commissioner|High Representative|Envoy"
        + "|Special Envoy|Counsellor"
        + "|First Secretary|Second Secretary|Third Secretary|Head|Director(?:-General)?|Executive Secretary"
        + "|Executive Director|Secretary|Représentant|Président|Secrétaire général|Chancellor|Governor|Commissioner"
        + "|King|Queen|Emperor|Premier|Representative|Delegate|Spokes(?:man|woman|person)|Special Assistant|Captain"
        + "|President[ea]|Secretari[oa] General|Ministr[oa]|Encargad[oa] de [Nn]egocios|Observadora? [Pp]ermanente|Observateur permanent"
        + "|Observatrice permanente|Représentante?s? permanente?s?(?: adjointe?)?|Chargée? d['’]affaires par intérim|Secrétaire générale?"
        + "|Présidente|Präsident(?:in)?|Generalsekretär(?:in)?|Bundesminister(?:in)?|Außenminister(?:in)?|Geschäftsträger(?:in)?|Gesandter?"
        + "|General|Colonel|Consul(?:[- ]General)?|Legal Adviser|Agent|Speaker|Coordinator|Rapporteur|First Lady";

    /// <summary>Words before an office: "Deputy", "Elbrian".</summary>
    private const string Rank =
        @"Deputy|Acting|Alternate|First|Vice|Interim|Former|Senior|Special|Principal|\p{Lu}\p{L}+(?:n|sh|ese|et|ic|ch)"
        + "|President['’]s|Ministre|le|la";

    [GeneratedRegex($@"^(?<office>(?:(?:{Rank}) ){{0,3}}(?:{Words}))\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:(?:the|le|la|el|der|die)\b\s*|l['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:of|for|to|in|de|du|des|d['’]|von|auprès)\b", RegexOptions.CultureInvariant)]
    private static partial Regex StateLink();

    /// <summary>
    /// The state after the last "of" that is not part of the office ("Minister for Foreign Affairs of the Republic of
    /// Vantora").
    /// </summary>
    [GeneratedRegex(
        """
        ^(?<office>.+?)(?:\s+of\s+the\s+(?:Permanent\s+(?:Observer\s+)?)?Mission)?\s+
          (?:of|du|de[ ]la|de[ ]l['’]|de|des|d['’]|del|von|der)\s*(?:the\s+|(?<=['’]))?
          (?<state>(?!Foreign|State\b|External|Defen|Interior|Justice|Trade|Finance|Affairs|Mission
          |Permanent)\p{Lu}[\p{L}\p{M}'’ -]*?)(?:,?\s+(?:to|at|in|auprès|ante|bei)\s+(?:the\s+)?\p{L}.*)?(?:,.*)?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex State();

    [GeneratedRegex(
        """
        \b(?:Council|Assembly|Commission|Committee|Court|Board|Bank|Organi[sz]ation|Union|Congress|Parliament|Senate
          |Presidium|Secretariat|Office|Department|Conseil|Assemblée|Comité|Nations|Consejo|Asamblea|Comisión|Organización
          |Sicherheitsrats?|Generalversammlung|Naciones|Estado|Affaires|Asuntos|Relaciones)\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Organ();
}
