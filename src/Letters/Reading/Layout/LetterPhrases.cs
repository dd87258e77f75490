using System.Text.RegularExpressions;

namespace Letters.Reading.Layout;

/// <summary>The set phrases of correspondence, by which its parts are known.</summary>
internal static partial class LetterPhrases
{
    /// <summary>The formula before the signature. A request, or thanks that are the matter of the letter, are none.</summary>
    public static bool IsClosing(string text) => text.Length <= 450 && (Regards().IsMatch(text) || Assurances().IsMatch(text));

    /// <summary>"(Signed) Ilse d'Arvanne".</summary>
    public static bool IsSigned(string text) => Signed().IsMatch(text);

    /// <summary>The head of what is sent with a letter: "Annex", "Enclosure II", "Annex to the letter dated …".</summary>
    public static bool IsAnnexHead(string text) => text.Length <= 250 && AnnexHead().IsMatch(text) && !IsSentence(text);

    /// <summary>"Annex B of the resolution says so." begins like the head of an annex and is none.</summary>
    private static bool IsSentence(string text) => text[^1] is '.' or ';' or '?' or '!' or ',' && text.AsSpan().Count(' ') >= 3;

    /// <summary>"CC: …", "Copy to: …".</summary>
    public static bool IsCopyList(string text) => CopyList().IsMatch(text);

    /// <summary>The first line of an address: a courtesy title and a name, or "The President of the Security Council".</summary>
    public static bool IsAddressee(string text) => text.Length <= 400 && (CourtesyTitle().IsMatch(text) || OfficeLine().IsMatch(text));

    /// <summary>"H.E. Mr. …": a title nobody gives himself.</summary>
    public static bool IsExcellency(string text) => ExcellencyTitle().IsMatch(text);

    /// <summary>"Mr. …", "Sir …": a person is named, and not the office alone.</summary>
    public static bool HasCourtesyTitle(string text) => CourtesyTitle().IsMatch(text);

    /// <summary>
    /// A line that opens with the word for what the document is: "Letter dated …", "Note verbale", "12. Telegram From …".
    /// </summary>
    public static bool NamesDocument(string text) => text.Length <= 500 && DocumentWord().IsMatch(text);

    /// <summary>"1 Burton to Kirby": number and correspondents, as collections of documents head them.</summary>
    public static bool IsNumberedHeading(string text) => text.Length <= 300 && NumberedHeading().IsMatch(text);

    /// <summary>Who a letterhead belongs to: a mission, ministry, embassy, organ.</summary>
    public static bool NamesInstitution(string text) => text.Length <= 300 && Institution().IsMatch(text);

    /// <summary>
    /// "Distr.: General", "Original: English", "Tel.: …", "TOP SECRET": lines about the document, none of which is a sentence.
    /// </summary>
    public static bool IsParticular(string text) =>
        text.Length <= 400 && (Particular().IsMatch(text) || (!text.Any(char.IsLower) && !text.Any(IsWithoutCase)));

