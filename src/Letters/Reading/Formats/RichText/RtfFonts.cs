using System.Text;
using Letters.Reading.Formats.Documents;

namespace Letters.Reading.Formats.RichText;

/// <summary>The table of fonts: text is bytes, and what a byte means hangs on the font it is set in.</summary>
internal sealed class RtfFonts
{
    /// <summary>Fonts a file may declare; more than any has.</summary>
    private const int MostFonts = 5_000;

    private const int Windows1252 = 1252, SymbolCharset = 2;

    private sealed class Font
    {
        public StringBuilder Name { get; } = new();

        public int? Charset { get; set; }

        public int? CodePage { get; set; }
    }

    private readonly Dictionary<int, Font> fonts = [];
    private readonly Dictionary<int, Encoding> encodings = [];
    private Font? declared;

    /// <summary>"\ansicpg": what bytes mean where no font says otherwise.</summary>
    public int DocumentCodePage { get; set; } = Windows1252;

    public void Declare(RtfToken token)
    {
        switch (token)
        {
            case { Kind: RtfTokenKind.Word, Name: "f", Number: { } number } when fonts.Count < MostFonts:
                fonts[number] = declared = new Font();
                break;
            case { Kind: RtfTokenKind.Word, Name: "fcharset" } when declared is not null: declared.Charset = token.Number; break;
            case { Kind: RtfTokenKind.Word, Name: "cpg" } when declared is not null: declared.CodePage = token.Number; break;
            case { Kind: RtfTokenKind.Byte } when declared is { Name.Length: < 100 }: declared.Name.Append((char)token.Code); break;
        }
    }

    /// <summary>The name of a font that draws signs in place of letters; null for any other.</summary>
    public string? SymbolFontOf(int number) =>
        fonts.GetValueOrDefault(number) is not { } font ? null
        : font.Charset == SymbolCharset || SymbolFont.Is(font.Name.ToString()) ? font.Name.ToString()
        : null;

    public Encoding EncodingOf(int number) => Encoded(
        fonts.GetValueOrDefault(number) is not { } font ? DocumentCodePage : font.CodePage ?? CodePageOf(font.Charset) ?? DocumentCodePage);

    private Encoding Encoded(int codePage)
    {
        if (encodings.TryGetValue(codePage, out var known)) return known;
        return encodings[codePage] = Known(codePage) ?? Known(Windows1252) ?? Encoding.Latin1;
    }

    private static Encoding? Known(int codePage)
    {
        if (codePage == 65001) return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>"\fcharset" to code page (specification 1.9.1, "Font table").</summary>
    private static int? CodePageOf(int? charset) => charset switch
    {
        0 => Windows1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        255 => 850,
        _ => null,
    };
}
