using Letters.Answering;
using Letters.Archive;

namespace Letters.Tests.Reading;

public sealed class AnnexTests
{
    private const string Cover = "No. 4\n\n9 June 2031\n\nExcellency,\n\nI have the honour to transmit the text below.\n\nYours sincerely,\n\nAnn Lee\n\n";

    [Theory]
    [InlineData("Annex")]
    [InlineData("Annex II")]
    [InlineData("Annex I to the letter dated 9 June 2031 from the Permanent Representative of Elbria")]
    [InlineData("Enclosure")]
    [InlineData("Enclosure: Report of the Harbour Office")]
    [InlineData("Appendix A")]
    [InlineData("Annexe à la lettre datée du 9 juin 2031")]
    [InlineData("Anexo de la carta de fecha 9 de junio de 2031")]
    [InlineData("Anlage 1")]
    public void What_is_attached_has_a_title_and_a_place(string head)
    {
        var letter = Reads.Letter($"{Cover}{head}\n\nThe boats were counted again and none was missing.");
        var annex = Assert.Single(letter.Annexes);
        Assert.Equal((head, head), (annex.Title.Value, annex.Title.Span.Of(letter.Text)));
        Assert.Equal($"{head}\n\nThe boats were counted again and none was missing.", annex.Span.Of(letter.Text));
        Assert.True(LeadIn.IsInAnnex(letter, new Span(letter.Text.IndexOf("boats", StringComparison.Ordinal), 5)));
        Assert.False(LeadIn.IsInAnnex(letter, new Span(letter.Text.IndexOf("honour", StringComparison.Ordinal), 6)));
    }

    [Theory]
    [InlineData("Annex B of the resolution says so in plain words, and we agree.")]
    [InlineData("Enclosures: 2")]
    [InlineData("Enclosure: as stated")]
    public void A_word_about_an_annex_is_none(string line) => Assert.Empty(Reads.Letter($"{Cover}{line}").Annexes);

    [Fact]
    public void An_appendix_lies_within_its_annex()
    {
        var letter = Reads.Letter($"{Cover}Annex I\n\nThe boats were counted.\n\nAppendix\n\nThe list of the boats is kept.\n\nAnnex II\n\nThe nets were counted.");
        Assert.Equal(["Annex I", "Appendix", "Annex II"], letter.Annexes.Select(annex => annex.Title.Value));
        Assert.True(letter.Annexes[0].Span.Contains(letter.Annexes[1].Span));
        Assert.False(letter.Annexes[1].Span.Overlaps(letter.Annexes[2].Span) || letter.Annexes[0].Span.Overlaps(letter.Annexes[2].Span));
    }

    [Fact]
    public void Who_signs_an_annex_does_not_write_the_letter()
    {
        var header = Reads.Letter($"{Cover}Annex\n\nOn 3 May 2031 the boats were counted.\n\n(Signed) Bo Chen\nMinister of Fisheries\n\ncc: The Harbour Office").Header;
        Assert.Equal("Ann Lee / - / -", Reads.Said(header.Sender));
        Assert.Empty(header.Copies);
        Assert.Empty(header.Events);
    }
}
