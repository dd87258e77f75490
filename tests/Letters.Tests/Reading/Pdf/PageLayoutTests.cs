using Letters.Reading.Formats;
using Letters.Reading.Formats.Pdf;
using Letters.Reading.Formats.Pdf.Pages;
using Letters.Reading.Layout;

namespace Letters.Tests.Reading.Pdf;

/// <summary>From pieces of text in their places to the blocks a reader sees. Every letter here is half as wide as it is high.</summary>
public sealed class PageLayoutTests
{
    private const string Nearly = "The Commission heard all of the masters of the ships and then ";

    private const string Full = "The Commission heard all the masters of the ships and their pilots too,";

    [Fact]
    public void Lines_that_fill_the_column_are_one_paragraph_and_a_short_one_ends_it() =>
        Assert.Equal(
            [$"{Full} and found that it was late.", $"{Full} once more."],
            Texts(Lines(700, Full, "and found that it was late.", Full, "once more.")));

    [Fact]
    public void More_room_above_begins_a_paragraph() =>
        Assert.Equal(
            [$"{Full} {Full}", Full],
            Texts([.. Lines(700, Full, Full), At(60, 668, Full)]));

    [Fact]
    public void An_indented_line_begins_a_paragraph()
    {
        const string last = "as all of the others did who were on board of the ship on that day.";
        Assert.Equal(
            [$"{Full} {last}", $"{Full[4..]} {Full}"],
            Texts([.. Lines(700, Full, last), At(80, 676, Full[4..]), At(60, 664, Full)]));
    }

