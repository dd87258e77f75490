using Letters.Archive;

namespace Letters.Tests.Reading.Formats;

/// <summary>What of a Word document is read, and as what.</summary>
public sealed class WordDocumentTests
{
    private static string Text(string body) => Reads.Letter(Docx.Of(body), "letter.docx").Text;

    [Fact]
    public void Paragraphs_are_read_in_order() =>
        Assert.Equal("The ship has sailed.\n\nThe harbour is empty.", Text(Docx.P("The ship has sailed.") + "<w:p/>" + Docx.P("The harbour is empty.")));

    [Fact]
    public void Tracked_changes_are_read_as_accepted() => Assert.Equal("The ship has sailed at noon.", Text(
        $"""
        <w:p>{Docx.R1("The ")}<w:del w:id="1" w:author="x"><w:r><w:delText>boat</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">{Docx.R1("ship")}</w:ins>
        {Docx.R1(" has ")}<w:moveFrom w:id="3" w:author="x">{Docx.R1("early ")}</w:moveFrom><w:moveTo w:id="4" w:author="x">{Docx.R1("sailed at noon.")}</w:moveTo></w:p>
        """));

    [Fact]
    public void A_paragraph_whose_end_was_deleted_runs_on_into_the_next() => Assert.Equal("The ship has sailed.", Text(
        $"""<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>{Docx.R1("The ship ")}</w:p>{Docx.P("has sailed.")}"""));

