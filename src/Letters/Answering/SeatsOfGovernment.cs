using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation.Names;

namespace Letters.Answering;

/// <summary>
/// Where governments sit, from common knowledge: "Moscow" as the name of a party is the Government there, and letters are written from
/// there for it.
/// </summary>
internal static partial class SeatsOfGovernment
{
    private const string Table = """
        Abu Dhabi = United Arab Emirates
        Accra = Ghana
        Addis Ababa = Ethiopia
        Algiers = Algeria
        Amman = Jordan
        Ankara = Turkey
        Athens = Greece
        Baghdad = Iraq
        Baku = Azerbaijan
        Bangkok = Thailand
        Beijing = China
        Peking = China
        Beirut = Lebanon
        Belgrade = Serbia, Yugoslavia
        Berlin = Germany
        Bonn = Germany
        Berne = Switzerland
        Bern = Switzerland
        Bogotá = Colombia
        Brasília = Brazil
        Brussels = Belgium
        Bucharest = Romania
        Budapest = Hungary
        Buenos Aires = Argentina
        Cairo = Egypt
        Canberra = Australia
        Caracas = Venezuela
        Colombo = Sri Lanka
        Copenhagen = Denmark
        Damascus = Syria
        Dhaka = Bangladesh
        Djakarta = Indonesia
        Dublin = Ireland
        Hanoi = Viet Nam
        Havana = Cuba
        Helsinki = Finland
        Islamabad = Pakistan
        Jakarta = Indonesia
        Jerusalem = Israel
        Kabul = Afghanistan
        Kyiv = Ukraine
        Kiev = Ukraine
        Khartoum = Sudan
        Lima = Peru
        Lisbon = Portugal
        London = United Kingdom
        Madrid = Spain
        Manila = Philippines
        Mexico City = Mexico
        Minsk = Belarus
        Moscow = Russia, Soviet Union
        Nairobi = Kenya
        New Delhi = India
        Delhi = India
        Nicosia = Cyprus
        Oslo = Norway
        Ottawa = Canada
        Paris = France
        Prague = Czechia, Czechoslovakia
        Pretoria = South Africa
        Pyongyang = Democratic People's Republic of Korea
        Rabat = Morocco
        Riyadh = Saudi Arabia
        Rome = Italy
        Santiago = Chile
        Seoul = Republic of Korea
        Sofia = Bulgaria
        Stockholm = Sweden
        Tbilisi = Georgia
        Tehran = Iran
        Teheran = Iran
        The Hague = Netherlands
        Tokyo = Japan
        Tripoli = Libya
        Tunis = Tunisia
        Vienna = Austria
        Warsaw = Poland
        Washington = United States
        Wellington = New Zealand
        Yerevan = Armenia
        """;

    private static readonly FrozenDictionary<string, string[]> States = Table.ReplaceLineEndings("\n").Split('\n')
        .Select(line => line.Split(" = "))
        .ToFrozenDictionary(seat => seat[0], seat => seat[1].Split(", "), StringComparer.OrdinalIgnoreCase);

    /// <summary>The States governed from there, the one of today first; empty for any other place.</summary>
    public static IReadOnlyList<string> StatesOf(string place) => States.GetValueOrDefault(place) ?? [];

    public static bool IsOne(string place) => States.ContainsKey(place);

    /// <summary>"The Foreign Secretary told me": in a letter from a seat of government, of the Government there.</summary>
    public static bool IsOfTheGovernmentThere(string speaker) => Governing().IsMatch(speaker) && NameVariants.OfStates.In(speaker).Count == 0;

    /// <summary>The States whose Government is said to speak in the words, by its office alone, in a letter from its seat; mostly none.</summary>
    public static IReadOnlyList<string> SpeakingIn(Letter letter, Span words) =>
        letter.Header.Place is { } place && StatesOf(place.Value) is [_, ..] states
        && RelayedSpeech.In(letter, words)?.Speaker is { } speaker && IsOfTheGovernmentThere(speaker) ? states : [];

    /// <summary>Bare offices of those who govern: "the Minister of Sweden" is an envoy.</summary>
    [GeneratedRegex(
        @"^(the |a |his |her |their )*((acting|deputy|permanent|under|prime|foreign|political|parliamentary|head of the|officials? (of|at|in) the|director|of the)[ -])*"
        + @"(foreign (office|ministry|secretary|minister)|minister(s)?( (of|for) (the )?(foreign|external|overseas|interior|defen[cs]e)[\w ]*)?|ministry|secretary|government|cabinet|president|prime minister|chancellor|authorities|officials?|spokes\w+|premier)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Governing();
}