    /// <summary>Arabic, Hebrew and Chinese have no capitals: a sentence in them is not one in capitals.</summary>
    private static bool IsWithoutCase(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;

    [GeneratedRegex(
        """
        ^(?:(?:Yours|Very|Most)[ ][\p{L} ]{0,30}(?:sincerely|faithfully|truly|respectfully|cordially)
        |(?:I|We)[ ](?:am|are|remain|have[ ]the[ ]honou?r[ ]to[ ](?:be|remain))(?:,|,?[ ]with)[ ][^.]{0,200}(?:,|servants?\.?)$
        |Your[ ](?:Excellency['’]s[ ])?(?:most[ ])?(?:obedient|humble|faithful|devoted)\b[^.]{0,60}\.?$
        |(?:Sincerely|Respectfully|Cordially|Faithfully)(?:[ ]yours)?(?=[,.]?$|,?\n)
        |(?:With[ ])?(?:my[ ]|our[ ])?(?:best|kind|kindest|warm|warmest|high|highest|respectful|cordial)[ ]
          (?:regards?|wishes|respects|consideration)
        |Mit[ ](?:freundlichen|vorzüglicher|ausgezeichneter)|Hochachtungsvoll|Cordialement|Respectueusement|Atentamente
          |Cordialmente|Muy[ ]atentamente)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Regards();

    [GeneratedRegex(
        """
        ^(?:Please[ ]accept|Kindly[ ]accept|Accept,|I[ ](?:beg|request|ask)[ ]you[ ]to[ ]accept|With[ ]the[ ]assurance
          |(?:I|We)[ ](?:should|would)?[ ]?(?:also[ ])?(?:take|avail)
          |The[ ].{3,160}?[ ]avails?[ ]itself|I[ ]have[ ]the[ ]honou?r[ ]to[ ]be|Veuillez|Je[ ](?:vous[ ]prie|saisis)
          |Le[ ].{0,40}prie|Nehmen[ ]Sie|Genehmigen[ ]Sie
          |Le[ ]ruego|Aprovecho|Ruego|Acepte|La[ ].{3,160}?[ ](?:aprovecha|saisit))
        .{0,300}?(?:assurances?|consideration|considération|esteem|respects?|regards?|best[ ]wishes|Hochachtung|seguridades
          |consideración|estima)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Assurances();

    [GeneratedRegex(@"^\(?(?:Signed|Signé|Firmado|Gezeichnet|gez\.|Подпись|Подписал|توقيع|s/)(?:\)|:| by:?\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signed();

    [GeneratedRegex(
        """
        ^(?:Annex(?:e|ure)?|Enclosure|Appendi(?:x|ce)|Apéndice|Attachment|Anexo|Allegato|Anlage|Pièce[ ]jointe)\b
          (?:\s+(?:[IVXLC]+|\d{1,2}|[A-Z]))?(?:$|\n|\s*[:.–—-]|\s+(?:to|of|à|aux?|al|a[ ]las?|de[ ]las?|del|zum?|zur)\b)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex AnnexHead();

    [GeneratedRegex(@"^(?:c\.?\s?c\.?|(?:con )?cop(?:y|ies|ie|ia|ias)|kopie)(?: (?:for|pour|para) (?:information|información))?(?:\s?(?:to|à|a|an))?\s?:|^cop(?:y|ies) to\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CopyList();

    private const string Excellency =
        "(?:H\\.?[ ]?E\\.?|S\\.?[ ]?E\\.?|His[ ](?:Excellency|Royal[ ]Highness|Majesty)"
        + "|Her[ ](?:Excellency|Royal[ ]Highness|Majesty)|Son[ ]Excellence|Su[ ]Excelencia)";

    private const string Courtesy =
        "(?:" + Excellency + "|(?:The[ ])?(?:Rt\\.?[ ]|Right[ ])?Hon(?:ou?rable)?|Mr|Mrs|Ms|Mx|Dr|Prof(?:essor)?|Sir"
        + "|Dame|Lord|Lady|Baron(?:ess)?|Ambassador|Monsieur|Madame|M|Mme|Herrn?|Frau|Señora?|Excmo|Excma)\\b\\.?[ \\n]\\p{L}";

    [GeneratedRegex("^(?:(?:To|À|An)[ ]?:?\\s)?" + Excellency,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExcellencyTitle();

    [GeneratedRegex("^(?:(?:To|À|An)[ ]?:?\\s)?" + Courtesy,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CourtesyTitle();

    [GeneratedRegex(
        """
        ^(?:(?:To|À|An)[ ]?:?\s)?(?:the[ ]|le[ ]|la[ ])?(?:Acting[ ])?
          (?:President|Secretary-General|Chair(?:man|person|woman)?|Director(?:-General)?|Ministers?
          |Permanent[ ]Representatives?|Secretary[ ]of[ ]State
          |High[ ]Commissioner|Under-Secretary-General|Executive[ ]Secretary|Permanent[ ]Mission|Embassy|Ministry[ ]of
          |Members[ ]of|Représentant|Ministre|Président|Secrétaire)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfficeLine();

    /// <summary>The words for kinds of documents, in English, French and Spanish; also used to read the kind.</summary>
    private const string Words =
        "Identical[ ]letters?|Lettres?[ ]identiques|Letters?|Lettre|Carta|Note[ ]verbale|Verbal[ ]note|Nota[ ]verbal"
        + "|Oral[ ](?:Statement|Message)|Statements?|Déclaration|Declaración"
        + "|Joint[ ](?:Statement|Letter|Message)|Informal[ ]Communication|Message|Telegram|Cablegram|Airgram"
        + "|Memorand(?:um|a)|Aide-m[ée]moire|Record|Report|Remarks|Address|Speech"
        + "|Communiqu[ée]|Editorial[ ]Note|Corrigendum|Addendum|Summary|Minutes?|Dispatch|Despatch|Circular"
        + "|Письмо|Идентичные[ ]письма|Вербальная[ ]нота|رسالة|رسالتان|مذكرة[ ]شفوية"
        + "|Press[ ](?:release|statement|report|conference)|Resolution|Agreement|Declaration|Note";

    [GeneratedRegex($"^(?:\\(?\\d{{1,4}}[.)]?[ ])?(?:The[ ]|Draft[ ])?(?:{Words})\\b(?![ ]?['’])",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DocumentWord();

    [GeneratedRegex(@"^\(?\d{1,4}[.)]?\s+\p{Lu}[^\n]*[^.\n]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberedHeading();

    [GeneratedRegex(
        """
        ^(?:The[ ])?(?:Permanent[ ](?:Observer[ ])?(?:Mission|Delegation|Representation)|Mission[ ](?:of|permanente)
          |Misión[ ]Permanente|Ständige[ ]Vertretung|Embassy|Ambassade|Embajada|Botschaft|Consulate
          |Ministry|Ministère|Ministerio|Ministerium|Auswärtiges|Department|Office[ ]of|Delegation
          |Foreign[ ](?:Office|Ministry)|Government[ ]of|United[ ]Nations|Nations[ ]Unies|Naciones[ ]Unidas|Security[ ]Council
          |Conseil[ ]de[ ]sécurité|Consejo[ ]de[ ]Seguridad|General[ ]Assembly|Assemblée|Assembly|Secretariat|Republic
          |Islamic[ ]Republic|Federal[ ]Republic|Kingdom|Federation|State[ ]of|Principality|Commission|Committee|League|Union
          |Organi[sz]ation)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Institution();

    [GeneratedRegex(
        """
        ^(?:Distr\b|Original\b|Langue\b|Tel\b|Tél|Telephone|Fax|Telefax|E-?mail\b|Web(?:site)?\b|www\.|https?:
          |P\.?[ ]?O\.?[ ]Box|No\.?[ ]?:?[ ]?(?=\S{0,40}\d)[\dA-Z]|N°|Nr\.?[ ]\d|Nº|Ref(?:erence)?\b(?![ ](?-i:\p{Ll}))|Our[ ]ref|Your[ ]ref
          |(?:(?:Top[ ])?Secret|Confidential|Restricted|Unclassified|Unrestricted|Urgent|Immediate|Personal)\b(?![ ](?-i:\p{Ll}))
          |Agenda[ ]item|(?:Provisional|Subject)\b(?![ ](?-i:\p{Ll}))|Re:|By[ ](?-i:\p{Lu})|Published\b|Updated\b|In[ ]the[ ]name[ ]of[ ](?:God|Allah)
          |\(?Check[ ]against)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Particular();
}
