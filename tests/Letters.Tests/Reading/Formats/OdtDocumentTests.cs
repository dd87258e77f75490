using Letters.Archive;

namespace Letters.Tests.Reading.Formats;

/// <summary>What of an OpenDocument text is read, and as what.</summary>
public sealed class OdtDocumentTests
{
    private const string Lists =
        """
        <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
        <text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")" style:num-format="a"/>
        <text:list-level-style-number text:level="3" style:num-suffix="." style:num-format="1" text:display-levels="3"/></text:list-style>
        <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>
        """;

    private static string Text(string body) => Reads.Letter(new Odt(body) { Automatic = Lists }.Bytes(), "letter.odt").Text;

    [Fact]
    public void Blanks_tabs_and_breaks_are_those_that_are_meant() => Assert.Equal("Port of Selmar\nNew York", Text(
        "<text:p>Port\n     of<text:s text:c=\"2000000000\"/><text:tab/>Selmar<text:line-break/>New York</text:p>"));

    [Fact]
    public void Headings_are_headings() =>
        Assert.Equal(["The harbour"], Reads.Parts(Reads.Letter(Odt.Of($"""<text:h text:outline-level="1">The harbour</text:h>{Odt.P("The ship has sailed.")}""")), ParagraphRole.Heading));

    [Fact]
    public void Items_are_counted_level_by_level() => Assert.Equal("1. One\n(a) Two\n1.a.1. Three\n(b) Four\n2. Five", Text(
        """
        <text:list text:style-name="L"><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p>
        <text:list><text:list-item><text:p>Three</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Four</text:p></text:list-item></text:list>
        </text:list-item><text:list-item><text:p>Five</text:p></text:list-item></text:list>
        """));

    [Fact]
    public void A_list_counts_anew_unless_it_goes_on() => Assert.Equal("1. One\n1. Two\n2. Three\n9. Four\n– Five", Text(
        """
        <text:list text:style-name="L"><text:list-item><text:p>One</text:p></text:list-item></text:list>
        <text:list text:style-name="L"><text:list-item><text:p>Two</text:p></text:list-item></text:list>
        <text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>Three</text:p></text:list-item><text:list-item text:start-value="9"><text:p>Four</text:p></text:list-item></text:list>
        <text:list text:style-name="B"><text:list-item><text:p>Five</text:p></text:list-item></text:list>
        """));

    [Fact]
    public void Deleted_words_and_remarks_are_not_read() => Assert.Equal("The ship has sailed.", Text(
        """
        <text:tracked-changes><text:changed-region><text:deletion><text:p>boat</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:p>The <text:change text:change-id="1"/>ship<office:annotation><text:p>Really?</text:p></office:annotation> has sailed.</text:p>
        """));

    [Fact]
    public void Notes_stand_at_the_end_and_leave_the_sentence_as_it_was_written() => Assert.Equal("The ship has sailed.\n\n[i] Ibid.\n\n[1] See the annex.", Text(
        """
        <text:p>The ship<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Ibid.</text:p></text:note-body></text:note>
         has<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See the annex.</text:p></text:note-body></text:note> sailed.</text:p>
        """));

    [Fact]
    public void Tables_are_read_row_by_row_with_merged_cells_once() => Assert.Equal("a | b | c\nd | e", Text(
        """
        <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-spanned="2"><text:p>d</text:p></table:table-cell><table:covered-table-cell><text:p>d</text:p></table:covered-table-cell><table:table-cell table:number-columns-repeated="1000000000"><text:p>e</text:p></table:table-cell></table:table-row></table:table>
        """));

    [Fact]
    public void A_text_box_is_read_once() => Assert.Equal("S/2031/5\n\nThe ship has sailed.", Text(
        $"<text:p><draw:frame><draw:text-box>{Odt.P("S/2031/5")}</draw:text-box></draw:frame>The ship has sailed.</text:p>"));

    [Fact]
    public void Hidden_words_are_left_out_and_counted()
    {
        var read = Assert.Single(Reads.File(new Odt(
            """<text:p>Seen.<text:span text:style-name="h">Obey!</text:span><text:hidden-text text:is-hidden="true">Me</text:hidden-text></text:p><text:section text:display="none"><text:p>Now</text:p></text:section>""")
        {
            Automatic = """<style:style style:name="h" style:family="text"><style:text-properties text:display="none"/></style:style>""",
        }.Bytes()).Letters);
        Assert.Equal(("Seen.", 10), (read.Letter.Text, read.HiddenCharacters));
    }

    [Fact]
    public void The_header_over_the_first_page_is_read_and_the_foot_is_not() => Assert.Equal(
        "Permanent Mission of Vantora to the United Nations\n\nThe ship has sailed.", Reads.Letter(new Odt(Odt.P("The ship has sailed."))
        {
            Styles = $"""<office:master-styles><style:master-page style:name="Standard"><style:header>{Odt.P("Permanent Mission of Vantora to the United Nations")}</style:header><style:footer>{Odt.P("Page foot")}</style:footer></style:master-page></office:master-styles>""",
        }.Bytes()).Text);

    [Fact]
    public void An_encrypted_document_is_protected_by_a_password() =>
        Assert.Equal("is protected by a password", Reads.Problem(new Odt("") { Manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>" }.Bytes()).Reason);

    [Theory]
    [InlineData("spreadsheet", "is an OpenDocument workbook")]
    [InlineData("presentation", "is an OpenDocument presentation")]
    [InlineData("graphics", "is an OpenDocument file without a letter")]
    public void Its_neighbours_are_named(string type, string reason) =>
        Assert.Equal(reason, Reads.Problem(new Odt("") { Type = "application/vnd.oasis.opendocument." + type }.Bytes()).Reason);
}
