using System.Text;
using Letters.Reading.Formats;
using Letters.Reading.Formats.Charsets;

namespace Letters.Tests.Reading.Charsets;

public sealed class CharsetGuessTests
{
    /// <summary>Letters of 200 to 400 characters, of our own writing, one a language.</summary>
    private static readonly (string Sets, string Text)[] Letters =
    [
        ("windows-1252", "Die Ständige Vertretung hat die Ehre, dem Präsidenten mitzuteilen, daß die Gletscher über den Hütten schmelzen. Für die Fischer wäre das größte Übel, wenn die Flüsse zurückgingen."),
        ("windows-1252", "La Mission permanente a l’honneur d’appeler l’attention du Président sur la fonte des glaciers. À notre avis, ces événements ont été causés par l’été très chaud ; nous espérons qu’une réponse sera donnée bientôt."),
        ("windows-1252", "La Misión Permanente tiene el honor de señalar que el año pasado ningún niño pudo ir a la escuela. ¿Qué harán las autoridades? Esperamos una respuesta rápida y pedimos la distribución de esta comunicación."),
        ("windows-1252", "A Missão Permanente informa que as negociações não avançaram e que a região precisa de proteção. Não é possível esperar até amanhã; também às crianças é devida uma explicação."),
        ("windows-1252", "Den faste mission meddeler at fiskerne på øen ikke længere må sejle. Året før blev både både og hytter ødelagt. Vi håber på et hurtigt svar."),
        ("windows-1251 koi8-r cp866 iso-8859-5 x-mac-cyrillic", "Постоянное представительство имеет честь сообщить Председателю, что ледники тают быстрее, чем ожидалось. Рыбаки не могут выйти в море, и жители деревни просят о помощи. Просим распространить настоящее письмо."),
        ("windows-1252", "Fastanefndin hefur þann heiður að tilkynna að jöklarnir bráðna hraðar en búist var við. Sjómenn komast ekki á sjó og íbúar þorpsins biðja um aðstoð. Við væntum svars og biðjum um dreifingu þessa bréfs."),
        ("windows-1254", "Daimi Temsilcilik, buzulların beklenenden daha hızlı eridiğini Başkan’a bildirmekten onur duyar. Balıkçılar denize açılamıyor, köylüler yardım istiyor. Bu mektubun üyelere dağıtılmasını rica ederiz; çocuklar için güç günler geçiyor."),
        ("windows-1250 iso-8859-2", "Stałe Przedstawicielstwo ma zaszczyt poinformować, że lodowce topnieją coraz szybciej. Rybacy nie mogą wypłynąć w morze, a mieszkańcy wsi proszą o pomoc. Mamy nadzieję, że odpowiedź nadejdzie jeszcze w tym tygodniu."),
        ("windows-1250 iso-8859-2", "Stálá mise má čest oznámit předsedovi, že ledovce tají rychleji, než se čekalo. Rybáři nemohou vyplout na moře a obyvatelé žádají o pomoc. Děkujeme za rychlou odpověď a žádáme o rozšíření tohoto dopisu."),
        ("windows-1250 iso-8859-2", "Az Állandó Képviselet tisztelettel közli az elnökkel, hogy a jégtakaró gyorsabban olvad, mint várták. A halászok nem tudnak kifutni a tengerre, és az erdők őrzői segítséget kérnek. Gyűlésük kedden lesz."),
        ("windows-1253", "Η Μόνιμη Αντιπροσωπεία έχει την τιμή να γνωστοποιήσει στον Πρόεδρο ότι οι πάγοι λιώνουν γρηγορότερα από όσο αναμενόταν. Οι ψαράδες δεν μπορούν να βγουν στη θάλασσα και ζητούν βοήθεια."),
        ("windows-1255", "הנציגות הקבועה מתכבדת להודיע לנשיא כי הקרחונים נמסים מהר יותר מן הצפוי. הדייגים אינם יכולים לצאת לים, ותושבי הכפר מבקשים עזרה. אנו מקווים לתשובה מהירה ומבקשים להפיץ מכתב זה."),
        ("windows-1256 iso-8859-6", "تتشرف البعثة الدائمة بأن تبلغ رئيس المجلس أن الأنهار الجليدية تذوب أسرع مما كان متوقعا. لا يستطيع الصيادون الخروج إلى البحر، ويطلب سكان القرية المساعدة. ونرجو تعميم هذه الرسالة."),
        ("shift_jis euc-jp iso-2022-jp", "常駐代表部は、氷河が予想よりも早く溶けていることを議長に通知する光栄を有します。漁師は海に出ることができず、村の人々は助けを求めています。この書簡を配布するようお願いいたします。"),
        ("gb18030", "常驻代表团谨通知主席，冰川融化的速度比预期的要快。渔民不能出海，村里的人们请求帮助。我们希望尽快得到答复，并请求将本信作为文件分发。"),
        ("big5", "常駐代表團謹通知主席，冰川融化的速度比預期的要快。漁民不能出海，村裡的人們請求幫助。我們希望儘快得到答覆，並請求將本信作為文件分發。"),
        ("ks_c_5601-1987", "상주 대표부는 빙하가 예상보다 빨리 녹고 있음을 의장에게 알려 드립니다. 어부들은 바다에 나갈 수 없고 마을 사람들은 도움을 요청하고 있습니다. 이 서한을 배포하여 주시기 바랍니다."),
    ];

