using System.Text;

namespace Letters.Reading.Formats.Charsets;

/// <summary>Character sets by the names pages and messages call them.</summary>
internal static class CharsetName
{
    /// <returns>Null: nobody knows the name, or it means that nothing is known.</returns>
    public static Encoding? Find(string name)
    {
        var known = Known(name.Trim(' ', '"', '\'').Split('*')[0].ToLowerInvariant());
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public static Encoding? Find(int codePage, DecoderFallback whenBroken) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, whenBroken);

    /// <summary>
    /// Browsers read Latin-1 and ASCII as Windows-1252 and take the larger set of a family for the smaller (WHATWG Encoding
    /// Standard, 4.2), and so do people.
    /// </summary>
    private static string Known(string name) => name switch
    {
        "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "ansi_x3.4-1968" or "cp1252" or "x-ansi" or "8bit" => "windows-1252",
        "cp1251" or "cp-1251" => "windows-1251",
        "cp1250" => "windows-1250",
        "iso-8859-9" => "windows-1254",
        "gb2312" or "gbk" or "cp936" or "gb_2312-80" => "gb18030",
        "big5-hkscs" or "cp950" => "big5",
        "x-sjis" or "sjis" or "cp932" or "ms932" or "windows-31j" => "shift_jis",
        "euc-kr" or "ks_c_5601" or "cp949" or "ksc5601" => "ks_c_5601-1987",
        "utf8" or "unicode-1-1-utf-8" or "utf-8-mac" => "utf-8",
        "utf16" or "ucs-2" or "utf-16le" => "utf-16",
        var other => other,
    };
}