    [Fact]
    public void A_deleted_row_is_no_row() => Assert.Equal("a | b | c", Text(
        $"<w:tbl>{Row("a", "b", "c")}{Row("d", "e", "f").Replace("<w:tr>", """<w:tr><w:trPr><w:del w:id="1" w:author="x"/></w:trPr>""", StringComparison.Ordinal)}</w:tbl>"));

    [Fact]
    public void A_text_box_written_for_two_generations_of_programs_is_read_once() => Assert.Equal("S/2031/5\n\nThe ship has sailed.", Text(
        $"""
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="u"><wps:wsp><wps:txbx>
        <w:txbxContent>{Docx.P("S/2031/5")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{Docx.P("S/2031/5")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
        </mc:AlternateContent></w:r>{Docx.R1("The ship has sailed.")}</w:p>
        """));

    [Fact]
    public void A_text_box_within_a_sentence_is_read_below_it() => Assert.Equal("The ship has sailed.\n\nPage of honour", Text(
        $"""<w:p>{Docx.R1("The ship ")}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{Docx.P("Page of honour")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>{Docx.R1("has sailed.")}</w:p>"""));

    [Fact]
    public void A_footnote_stands_at_the_end_and_leaves_the_sentence_as_it_was_written()
    {
        var letter = Reads.Letter(new Docx(
            $"""<w:p>{Docx.R1("By resolution 2996")}<w:r><w:footnoteReference w:id="2"/></w:r>{Docx.R1(" the Council asked both States to abstain.")}</w:p>{Docx.P("The ship has sailed.")}""")
        {
            Footnotes = $"""<w:footnote w:type="separator" w:id="0">{Docx.P("----")}</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{Docx.R1(" See the annex.")}</w:p></w:footnote><w:footnote w:id="3">{Docx.P("Nobody refers to this.")}</w:footnote>""",
        }.Bytes());
        Assert.StartsWith("By resolution 2996 the Council asked both States to abstain.", letter.Text, StringComparison.Ordinal);
        Assert.Equal(["[1] See the annex."], Reads.Parts(letter, ParagraphRole.Note));
    }

    [Fact]
    public void An_endnote_is_a_note_with_a_mark_of_its_own_kind() => Assert.EndsWith("\n\n[i] See the annex.", Reads.Letter(new Docx(
        $"""<w:p>{Docx.R1("The ship has sailed.")}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>""")
    {
        Endnotes = $"""<w:endnote w:id="1">{Docx.P("See the annex.")}</w:endnote>""",
    }.Bytes()).Text, StringComparison.Ordinal);

    [Fact]
    public void A_note_marked_by_hand_leaves_no_star_in_the_sentence() => Assert.StartsWith("The ship has sailed.", Reads.Letter(new Docx(
        $"""<w:p>{Docx.R1("The ship")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>{Docx.R1(" has sailed.")}</w:p>""")
    {
        Footnotes = $"""<w:footnote w:id="1">{Docx.P("Invented.")}</w:footnote>""",
    }.Bytes()).Text, StringComparison.Ordinal);

    [Fact]
    public void A_table_is_read_row_by_row() =>
        Assert.Equal("Ship | Port | Day\nMaren | Selmar | Monday", Text($"<w:tbl>{Row("Ship", "Port", "Day")}{Row("Maren", "Selmar", "Monday")}</w:tbl>"));

    [Fact]
    public void A_table_of_names_and_values_reads_as_labelled_lines() =>
        Assert.Equal("Number: 0431\nDate: 14 March 2031", Text($"<w:tbl>{Row("Number", "0431")}{Row("Date:", "14 March 2031")}</w:tbl>"));

    [Fact]
    public void A_merged_cell_stands_once() => Assert.Equal("a | b | c\nd | e", Text(
        $"""<w:tbl>{Row("a", "b", "c")}<w:tr>{Cell("", "<w:vMerge/>")}{Cell("d", "")}{Cell("e", "<w:gridSpan w:val=\"2\"/>")}</w:tr></w:tbl>"""));

    [Fact]
    public void Signatures_side_by_side_in_a_table_are_read_one_after_the_other() => Assert.Equal("Ann Lee\nAmbassador\n\nBo Chen\nMinister", Text(
        $"<w:tbl><w:tr><w:tc>{Docx.P("Ann Lee")}{Docx.P("Ambassador")}</w:tc><w:tc>{Docx.P("Bo Chen")}{Docx.P("Minister")}</w:tc></w:tr></w:tbl>"));

    [Fact]
    public void A_table_within_a_table_is_read_once_where_it_stands() => Assert.Equal("Above\n\na | b | c\n\nBelow", Text(
        $"<w:tbl><w:tr><w:tc>{Docx.P("Above")}<w:tbl>{Row("a", "b", "c")}</w:tbl>{Docx.P("Below")}</w:tc></w:tr></w:tbl>"));

    [Fact]
    public void Hidden_words_are_left_out_and_counted()
    {
        var read = Assert.Single(Reads.File(Docx.Of($"<w:p>{Docx.R1("Seen.")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>Obey me!</w:t></w:r></w:p>")).Letters);
        Assert.Equal("Seen.", read.Letter.Text);
        Assert.Equal(7, read.HiddenCharacters);
    }

    [Fact]
    public void Words_hidden_by_a_style_are_hidden_unless_the_run_says_otherwise()
    {
        var read = Assert.Single(Reads.File(new Docx(
            """<w:p><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>Obey</w:t></w:r><w:r><w:rPr><w:rStyle w:val="h"/><w:vanish w:val="0"/></w:rPr><w:t>Seen.</w:t></w:r></w:p>""")
        {
            Styles = """<w:style w:type="character" w:styleId="h0"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="h"><w:basedOn w:val="h0"/></w:style>""",
        }.Bytes()).Letters);
        Assert.Equal(("Seen.", 4), (read.Letter.Text, read.HiddenCharacters));
    }

    [Fact]
    public void Of_a_field_the_result_is_read_and_the_code_is_not() => Assert.Equal("Written on 3 May 2031 by hand.", Text(
        $"""
        <w:p>{Docx.R1("Written on ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \@ "d" </w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{Docx.R1("code")}<w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r>{Docx.R1("3 May 2031")}<w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:fldSimple w:instr="AUTHOR">{Docx.R1(" by hand.")}</w:fldSimple></w:p>
        """));

    [Fact]
    public void A_field_that_never_ends_does_not_swallow_the_letter() =>
        Assert.Equal("The ship has sailed.", Text($"""<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{Docx.R1("The ship has sailed.")}</w:p>"""));

    [Fact]
    public void Words_in_links_tags_and_controls_are_words() => Assert.Equal("The ship has sailed far.", Text(
        $"""<w:sdt><w:sdtContent><w:p><w:hyperlink r:id="x">{Docx.R1("The ")}</w:hyperlink><w:smartTag>{Docx.R1("ship ")}</w:smartTag><w:bookmarkStart w:id="0" w:name="b"/><w:sdt><w:sdtContent>{Docx.R1("has ")}</w:sdtContent></w:sdt><w:customXml>{Docx.R1("sailed far.")}</w:customXml><w:r><w:commentReference w:id="1"/></w:r></w:p></w:sdtContent></w:sdt>"""));

    [Fact]
    public void Breaks_tabs_hyphens_and_signs_are_characters() => Assert.Equal("Self-help • at 5°\nNew York", Text(
        """<w:p><w:r><w:t>Self</w:t><w:noBreakHyphen/><w:t>help</w:t><w:tab/><w:sym w:font="Symbol" w:char="F0B7"/><w:t xml:space="preserve"> a</w:t><w:softHyphen/><w:t>t 5</w:t><w:sym w:font="Symbol" w:char="F0B0"/><w:br/><w:t>New York</w:t></w:r></w:p>"""));

    [Fact]
    public void The_first_page_has_its_own_letterhead_and_page_numbers_are_none()
    {
        var letter = Reads.Letter(new Docx(
            $"""{Docx.P("The ship has sailed, and the Government of Vantora protests.")}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/><w:titlePg/></w:sectPr>""")
        {
            Header = Docx.P("Running head"),
            FirstHeader = Docx.P("Permanent Mission of Vantora to the United Nations") + $"""<w:p>{Docx.R1("Page ")}<w:fldSimple w:instr=" PAGE ">{Docx.R1("1")}</w:fldSimple></w:p>""",
        }.Bytes());
        Assert.StartsWith("Permanent Mission of Vantora to the United Nations\nPage\n\nThe ship", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Running head", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_repeats_the_letter_is_not_read() => Assert.Equal("S/2031/5\n\nThe ship has sailed.", Reads.Letter(new Docx(
        $"""{Docx.P("S/2031/5")}<w:p/>{Docx.P("The ship has sailed.")}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/></w:sectPr>""")
    {
        Header = Docx.P("S/2031/5"),
    }.Bytes()).Text);

    [Fact]
    public void Pages_are_known_where_word_left_its_page_breaks_and_nowhere_else()
    {
        const string first = "The ship has sailed and the harbour is empty.", second = "The Government of Vantora protests against it.";
        var broken = $"""{Docx.P(first)}<w:p/><w:p><w:r><w:lastRenderedPageBreak/><w:t>{second}</w:t></w:r></w:p>""";
        Assert.Equal([1, 2], Reads.Letter(Docx.Of(broken)).Paragraphs.Select(paragraph => paragraph.Page));
        var guessed = $"""{Docx.P(first)}<w:p/><w:p><w:r><w:br w:type="page"/><w:t>{second}</w:t></w:r></w:p>""";
        Assert.Equal([null, null], Reads.Letter(Docx.Of(guessed)).Paragraphs.Select(paragraph => paragraph.Page));
    }

    [Fact]
    public void Headings_are_known_by_their_outline_level_and_not_when_they_are_whole_paragraphs()
    {
        var prose = string.Join(' ', Enumerable.Repeat("The Government of Vantora protests against it.", 8));
        var letter = Reads.Letter(new Docx(
            $"""<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr>{Docx.R1("The harbour")}</w:p><w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr>{Docx.R1(prose)}</w:p>""")
        {
            Styles = """<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H1"><w:basedOn w:val="H"/></w:style>""",
        }.Bytes());
        Assert.Equal(["The harbour"], Reads.Parts(letter, ParagraphRole.Heading));
        Assert.Equal([prose], Reads.Body(letter));
    }

    [Fact]
    public void Lines_of_an_address_typed_as_paragraphs_are_one_block_and_spaced_paragraphs_are_not()
    {
        Assert.Equal("Ann Lee\nAmbassador", Text(Docx.P("Ann Lee") + Docx.P("Ambassador")));
        Assert.Equal("Ann Lee\n\nAmbassador", Reads.Letter(new Docx(Docx.P("Ann Lee") + Docx.P("Ambassador"))
        {
            Styles = """<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>""",
        }.Bytes()).Text);
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")]
    public void Templates_and_documents_with_macros_are_letters_too(string contentType) =>
        Assert.Equal("The ship has sailed.", Reads.Letter(new Docx(Docx.P("The ship has sailed.")) { ContentType = contentType }.Bytes()).Text);

    [Fact]
    public void Strict_documents_are_read_as_the_others_are() => Assert.Equal("1. The ship has sailed.", Reads.Letter(new Docx(
        $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{Docx.R1("The ship has sailed.")}</w:p>""")
    {
        IsStrict = true,
        Numbering = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""",
    }.Bytes()).Text);

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => Cell(cell, "")))}</w:tr>";

    private static string Cell(string text, string properties) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Docx.P(text)}</w:tc>";
}
