using System.Text;
using Letters.Reading;

namespace Letters.Tests.Reading.Formats;

/// <summary>Documents damaged at random places: outside, where their container is, and inside it, where it still opens.</summary>
public sealed class DamagedDocumentTests
{
    private const int Rounds = 250;

    private static readonly byte[] Word = new Docx(
        $"""
        <w:p><w:pPr><w:pStyle w:val="N"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>{Docx.R1("The Government of Vantora protests")}<w:r><w:footnoteReference w:id="1"/></w:r><w:ins w:id="2">{Docx.R1(" and asks.")}</w:ins></w:p>
        <w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{Docx.P("a")}</w:tc><w:tc>{Docx.P("b")}<w:tbl><w:tr><w:tc>{Docx.P("c")}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>3 May</w:t><w:fldChar w:fldCharType="end"/><w:pict><w:txbxContent>{Docx.P("Box")}</w:txbxContent></w:pict></w:r></w:p>
        <w:sectPr><w:headerReference w:type="first" r:id="rId5"/><w:titlePg/></w:sectPr>
        """)
    {
        Styles = """<w:style w:type="paragraph" w:styleId="N"><w:basedOn w:val="N"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>""",
        Numbering = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""",
        Footnotes = $"""<w:footnote w:id="1">{Docx.P("Note.")}</w:footnote>""",
        FirstHeader = Docx.P("Permanent Mission of Vantora"),
    }.Bytes();

    private static readonly byte[] OpenDocument = new Odt(
        """
        <text:h text:outline-level="1">Head</text:h><text:list text:style-name="L"><text:list-item><text:p text:style-name="P">One<text:note text:note-class="footnote"><text:note-body><text:p>Note.</text:p></text:note-body></text:note></text:p>
        <text:list><text:list-item text:start-value="3"><text:p>Two<text:s text:c="4"/></text:p></text:list-item></text:list></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame></text:p></table:table-cell></table:table-row></table:table>
        """)
    {
        Automatic = """<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/></text:list-style><style:style style:name="P" style:family="paragraph" style:parent-style-name="P"><style:paragraph-properties fo:margin-top="0.5cm"/></style:style>""",
    }.Bytes();

    private static readonly byte[] RichText = Encoding.Latin1.GetBytes(
        @"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}{\f2\fcharset128 M;}{\f3\fcharset2 Symbol;}}\titlepg{\headerf Mission\par}{\listtext\f3\'b7\tab}One \u8220?x\'94 \f2 \'83e\'83X\f0{\footnote\pard See.}\par"
        + @"\trowd\pard\intbl a\cell\itap2 b\nestcell{\*\nesttableprops\nestrow}\itap1 c\cell\row\pard{\v hid}{\deleted x}{\shp{\*\shpinst{\shptxt box\par}}}{\field{\*\fldinst X}{\fldrslt y}}\bin3 abc The ship has sailed.\par}");

    [Fact]
    public void A_damaged_word_document_is_a_letter_or_a_reason() => Damage(Word, seed: 1);

    [Fact]
    public void A_damaged_open_document_is_a_letter_or_a_reason() => Damage(OpenDocument, seed: 2);

    [Fact]
    public void A_damaged_rich_text_document_is_a_letter_or_a_reason() => Damage(RichText, seed: 3);

    private static void Damage(byte[] whole, int seed)
    {
        var random = new Random(seed);
        Assert.Single(Reads.File(whole).Letters);
        for (var round = 0; round < Rounds; round++)
        {
            var read = Reads.File(whole[0] == 'P' && random.Next(3) > 0 ? DamagedWithin(whole, random) : Damaged(whole, random));
            // Without the name that tells what it is, a container is an archive of several files.
            Assert.NotEqual(0, read.Letters.Count + read.Problems.Count);
            foreach (var letter in read.Letters.Select(found => found.Letter))
                Assert.All(PassageCutter.Cut(letter), passage => Assert.NotEmpty(passage.Span.Of(letter.Text)));
        }
    }

    /// <summary>Words and marks are changed one for another, so that much of it is still well-formed.</summary>
    private static byte[] DamagedWithin(byte[] zip, Random random)
    {
        var entries = Zips.Entries(zip);
        var at = random.Next(entries.Count);
        var text = Encoding.UTF8.GetString(entries[at].Content);
        var parts = text.Split('"');
        for (var times = random.Next(1, 4); times > 0; times--)
            parts[random.Next(parts.Length)] = random.Next(3) == 0 ? "-999999999999" : parts[random.Next(parts.Length)];
        entries[at] = (entries[at].Name, random.Next(8) == 0 ? Damaged(entries[at].Content, random) : Encoding.UTF8.GetBytes(string.Join('"', parts)));
        return Zips.Of(entries);
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var times = random.Next(1, 5); times > 0 && damaged.Count > 1; times--)
        {
            var at = random.Next(damaged.Count);
            var length = Math.Min(random.Next(1, 60), damaged.Count - at);
            switch (random.Next(4))
            {
                case 0: damaged[at] = (byte)random.Next(256); break;
                case 1: damaged.RemoveRange(at, length); break;
                case 2: damaged.InsertRange(random.Next(damaged.Count), damaged.GetRange(at, length)); break;
                default: if (random.Next(3) == 0) damaged.RemoveRange(at, damaged.Count - at); break;
            }
        }
        return [.. damaged];
    }
}
