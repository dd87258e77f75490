using Letters.Archive;
using Letters.Tests.Reading.Formats;

namespace Letters.Tests.Reading;

/// <summary>Letters whose paragraphs no space sets apart, and letters of the older diplomatic form.</summary>
public sealed class ParagraphsOfLettersTests
{
    private const string Heading =
        "Letter dated 11 May 2031 from the Permanent Representative of Elbria to the United Nations addressed to the President of the Security Council";

    private const string First = "On 3 May the army of Elbria left the northern valley.";
    private const string Second = "No soldier crossed the river on that day.";
    private const string Signature = "(Signed) Ann Lee";

    [Fact]
    public void Paragraphs_without_space_between_them_are_paragraphs_in_every_format()
    {
        string[] lines = [Heading, First, Second, Signature];
        ReadsAsLetter(Reads.Letter(new Docx(string.Concat(lines.Select(Docx.P))).Bytes(), "a.docx"));
        ReadsAsLetter(Reads.Letter(string.Join('\n', lines)));
        ReadsAsLetter(Reads.Letter($"<html><body>{string.Join("<br><br>", lines)}", "a.html"));
        ReadsAsLetter(Reads.Letter($"<html><body>{string.Join("<br>", lines)}", "a.html"));
        ReadsAsLetter(Reads.Letter($"<html><body>{string.Concat(lines.Select(line => $"<div>{line}</div>"))}", "a.html"));
    }

    private static void ReadsAsLetter(Letter letter)
    {
        Assert.Equal([Heading], Reads.Parts(letter, ParagraphRole.Heading));
        Assert.Equal([First, Second], Reads.Body(letter));
        Assert.Equal("Ann Lee / Permanent Representative / Elbria", Reads.Said(letter.Header.Sender));
    }

    [Fact]
    public void A_last_sentence_that_ends_in_a_date_is_body()
    {
        var letter = Reads.Letter($"{Heading}\n\n{First}\n\nElbria took no part in the crossing of 13 April 2031.\n\n{Signature}");
        Assert.Equal("Elbria took no part in the crossing of 13 April 2031.", Reads.Body(letter).Last());
        Assert.Equal("2031-04-13", Assert.Single(letter.Header.Events).Value.ToString());
    }

    [Fact]
    public void A_spanish_day_of_an_event_is_an_event() => Assert.Equal("2031-04-13", Assert.Single(Reads.Letter(
        "Carta de fecha 25 de abril de 2031 dirigida al Presidente del Consejo de Seguridad por el Representante Permanente de España ante las Naciones Unidas\n\nEspaña no participó en la operación del 13 de abril de 2031.\n\n(Firmado) Ana Ruiz")
        .Header.Events).Value.ToString());

    [Fact]
    public void A_row_of_three_cells_is_one_line_whatever_they_hold_and_names_no_sender()
    {
        static string Cell(params string[] paragraphs) => $"<w:tc>{string.Concat(paragraphs.Select(Docx.P))}</w:tc>";
        var letter = Reads.Letter(new Docx(
            $"<w:tbl><w:tr>{Cell("Kingdom of Averil")}{Cell("Selmar", "Port")}{Cell("3")}</w:tr></w:tbl>{Docx.P("The losses are listed above.")}{Docx.P(Signature)}").Bytes());
        Assert.StartsWith("Kingdom of Averil | Selmar Port | 3", letter.Text);
        Assert.Equal("Ann Lee / - / -", Reads.Said(letter.Header.Sender));
    }

    [Theory]
    [InlineData("Le Représentant permanent\n(Signé) Anne Lénard", "Anne Lénard")]
    [InlineData("Permanent Representative of Elbria\n(Signed) Ann Lee", "Ann Lee")]
    [InlineData("Permanent Representative of Elbria\n\n(Signed) Ann Lee", "Ann Lee")]
    public void The_office_may_stand_over_the_name(string signature, string name) =>
        Assert.Equal(name, Reads.Letter($"{Heading}\n\n{First}\n\n{signature}").Header.Sender?.Name?.Value);

    [Theory]
    [InlineData("# S/2031/380\n\n", "a.md")]
    [InlineData("S/2031/380\n\n", "a.txt")]
    public void A_symbol_at_the_head_is_the_letters_own(string head, string source)
    {
        var letter = Reads.Letter($"{head}{Heading}\n\n{First}\n\n{Signature}", source);
        Assert.Equal("S/2031/380", Assert.Single(letter.Header.Symbols).Value.Canonical);
        Assert.Empty(letter.References);
    }

    [Fact]
    public void All_who_sign_a_letter_are_its_senders()
    {
        var letter = Reads.Letter("Letter dated 18 June 2031 from the Permanent Representatives of Elbria, Vantora and Averil to the United Nations addressed to the Secretary-General\n\nWe write jointly.\n\n(Signed) Ann Lee\nPermanent Representative of Elbria\n\n(Signed) Bo Chen\nPermanent Representative of Vantora\n\n(Signed) Cy Dorn\nPermanent Representative of Averil");
        Assert.Equal("Ann Lee, Bo Chen and Cy Dorn / Permanent Representatives / Elbria, Vantora and Averil", Reads.Said(letter.Header.Sender));
    }

    [Fact]
    public void A_letter_of_the_older_form_has_its_closing_its_reader_and_its_copies()
    {
        var letter = Reads.Letter("Embassy of Elbria\nSelmar\n\n4 March 1931\n\nRef: 12/EL/31\n\nSir,\n\nWith reference to your letter No. 7/A of 1 March 1931, I have the honour to reply that Elbria will not send the ship.\n\nI have the honour to be, Sir,\nYour obedient servant,\n\nN. V. Lind\nAmbassador\n\nThe Rt. Hon. The Earl of Tarn,\nSecretary of State for Foreign Affairs,\nForeign Office, S.W.1.\n\ncc: Ministry of Defence; Board of Trade");
        Assert.Single(Reads.Body(letter));
        Assert.Single(Reads.Parts(letter, ParagraphRole.Closing));
        Assert.Equal("N. V. Lind / Ambassador / Elbria", Reads.Said(letter.Header.Sender));
        Assert.Contains("Earl of Tarn", Assert.Single(letter.Header.Recipients).Name?.Value);
        Assert.Equal(2, letter.Header.Copies.Count);
        var reference = Assert.Single(letter.References);
        Assert.Equal((ReferenceRelation.RepliesTo, "7/A"), (reference.Relation, reference.Target.Number));
    }
}
