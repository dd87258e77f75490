using Letters.Archive;

namespace Letters.Tests.Reading;

public sealed class LayoutTests
{
    [Fact]
    public void Lines_wrapped_at_a_column_become_one_paragraph()
    {
        var letter = Reads.Letter("""
            Sir,

            On instructions from my Government, I have the honour to draw the attention of
            the Security Council to a grave interference with shipping in the Strait. The
            master of the vessel was not heard by anybody at all, although he had asked to
            speak.
                A new paragraph is marked by its first line alone, which stands four blanks
            to the right of all others, as in letters typed a long time ago by a clerk.

            (Signed) Ilse d'Arvanne
            Ambassador
            """);
        Assert.Equal(2, Reads.Body(letter).Count());
        Assert.All(Reads.Body(letter), paragraph => Assert.DoesNotContain('\n', paragraph));
        Assert.Equal(["(Signed) Ilse d'Arvanne\nAmbassador"], Reads.Parts(letter, ParagraphRole.Signature));
    }

    [Fact]
    public void A_list_that_finishes_a_sentence_belongs_to_its_paragraph() =>
        Assert.Equal(
            ["The Republic requests:\n\n(a) the ship;\n(b) the crew;\n(c) an answer.", "It waits."],
            Reads.Body(Reads.Letter("Excellency,\n\nThe Republic requests:\n\n(a) the ship;\n\n(b) the crew;\n\n(c) an answer.\n\nIt waits.\n\nYours sincerely,\n\nAnn Lee")));

    [Fact]
    public void A_sentence_torn_by_a_page_break_is_mended() =>
        Assert.Equal(
            ["Newly elected parliamentarians have origins from across the world and serve in record numbers."],
            Reads.Body(Reads.Letter("Newly elected parliamentarians have origins from across the world\n\nand serve in record numbers.")));

    [Fact]
    public void Markdown_reads_as_it_is_set()
    {
        var letter = Reads.Letter("# A *title* of some words\n\nIn 2\\. the [record](https://x.example/a_(b)) is **S/PV.9612** \\[sic\\].\n\n* one\n* two\n\n| Date | 3 May |\n|---|---|\n| Place | Rome |\n", "a.md");
        Assert.Equal("A title of some words", letter.Title);
        Assert.Equal("A title of some words\n\nIn 2. the record is S/PV.9612 [sic].\n\n- one\n- two\n\nDate: 3 May\nPlace: Rome", letter.Text);
    }

    [Fact]
    public void A_markdown_link_in_plain_text_keeps_its_words_and_loses_its_target() =>
        Assert.Equal("The meeting (S/PV.9612) was [1](a) long.", Reads.Letter("The meeting ([S/PV.9612](#)) was [1](a) long.").Text);

    [Fact]
    public void A_page_reads_without_its_furniture()
    {
        var letter = Reads.Letter("""
            <html><head><title>Site</title><style>p{}</style></head><body><nav>World Sport</nav>
            <h1>Eight ships counted</h1><p>By <span>Jo Abel</span></p>
            <p>The ships&nbsp;were
            counted.</p><ol start=3><li>Three were small.<li>Five were not.</ol><form>Sign up<input></form>
            <table><tr><th>Flag</th><td>Hallmere</td></tr></table><footer>All rights reserved</footer></body></html>
            """, "a.html");
        Assert.Equal("Eight ships counted", letter.Title);
        Assert.Equal(["The ships were counted.", "3. Three were small.", "4. Five were not.", "Flag: Hallmere"], Reads.Body(letter));
        Assert.Equal(["All rights reserved"], Reads.Parts(letter, ParagraphRole.Note));
    }

    [Fact]
    public void Editors_notes_are_no_body()
    {
        var letter = Reads.Letter("12. Letter From Mr. Lee to Mr. Chen\n\nSelmar, May 3, 1931.\n\nDear Mr. Chen: I write in haste. [1]\n\nA. Lee\n\nNotes\n[0] Source: Archive, box 4.\n[1] Not found.");
        Assert.Equal(["Dear Mr. Chen: I write in haste. [1]"], Reads.Body(letter));
        Assert.Equal(["A. Lee"], Reads.Parts(letter, ParagraphRole.Signature));
    }

    [Fact]
    public void A_request_is_body_and_the_assurances_are_closing()
    {
        var letter = Reads.Letter("Excellency,\n\nWe deny it.\n\nI should be grateful if you would circulate the present letter.\n\nPlease accept, Excellency, the assurances of my highest consideration.\n\nSir Anselm Quoyle\nAmbassador\n\nH.E. Ms. Rosalind Achterberg\nPresident of the Security Council\n\nCC: Mr. Bo Chen\nSecretary-General");
        Assert.Equal(2, Reads.Body(letter).Count());
        Assert.Equal(["Excellency,"], Reads.Parts(letter, ParagraphRole.Salutation));
        Assert.Single(Reads.Parts(letter, ParagraphRole.Closing));
        Assert.Equal(["Sir Anselm Quoyle\nAmbassador"], Reads.Parts(letter, ParagraphRole.Signature));
        Assert.Equal(2, Reads.Parts(letter, ParagraphRole.Address).Count());
    }
}
