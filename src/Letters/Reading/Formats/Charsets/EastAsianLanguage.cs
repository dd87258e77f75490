namespace Letters.Reading.Formats.Charsets;

/// <summary>Chinese, Japanese or Korean.</summary>
internal sealed class EastAsianLanguage(int codePage, EastAsianScript script) : WrittenLanguage(codePage)
{
    public static readonly EastAsianScript Japanese = new("のにはをたがでてとしれさいあるこ国連合日本年月会議安全理事", Kana: 0.9, Ideograph: 0.5, Hangul: -1);

    public static readonly EastAsianScript SimplifiedChinese = new(
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年联合安理代表", Kana: -0.5, Ideograph: 0.35, Hangul: -1);

    public static readonly EastAsianScript TraditionalChinese = new(
        "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年聯合安理代表", Kana: -0.5, Ideograph: 0.35, Hangul: -1);

    public static readonly EastAsianScript Korean = new("이다의는에을를가고한하은지로사도기대어과연합", Kana: -0.5, Ideograph: -0.4, Hangul: 0.8);

    protected override double Evidence(char before, char c, char after)
    {
        var worth = c switch
        {
            _ when script.Common.Contains(c, StringComparison.Ordinal) => 1,
            >= '\u3041' and <= '\u30FE' => script.Kana,
            >= '\u4E00' and <= '\u9FFF' => script.Ideograph,
            >= '\uAC00' and <= '\uD7A3' => script.Hangul,
            (>= '\u3000' and <= '\u301F') or (>= '\uFF01' and <= '\uFF5E') => 0.6,
            '“' or '”' or '‘' or '’' or '—' or '…' or '·' or '《' or '》' => 0.3,
            _ => -1,
        };
        return char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? worth - 0.5 : worth;
    }
}

/// <summary>What speaks for a script of East Asia.</summary>
/// <param name="Common">Characters no text does long without.</param>
/// <param name="Kana">What a kana is worth, from -1 to 1; so for the others.</param>
internal sealed record EastAsianScript(string Common, double Kana, double Ideograph, double Hangul);
