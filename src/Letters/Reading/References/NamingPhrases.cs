using System.Text.RegularExpressions;

namespace Letters.Reading.References;

/// <summary>The words and phrases letters name documents with, in English, French and Spanish.</summary>
internal static partial class NamingPhrases
{
    /// <summary>Documents sent by wire are numbered as a matter of course, and need no "No.".</summary>
    public static bool IsTelegraphic(string noun) => Telegraphic().IsMatch(noun);

    /// <summary>
    /// Documents that are always sent to somebody; a report or statement is named by these words only with its date or number.
    /// </summary>
    public static bool IsCorrespondence(string noun) => noun.Length == 0 || Correspondence().IsMatch(noun);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    private const int Timeout = 1000;

    private const string Nouns =
        """
        (?<noun>(?i:
          identical\sletters?|letters?|notes?\sverbales?|verbal\snotes?|notes?|(?:reply\s)?messages?|telegrams?|cablegrams?|airgrams?
          |d[ei]spatch(?:es)?|savingrams?|memorand(?:um|a)|aide[-\s]m[ée]moires?|communications?|statements?|communiqu[ée]s?|replies
          |reply|answers?|responses?|reports?|declarations?|documents?
          |lettres?|télégrammes?|rapports?|déclarations?|réponses?
          |cartas?|notas?\sverbal(?:es)?|notas?|mensajes?|telegramas?|comunicaci[óo]n|comunicaciones|informes?|respuestas?))
        (?![\p{L}\p{Nd}])(?!['’-])
        """;

    /// <summary>What may stand between owner and noun: never a verb, so that "my Government has studied the letter" names no letter of mine.</summary>
    private const string Attributes =
        """
        (?:(?i:own|last|latest|previous|preceding|initial|subsequent|earlier|first|second|third|recent|kind|personal|confidential|private|esteemed|oral|written|official
          |joint|further|preliminary|two|three|several|above-mentioned|aforementioned|important|final|full|cordial|friendly|welcome
          |separate|diplomatic|circular|verbal|special|secret|urgent|dernière|précédente|première|attached|enclosed|annexed
          |(?:Excellency|Government|Ministry|Mission|Embassy|delegation|Majesty)['’]s)\s){0,3}
        """;

    [GeneratedRegex(
        $$"""
        (?<![\p{L}\p{Nd}])
        (?: (?<owner>(?i:your|my|our|votre|vos|notre|nos|ma|mon|mes|sus?|mis?|nuestr[ao]s?))\s
          | (?<article>(?i:the|an?|his|her|its|their|la|le|les|une?|el|los|las|una|sa|son|leur|both|these\s(?:two|three)))\s
          | (?<article>[Ll]['’])
          | (?<owner>(?:\p{Lu}[\p{L}\p{M}.-]{0,30}\s){0,4}\p{Lu}[\p{L}\p{M}-]{1,30})(?:['’]s|(?<=s)['’])\s
        )?
        {{Attributes}} {{Nouns}}
        """, Options, Timeout)]
    public static partial Regex Document();

