using System.Text;
using Letters.Archive;

namespace Letters.Tests.Reading.Formats;

/// <summary>What of a Rich Text document is read, and as what.</summary>
public sealed class RtfDocumentTests
{
    private const string Fonts =
        @"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 MS Mincho;}{\f3\fcharset2 Symbol;}{\f4\fcharset2 Wingdings;}}";

    private static byte[] Bytes(string rtf) => Encoding.Latin1.GetBytes(@"{\rtf1\ansi\ansicpg1252\deff0" + Fonts + @"{\colortbl;\red0;}{\stylesheet{\s0 Normal;}}{\info{\title Secret}}" + rtf + "}");

    private static string Text(string rtf) => Reads.Letter(Bytes(rtf), "letter.rtf").Text;

    [Fact]
    public void However_many_bytes_are_announced_and_not_given_the_rest_is_read() =>
        Assert.Equal("xxx.", Text(string.Concat(Enumerable.Repeat(@"\'", 300_000)) + "xxx."));

    [Theory]
    [InlineData(@"caf\'e9 \'96 \f1 \'cf\'f0\'e8\'e2\'e5\'f2\f0 .", "café – Привет.")]
    [InlineData(@"\f2 \'83e\'83X\'83g", "テスト")]
    [InlineData(@"\f2 \'83\\\f0  x", "ソ x")]
    [InlineData(@"\u8220?Yes\u8221\'94 \uc2\u233\'c3\'a9t\uc0\u233  \uc1\u-10179?\u-8704?!", "“Yes” été 😀!")]
    [InlineData(@"{\uc3 \u233 abc}d", "éd")]
    [InlineData(@"{\u233}x", "éx")]
    public void Bytes_and_numbers_become_the_characters_they_stand_for(string rtf, string text) => Assert.Equal(text, Text(rtf));

    [Fact]
    public void Special_characters_are_written_out() => Assert.Equal(
        "“It’s here” – self-help—now\nNew York • 5°", Text(@"\ldblquote It\rquote s here\rdblquote  \endash  self\_he\-lp\emdash now\line New\~York \bullet  5\f3 \'b0"));

    [Fact]
    public void Paragraphs_end_with_par_and_empty_ones_are_blank_lines() =>
        Assert.Equal("Ann Lee\nAmbassador\n\nBo Chen", Text(@"Ann\~Lee\par Ambassador\par\par\sb240 Bo Chen\par"));

    [Fact]
    public void What_is_no_text_is_not_read() => Assert.Equal("The ship has sailed.", Text(
        @"{\*\generator X;}{\pict\wmetafile8 0102}{\object{\*\objdata 01}{\result x}}{\*\bkmkstart b}The ship {\field{\*\fldinst {HYPERLINK ""x""}}{\fldrslt has}} {\*\unknown no}{\footer foot\par}{\annotation remark}{\bin5 }}}}}}{\xe entry}sailed."));

    [Fact]
    public void Hidden_words_are_left_out_and_counted()
    {
        var read = Assert.Single(Reads.File(Bytes(@"Seen.{\v Obey me}\v now\v0 !\v x\plain ?")).Letters);
        Assert.Equal(("Seen.!?", 10), (read.Letter.Text, read.HiddenCharacters));
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted() => Assert.Equal("The ship has sailed.", Text(@"The {\deleted boat\par }{\revised ship} has sailed."));

    [Fact]
    public void Tables_are_read_row_by_row() => Assert.Equal("a | b | c\nd | e", Text(
        @"\trowd\cellx1\cellx2\cellx3\pard\intbl a\cell b\cell c\cell\row\trowd\clvmrg\cellx1\cellx2\cellx3\pard\intbl \cell d\cell e\cell\row\pard"));

    [Fact]
    public void A_table_within_a_table_is_read_once_where_it_stands() => Assert.Equal("Above\n\na | b | c\n\nBelow", Text(
        @"\pard\intbl Above\par\pard\intbl\itap2 a\nestcell{\nonesttables\par}b\nestcell c\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl Below\cell\row\pard"));

    [Fact]
    public void The_number_or_bullet_shown_stands_at_the_head_of_an_item() => Assert.Equal("3. One\n(a) Two\n• Three", Text(
        @"{\listtext\tab 3.\tab}One\par{\pntext (a)\tab}Two\par{\listtext\f3\'b7\tab}Three\par"));

    [Fact]
    public void A_footnote_stands_at_the_end_and_leaves_the_sentence_as_it_was_written()
    {
        var letter = Reads.Letter(Bytes(@"The ship{\super\chftn{\footnote\pard\plain{\super\chftn} See the annex.}} has sailed.\par"));
        Assert.Equal(["The ship has sailed."], Reads.Body(letter));
        Assert.Equal(["[1] See the annex."], Reads.Parts(letter, ParagraphRole.Note));
    }

    [Fact]
    public void A_text_box_is_read_once() => Assert.Equal("S/2031/5\n\nThe ship has sailed.", Text(
        @"{\shp{\*\shpinst\shpleft0{\sp{\sn x}{\sv 1}}{\shptxt S/2031/5\par}}{\shprslt{\*\do{\dptxbxtext S/2031/5\par}}}}The ship has sailed."));

    [Fact]
    public void The_header_over_the_first_page_is_read() => Assert.Equal("Permanent Mission of Vantora\n\nThe ship has sailed.", Text(
        @"\titlepg{\header Running\par}{\headerf Permanent Mission of Vantora\par}{\footerf Foot\par}The ship has sailed.\par"));

    [Fact]
    public void A_paragraph_with_an_outline_level_is_a_heading() =>
        Assert.Equal(["The harbour"], Reads.Parts(Reads.Letter(Bytes(@"\outlinelevel0 The harbour\par\pard The ship has sailed.\par")), ParagraphRole.Heading));

    [Theory]
    [InlineData(@"{\rtf1 The ship has")]
    [InlineData(@"{\rtf1 The ship \u")]
    [InlineData(@"{\rtf1 The ship \'e")]
    [InlineData(@"{\rtf1 The ship \bin900 has}")]
    [InlineData(@"{\rtf1")]
    public void A_document_cut_short_is_refused(string rtf) =>
        Assert.Equal("is a Rich Text document cut short or broken", Reads.Problem(Encoding.Latin1.GetBytes(rtf)).Reason);

    [Fact]
    public void Groups_nested_to_do_harm_are_refused() =>
        Assert.Equal("documents of up to 1,000 levels are read", Reads.Problem(Encoding.Latin1.GetBytes(@"{\rtf1 " + new string('{', 1_000_000))).Expected);

    [Theory]
    [InlineData(@"\'\'{}caf\'e9.")]
    [InlineData(@"\ansicpg99999999 caf\'e9.")]
    [InlineData(@"\f99 caf\'e9.")]
    [InlineData(@"{\fonttbl{\f9\fcharset999\cpg-5 X;}}\f9 caf\'e9.")]
    [InlineData(@"\itap999999999\uc-7\fs99999999999999999999 caf\'e9.\cell\row")]
    public void What_cannot_be_meant_is_passed_over(string rtf) => Assert.Equal("café.", Text(rtf));
}