    public static TheoryData<string, string> Written =>
        [.. Letters.SelectMany(letter => letter.Sets.Split(' ').Select(set => (set, letter.Text)))];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_letter_in_an_undeclared_set_is_read_as_it_was_written(string set, string text)
    {
        var bytes = In(set).GetBytes(text);
        Assert.Equal(In(set).GetString(bytes), Charset.Decode(bytes));
    }

    /// <summary>Every stretch of about 200 characters of every letter, alone and among English words, and the letter ten times over.</summary>
    [Fact]
    public void Nearly_every_stretch_of_a_letter_tells_its_set()
    {
        var missed = new List<string>();
        var tried = 0;
        foreach (var (sets, text) in Letters)
            foreach (var set in sets.Split(' '))
                foreach (var part in Stretches(text))
                {
                    var bytes = In(set).GetBytes(part);
                    tried++;
                    if (Charset.Decode(bytes) != In(set).GetString(bytes)) missed.Add($"{set}: {part}");
                }
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried - missed.Count} of {tried}\n{string.Join('\n', missed)}");
        Assert.True(missed.Count * 50 <= tried, $"{missed.Count} of {tried} missed:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData("utf-16", "Мы протестуем.\nОтвета нет.")]
    [InlineData("utf-16BE", "نحن نحتج على هذا الأمر.")]
    [InlineData("utf-16", "我们抗议。 没有答复。\n这是一封信。")]
    [InlineData("utf-32", "We protest – now.")]
    public void Unmarked_wide_characters_are_known_in_every_script(string set, string text) =>
        Assert.Equal(text, Charset.Decode(Encoding.GetEncoding(set).GetBytes(text)));

    [Theory]
    [InlineData("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>")]
    [InlineData("<script>var x = '<meta charset=koi8-r>';</script><meta http-equiv=Content-Type content='text/html; charset=windows-1251'>")]
    [InlineData("<style>/* <meta charset=koi8-r> */</style>")]
    [InlineData("<meta name=charset content='none'><p>")]
    public void What_a_comment_or_script_says_of_the_set_is_not_believed(string head)
    {
        var page = $"<html>{head}<p>Постоянное представительство имеет честь.";
        Assert.Equal(page, Charset.Decode(In("windows-1251").GetBytes(page)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16be")]
    [InlineData("utf-32")]
    public void A_page_that_declares_wide_characters_byte_by_byte_is_in_utf_8(string set)
    {
        var page = $"<meta charset=\"{set}\"><p>The ship, señor, has sailed.";
        Assert.Equal(page, Charset.Decode(Encoding.UTF8.GetBytes(page)));
        Assert.Equal("The ship has sailed!", Charset.Decode("The ship has sailed!"u8, set));
        Assert.Equal("我们抗议", Charset.Decode(In(set).GetBytes("我们抗议"), set));
    }

    [Fact]
    public void Hz_is_a_set_of_its_own() => Assert.Equal("信件", Charset.Decode("~{PE<~~}"u8, "hz-gb-2312"));

    [Fact]
    public void A_head_full_of_openings_declares_nothing() =>
        Assert.Null(DeclaredCharset.In(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<meta <!-<xmp", 2000)))));

    [Fact]
    public void Damaged_utf_8_stays_utf_8()
    {
        byte[] cut = [.. Encoding.UTF8.GetBytes("Señor, está aquí; él también está en la misión. Añ")[..^1]];
        Assert.Equal("Señor, está aquí; él también está en la misión. A\uFFFD", Charset.Decode(cut));
    }

    [Fact]
    public void Utf_8_with_a_few_strange_bytes_stays_utf_8()
    {
        byte[] strayed = [.. "The ice of N"u8, 0xFF, 0xFE, 0x80, .. Encoding.UTF8.GetBytes("orth Elbria.\nCafé, Müller.")];
        Assert.Equal("The ice of N\uFFFD\uFFFD\uFFFDorth Elbria.\nCafé, Müller.", Charset.Decode(strayed));
        byte[] mixed = [.. Encoding.UTF8.GetBytes("Très près de la forêt.\n"), .. Encoding.Latin1.GetBytes("À l'été, État et république ont décidé.")];
        Assert.Equal("Très près de la forêt.\nÀ l'été, État et république ont décidé.", Charset.Decode(mixed));
    }

    [Fact]
    public void The_hostile_files_are_read_in_their_true_sets()
    {
        var text = Charset.Decode(File.ReadAllBytes(RepositoryPaths.SharedData("hostile", "encodings", "multi-language.txt")));
        Assert.Contains("não contabilize", text, StringComparison.Ordinal);
        Assert.Contains("español ABC adhoc prácticas", text, StringComparison.Ordinal);
        Assert.Contains("وأعرب", Charset.Decode(File.ReadAllBytes(RepositoryPaths.SharedData("hostile", "html", "testHTMLNoisyMetaEncoding_1.html"))), StringComparison.Ordinal);
    }

    private static Encoding In(string set) => CodePagesEncodingProvider.Instance.GetEncoding(set) ?? Encoding.GetEncoding(set);

    private static IEnumerable<string> Stretches(string text)
    {
        yield return string.Concat(Enumerable.Repeat(text + "\n", 10));
        yield return $"The Permanent Mission encloses a letter of 3 May 2031.\n\n{text}";
        for (var start = 0; start < text.Length / 2; start += 20) yield return text.Substring(start, Math.Min(200, text.Length - start));
    }
}