    /// <summary>"Your 28", "my K.33": what follows the number is not what it counts.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\p{Nd}])(?<owner>[Yy]our|[Mm]y|[Oo]ur)\s(?:[Nn]o\.?\s)?(?<number>(?:[A-Z]{1,3}\.?\s?)?\d{1,5})
        (?:(?:,\s|\s(?:and|et|y)\s)(?<number>[A-Z]{0,3}\.?\d{1,5})){0,5}
        (?=\s?(?:[.,;:)\]]|$|\[\d)|\s(?:paragraph|para|and|to|from|repeat(?:ing|ed)|dated|regarding|concerning|last)\b)
        """, Options, Timeout)]
    public static partial Regex NumberAlone();

    /// <summary>Blanks, a comma and an editor's note mark between the parts of a name.</summary>
    [GeneratedRegex(@"\G\s*(?:\[\d{1,3}\]\s*)?,?\s*", Options, Timeout)]
    public static partial Regex Gap();

    [GeneratedRegex(
        """
        \G(?i:nos?\.?\s|number\s|n[°º]s?\s?|№\s?|nrs?\.?\s|núm\.\s)
        (?<number>[A-Z]{1,3}\.?\s?\d{1,5}|(?=[\p{L}./-]{0,20}\d)[\p{L}\d]{1,20}(?:[./-][\p{L}\d]{1,20}){0,5})(?![\p{L}\p{Nd}])
        (?:(?:,\s|\s(?i:and|et|y)\s)(?<number>[A-Z]{0,3}\.?\d{2,5})(?![\p{L}\p{Nd}]|\s\p{L}{3,9}\s[12]\d{3})){0,5}
        """, Options, Timeout)]
    public static partial Regex Number();

    /// <summary>A number without "No.", not followed by what it counts or by the month of a date.</summary>
    [GeneratedRegex(
        """
        \G(?<number>(?:[A-Z]{1,3}\.?\s?)?\d{1,5})(?![\p{L}\p{Nd}/])
        (?!(?:st|nd|rd|th)|\s(?i:January|February|March|April|May|June|July|August|September|October|November|December|hours|a\.m|p\.m)\b)
        (?:(?:,\s|\s(?i:and|et|y)\s)(?<number>[A-Z]{0,3}\.?\d{1,5})(?![\p{L}\p{Nd}]|\s\p{L}{3,9}\s[12]\d{3})){0,5}
        """, Options, Timeout)]
    public static partial Regex BareNumber();

    [GeneratedRegex(@"\G(?i:dated|of|datées?\sdu|en\sdate\sdu|du|de\sfecha|del|de|vom)\s(?:(?i:the|el|le)\s)?", Options, Timeout)]
    public static partial Regex DateWord();

    [GeneratedRegex(
        """
        \G(?:(?i:sent|written|issued|made|delivered|given|signed|received)\s)?
        (?i:from|of|by|de\sla\spart|du|de\sla|de\sl(?=['’])|del|de|por|par)[\s'’]
        """, Options, Timeout)]
    public static partial Regex SenderWord();

    [GeneratedRegex(@"\G(?:(?i:sent|addressed|adressées?|adressés?|dirigid[ao]s?)\s)?(?i:to|aux?|à(?:\sla)?|al?|a\sla)\s", Options, Timeout)]
    public static partial Regex AddresseeWord();

    private const string Word =
        """
        (?: (?!I\b)\p{Lu}[\p{L}\p{M}'’.-]{0,40}
          | (?i:predecessor|representatives?|ambassador|minist(?:er|ry|re)|president|chair(?:man|person)?|mission|government|delegation
            |permanent|secretary(?:-general)?|deputy|acting|chargée?\sd['’]affaires|a\.i\.|foreign|prime|embassy|observer|colleague
            |représentante?s?|permanente?s?|président|secrétaire|général|representante|presidente|secretari[oa]) (?![\p{L}]) )
        """;

    /// <summary>The name of a person, office or party; an organization somebody is accredited to belongs to it.</summary>
    [GeneratedRegex(
        $$"""
        \G(?:(?i:the|your|my|our|his|her|its|their|le|la|les|el|los|las)\s|(?i:l['’]))?
        {{Word}}
        (?: (?: ,\s(?=\p{Lu}) | \s )
            (?: (?i:of|the|and|for|ad|de|du|des|la|le|les|del|van|von|et|y)\s | (?i:de\sl|d|l)['’]
              | to\sthe\s(?=(?:United|UN|European|African|Assembly|Organi[sz]ation|League|Council)\b) ){0,3}
            {{Word}} ){0,14}
        """, Options, Timeout)]
    public static partial Regex Name();

    [GeneratedRegex(@"\G\((?<words>[^()]{1,120}(?:\([^()]{1,12}\)[^()]{0,80}){0,2})\)", Options, Timeout)]
    public static partial Regex Brackets();

    [GeneratedRegex(
        """
        \G(?:(?i:which\s(?:was|were|has\sbeen|have\sbeen)|and|as|qui\sa\sété)\s)?
        (?:(?i:issued|circulated|contained|published|distributed|reproduced|publiée?s?|distribuée?s?|parue?s?|publicada|distribuida)\s
          (?i:as|in|under|sous|comme|dans|como|con|en)\s)?
        (?:(?i:the|la|le|el)\s)?(?:(?i:documents?|symbol|cote|signatura|doc\.)\s)?(?:(?i:of|under)\s(?i:the\s)?(?i:symbol)\s)?
        """, Options, Timeout)]
    public static partial Regex IssuedAs();

    [GeneratedRegex(@"\G(?:(?i:sent|addressed)\s)?(?i:to)\s(?i:you|Your\sExcellency)(?![\p{L}])", Options, Timeout)]
    public static partial Regex ToReader();

    [GeneratedRegex("^(?:telegram|cablegram|airgram|d[ei]spatch|savingram|memorandum|télégramme|telegrama)", Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Telegraphic();

    [GeneratedRegex(
        """
        ^(?:identical|letter|note|verbal|(?:reply\s)?message|telegram|cablegram|airgram|d[ei]spatch|savingram|communication|repl|answer
          |response|lettre|télégramme|réponse|carta|nota|mensaje|telegrama|comunicaci|respuesta)
        """, Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Correspondence();
}
