namespace Letters.Reading.Formats.Charsets;

/// <summary>A language, or a few alike, as written in one character set.</summary>
internal abstract class WrittenLanguage(int codePage)
{
    /// <summary>In the order in which they are believed where the evidence is the same.</summary>
    public static readonly IReadOnlyList<WrittenLanguage> All =
    [
        // Western Europe: French, German, Spanish, Portuguese, Italian, the North.
        new LatinLanguage(1252, "éèàêçâîôùûœëïü"), new LatinLanguage(1252, "äöüß"), new LatinLanguage(1252, "áéíóúñü¿¡"),
        new LatinLanguage(1252, "ãçáéíóúâêôõà"), new LatinLanguage(1252, "àèéìòù"), new LatinLanguage(1252, "åäöøæé"),
        // Central Europe: Polish, Czech and Slovak, Hungarian, Romanian, Croatian and Slovene.
        .. new[] { "ąęłśżźćńó", "áéíýěščřžůúťďňľĺŕôä", "áéíóöőúüű", "ăâîşţ", "čšžćđ" }
            .SelectMany(letters => new[] { new LatinLanguage(1250, letters), new LatinLanguage(28592, letters) }),
        // Letters from the most frequent to the least.
        .. new[] { 1251, 20866, 866, 28595, 10007 }.Select(set => new AlphabetLanguage(set, "оеаинтсрвлкмдпуяызьбгчйхжюшцщэфъёіїєґў")),
        new AlphabetLanguage(1253, "αοιετσνηυρπκμλςίόάγέδήωχθύφβώξζψϊΐϋΰ"),
        new AlphabetLanguage(1255, "יוהלארתמבשנעםדקחפסטכןגצזךףץ"),
        .. new[] { 1256, 28596 }.Select(set => new AlphabetLanguage(set, "ايلمونرتةبعدسفهكقأحجشصىخإضذطزئغءثآؤظگپچژ")),
        new EastAsianLanguage(932, EastAsianLanguage.Japanese), new EastAsianLanguage(51932, EastAsianLanguage.Japanese),
        new EastAsianLanguage(54936, EastAsianLanguage.SimplifiedChinese), new EastAsianLanguage(950, EastAsianLanguage.TraditionalChinese),
        new EastAsianLanguage(949, EastAsianLanguage.Korean),
        // Icelandic and Turkish write other letters with the same bytes, and their neighbours above still others.
        new LatinLanguage(1252, "áéíóúýþæöð"), new LatinLanguage(1254, "ıüğşöçâ"),
    ];

    public int CodePage { get; } = codePage;

    /// <summary>
    /// How much the characters beyond ASCII speak for the language, on average: 1 where all are its most frequent letters in their
    /// right places, below 0 where they look like anything else. 0 where there are none.
    /// </summary>
    public double Evidence(string text)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < text.Length; i++)
            if (text[i] > '\x7F')
            {
                sum += char.IsControl(text[i]) ? -3 : Evidence(i > 0 ? text[i - 1] : ' ', text[i], i + 1 < text.Length ? text[i + 1] : ' ');
                count++;
            }
        return count == 0 ? 0 : sum / count;
    }

    /// <summary>How much one character speaks for the language between its neighbours.</summary>
    protected abstract double Evidence(char before, char c, char after);

    /// <summary>Quotation marks, dashes and the like stand at the edge of words; an apostrophe or a hyphen also within.</summary>
    protected static double OfSign(char before, char c, char after) =>
        c is '’' or '\u00AD' or '‑' ? 0.5
        : char.IsLetter(before) && char.IsLetter(after) ? -0.8
        : c is '“' or '”' or '‘' or '„' or '«' or '»' or '–' or '—' or '…' or '•' or '\u00A0' or '§' or '°' or '№' or '€' or '£' ? 0.5 : 0;
}