    [Fact]
    public void The_lines_of_an_address_stay_lines() =>
        Assert.Equal(
            ["Mr. Bo Chen\nSecretary-General\nMeridian", $"{Full} {Full}"],
            Texts([.. Lines(700, "Mr. Bo Chen", "Secretary-General", "Meridian"), .. Lines(640, Full, Full)]));

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        string[] left = ["the negotiations were opened in", "the spring and broken off before", "summer came to the islands and", "the delegations went home."];
        string[] right = ["After that nobody sent any note", "and the invitation was not made", "until the following winter when", "the talks began anew."];
        var items = new List<PdfItem>();
        for (var i = 0; i < 4; i++)
        {
            items.Add(At(60, 600 - 12 * i, left[i]));
            items.Add(At(260, 597 - 12 * i, right[i]));
        }
        items.Insert(0, At(60, 640, "A title that runs over both columns of this page and further still"));
        Assert.Equal(
            ["A title that runs over both columns of this page and further still", string.Join(' ', left), string.Join(' ', right)],
            Texts(items));
    }

    [Fact]
    public void A_masthead_is_read_line_by_line() =>
        Assert.Equal(
            ["Assembly of the Nations\nS/2031/204\nSecurity Council\nDistr.: General\n2 May 2031\nOriginal: English", $"{Full} {Full}"],
            Texts([
                At(60, 780, "Assembly of the Nations"), At(360, 780, "S/2031/204"), At(60, 768, "Security Council"), At(360, 768, "Distr.: General"),
                At(360, 756, "2 May 2031"), At(360, 744, "Original: English"), .. Lines(700, Full, Full)]));

    [Fact]
    public void A_table_is_read_row_by_row()
    {
        var blocks = Blocks([
            .. Lines(700, Full, Full),
            At(60, 660, "Ship"), At(160, 660, "Flag"), At(260, 660, "Hours"), At(60, 645, "Ullsay"), At(160, 645, "Hallmere"), At(260, 645, "19"),
            At(60, 630, "Orsolya"), At(160, 630, "Vantora"), At(260, 630, "4")]);
        Assert.Equal(["Ship | Flag | Hours", "Ullsay | Hallmere | 19", "Orsolya | Vantora | 4"], blocks.Where(b => b.Shape == BlockShape.TableRow).Select(b => b.Text));
    }

    [Fact]
    public void A_label_and_its_value_are_one_line() =>
        Assert.Equal(["Date: 24 May 2031\nTo: The President"], Texts([At(60, 700, "Date:"), At(160, 700, "24 May 2031"), At(60, 688, "To:"), At(160, 688, "The President")]));

    [Fact]
    public void A_gap_is_a_blank_and_none_is_none() =>
        Assert.Equal(["He said nothing more"], Texts([At(60, 700, "He s"), At(80, 700, "aid"), At(98, 700, "nothing", bold: true), At(136, 700, "more")]));

    [Fact]
    public void A_raised_number_is_the_mark_of_a_note_and_a_power_is_a_power() =>
        Assert.Equal(
            ["It was so. [1] It covers 40 km² and that on the 3rd of May."],
            Texts([
                At(60, 700, "It was so."), At(110, 704, "1", size: 6), At(116, 700, "It covers 40 km"), At(191, 704, "2", size: 6),
                At(197, 700, "and that on the 3"), At(282, 704, "rd", size: 6), At(291, 700, "of May.")]));

    [Fact]
    public void Footnotes_stand_apart_and_a_paragraph_goes_on_over_the_page()
    {
        var first = Page(1, [.. Lines(700, Full, Full), At(60, 100, "1 See the letter of 3 May 2031,", size: 8), At(60, 90, "which was never answered.", size: 8)]);
        var second = Page(2, Lines(780, Full[4..], "and so to the end."));
        var blocks = PdfTypescript.Of([first, second], Token).Blocks;
        Assert.Equal([$"{Full} {Full} {Full[4..]} and so to the end.", "1 See the letter of 3 May 2031, which was never answered."], blocks.Select(b => b.Text));
        Assert.Equal([BlockShape.Text, BlockShape.Aside], blocks.Select(b => b.Shape));
        Assert.Equal(1, blocks[0].Page);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_removed_and_the_letterhead_stays()
    {
        var pages = Enumerable.Range(1, 4).Select(n => Page(n, [
            At(60, 800, "Mission of Elbria"), At(300, 40, n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            .. Lines(500, $"On page {n} there stands a sentence of its own that is quite long enough.")]));
        Assert.Equal(
            ["Mission of Elbria", .. Enumerable.Range(1, 4).Select(n => $"On page {n} there stands a sentence of its own that is quite long enough.")],
            PdfTypescript.Of([.. pages], Token).Blocks.Select(b => b.Text));
    }

    [Fact]
    public void A_page_that_says_nothing_but_what_others_say_still_says_it()
    {
        var pages = Enumerable.Range(1, 4).Select(n => Page(n, [At(60, 780, "Received."), At(300, 40, $"{n}")]));
        Assert.Equal(
            Enumerable.Repeat("Received.", 4),
            PdfTypescript.Of([.. pages], Token).Blocks.SelectMany(block => block.Text.Split([' ', '\n'])));
    }

    [Fact]
    public void A_page_of_many_pieces_is_read_whole()
    {
        // What compares pieces with pieces would not come to an end here: two rows of 24,000, each piece raised above a piece of the other; dots without a direction behind one that runs from right to left.
        PdfItem[] raised = [.. Enumerable.Range(0, 24_000).SelectMany(i => new[] { At(8 * i, 700, "a"), At(8 * i + 5, 704, "2", size: 6) })];
        PdfItem[] dots = [At(0, 700, "س"), .. Enumerable.Range(1, 48_000).Select(i => At(8 * i, 700, "."))];
        PdfItem[] grid = [.. Enumerable.Range(0, 48_000).Select(i => At(20 * (i % 96), 20 * (i / 96), "a"))];
        foreach (var items in new[] { raised, dots, grid })
        {
            var blocks = PdfTypescript.Of([new PdfPage(1, [0, 0, 1_000_000, 20_000], items)], Token).Blocks;
            Assert.Equal(items.Length, blocks.Sum(block => block.Text.Count(c => c is not (' ' or '\n' or '[' or ']' or '|'))));
        }
    }

    [Fact]
    public void One_page_keeps_its_letterhead_and_loses_its_number() =>
        Assert.Equal(["Mission of Elbria\nNo. 7", Full], Texts([At(60, 800, "Mission of Elbria"), At(60, 788, "No. 7"), At(60, 700, Full), At(300, 40, "1/1")]));

    [Theory]
    [InlineData("nego-", "tiations", "negotiations")]
    [InlineData("self-", "declared", "self-declared")]
    [InlineData("cease-", "fire", "cease-fire")]
    [InlineData("Jean-", "Claude", "Jean-Claude")]
    [InlineData("gate\u00AD", "way", "gateway")]
    [InlineData("pilot-", "ships", "pilot-ships")]
    public void A_hyphen_at_the_end_of_a_line_goes_where_it_is_the_typesetters(string end, string begin, string word)
    {
        var line = Nearly + end;
        Assert.Equal([Nearly + word + " and the rest of it.", "A pilot of the ships was seen."], Texts([.. Lines(700, line, begin + " and the rest of it."), At(60, 660, "A pilot of the ships was seen.")]));
    }

    [Fact]
    public void How_the_document_writes_a_word_elsewhere_decides_its_hyphen() =>
        Assert.Equal(
            [$"{Nearly}by-law and the rest. A by-law is a by-law of the town."],
            Texts(Lines(700, Nearly + "by-", "law and the rest. A by-law is a by-law of the town.")));

    [Fact]
    public void A_line_from_right_to_left_keeps_its_order_and_that_of_what_runs_against_it() =>
        Assert.Equal(
            ["السفينة Corran Maid في المضيق (انظر S/2031/112)"],
            Texts([At(300, 700, "السفينة"), At(240, 700, "Corran"), At(273, 700, "Maid"), At(180, 700, "في المضيق"), At(60, 700, ")انظر S/2031/112(", width: 110)]));

    [Fact]
    public void Shapes_of_letters_become_letters_and_other_signs_stay() =>
        Assert.Equal(["final office السلام 40 m² ⅷ"], Texts([At(60, 700, "ﬁnal oﬃce ﺍﻟﺴﻼﻡ 40 m² ⅷ", width: 130)]));

    [Fact]
    public void Letters_set_far_apart_are_words() =>
        Assert.Equal(["SECURITY COUNCIL"], Texts([At(60, 700, "S E C U R I T Y", width: 80), At(152, 700, "C O U N C I L", width: 70)]));

    [Fact]
    public void A_page_set_sideways_reads_as_one_set_upright()
    {
        string[] words = [Full, "and found that it was late."];
        var items = words.Select((line, i) => new PdfItem(line, [0, 10, -10, 0, 100 + 12 * i, 60], line.Length * 5)).ToList();
        Assert.Equal([$"{Full} and found that it was late."], Texts(items));
    }

    [Fact]
    public void A_stamp_across_the_page_is_no_part_of_its_sentences()
    {
        var blocks = Blocks([.. Lines(700, Full, Full), new PdfItem("DRAFT", [30, 30, -30, 30, 200, 500], 200)]);
        Assert.Equal([(BlockShape.Text, $"{Full} {Full}"), (BlockShape.Aside, "DRAFT")], blocks.Select(b => (b.Shape, b.Text)));
    }

    [Fact]
    public void A_heading_is_known_by_its_type()
    {
        var blocks = Blocks([
            At(60, 780, "Eight ships were counted there", size: 16), .. Lines(740, Full, "and found that it was late."),
            At(60, 700, "Flights over the Strait", bold: true), .. Lines(680, Full, "and found that it was late.")]);
        Assert.Equal([BlockShape.Heading, BlockShape.Text, BlockShape.Heading, BlockShape.Text], blocks.Select(b => b.Shape));
    }

    [Fact]
    public void A_bold_letterhead_or_signature_is_no_heading()
    {
        var blocks = Blocks([
            At(60, 780, "PERMANENT MISSION OF ELBRIA", size: 16, bold: true), .. Lines(740, "Excellency,"), .. Lines(710, Full, "and found that it was late."),
            At(60, 660, "Ilse d'Arvanne", bold: true), At(60, 648, "Ambassador")]);
        Assert.DoesNotContain(BlockShape.Heading, blocks.Select(b => b.Shape));
    }

    [Fact]
    public void Items_of_a_list_are_told_apart() =>
        Assert.Equal(
            ["The Republic asks for:", "(a) the ship;", "(b) the crew and all of the cargo that was on board when it was taken, and more;", "(c) an answer."],
            Texts([.. Lines(700, "The Republic asks for:", "(a) the ship;", "(b) the crew and all of the cargo that was on board when it was taken,"), At(80, 664, "and more;"), .. Lines(652, "(c) an answer.")]));

    [Fact]
    public void Letters_that_no_font_tells_are_refused() =>
        Assert.Equal(
            "has a text layer that does not tell its letters",
            Assert.Throws<UnreadableException>(() => Blocks([At(60, 700, "\uE001\uE002\uE003 \uE004\uE005")])).Reason);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static PdfItem At(double x, double y, string text, double size = 10, bool bold = false, double? width = null) =>
        new(text, [size, 0, 0, size, x, y], width ?? text.Length * size / 2, bold);

    private static List<PdfItem> Lines(double y, params string[] lines) => [.. lines.Select((line, i) => At(60, y - 12 * i, line))];

    private static PdfPage Page(int number, IReadOnlyList<PdfItem> items) => new(number, [0, 0, 595, 842], items);

    private static IReadOnlyList<RawBlock> Blocks(IReadOnlyList<PdfItem> items) => PdfTypescript.Of([Page(1, items)], Token).Blocks;

    private static IEnumerable<string> Texts(IReadOnlyList<PdfItem> items) => Blocks(items).Select(block => block.Text);
}
