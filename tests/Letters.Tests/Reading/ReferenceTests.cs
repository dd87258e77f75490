using Letters.Archive;

namespace Letters.Tests.Reading;

public sealed class ReferenceTests
{
    private const string Head = "Permanent Mission of Vantora\n\nNo. 0417\n\n20 May 2031\n\nExcellency,\n\n";

    /// <summary>A paragraph that is nothing but a line with a date at its end would be read as a dateline.</summary>
    private const string Rest = " The ships have not been released since that night, and their masters ask for news of them.";

    private const string Foot =
        "\n\nPlease accept, Excellency, the assurances of my highest consideration.\n\nIlse d'Arvanne\nPermanent Representative of Vantora\n\n" +
        "H.E. Mr. Laurent Kestrel\nPermanent Representative of Elbria";

    [Theory]
    [InlineData("In reply to your letter No. 88/RP of 3 May 2031, I wish to state the following.", "RepliesTo your No. 88/RP 2031-05-03")]
    [InlineData("I have the honour to acknowledge receipt of your letter dated 3 May 2031.", "RepliesTo your 2031-05-03")]
    [InlineData("I thank you for your letter of April 22.", "RepliesTo your 2031-04-22")]
    [InlineData("I have received your message of May eighth, and agree.", "RepliesTo your 2031-05-08")]
    [InlineData("I have received your message of 8 May, to which I shall be replying separately.", "RefersTo your 2031-05-08")]
    [InlineData("My Government has not replied to our letter of 3 May 2031.", "RefersTo our 2031-05-03")]
    [InlineData("Elbria has not replied to your letter of 3 May 2031.", "RefersTo your 2031-05-03")]
    [InlineData("I am unable to reply to your letter of 3 May 2031.", "RefersTo your 2031-05-03")]
    [InlineData("The representative said that Iran, in reply to your letter of 3 May 2031, denied it.", "RefersTo your 2031-05-03")]
    [InlineData("Iran's reply to the letter dated 3 May 2031 is noted.", "RefersTo 2031-05-03")]
    [InlineData("He wrote: “In reply to your letter of 3 May 2031, we deny it.”", "RefersTo 2031-05-03")]
    [InlineData("Further to my letter No. 0402 of 3 May 2031, I report as follows.", "FurtherTo my No. 0402 2031-05-03")]
    [InlineData("Further to our note verbale No. 12, I report as follows.", "FurtherTo our No. 12")]
    [InlineData("Supplementing my letter of 3 May 2031 (S/2031/200), I add this.", "FurtherTo my S/2031/200 2031-05-03")]
    [InlineData("With reference to the letter dated 13 May 2031 from the Permanent Representative of Averil addressed to the President of the Security Council (S/2031/210), I state this.",
        "RefersTo the Permanent Representative of Averil S/2031/210 2031-05-13")]
    [InlineData("I have the honour to transmit herewith a letter from the Minister for Foreign Affairs of Vantora dated 18 May 2031.",
        "Transmits the Minister for Foreign Affairs of Vantora 2031-05-18")]
    [InlineData("I have the honour to transmit herewith the text of a statement by the President of Vantora.", "Transmits the President of Vantora")]
    [InlineData("Elbria has failed to transmit the report of 3 May 2031.", "RefersTo 2031-05-03")]
    [InlineData("En réponse à votre lettre du 3 mai 2031, je déclare ceci.", "RepliesTo votre 2031-05-03")]
    [InlineData("Me référant à votre lettre du 3 mai 2031, je déclare ceci.", "RefersTo votre 2031-05-03")]
    [InlineData("En respuesta a su carta de fecha 3 de mayo de 2031, declaro lo siguiente.", "RepliesTo su 2031-05-03")]
    [InlineData("The Council adopted resolution 2996 (2029) at the meeting recorded in S/PV.11411.", "RefersTo S/RES/2996 (2029)|RefersTo S/PV.11411")]
    [InlineData("I refer to your letters of 3 and 14 May 2031.", "RefersTo your 2031-05-03|RefersTo your 2031-05-14")]
    [InlineData("In your letter you say that my Government has studied the letter of the law.", "")]
    public void A_sentence_says_which_document_it_names_and_what_it_does_with_it(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('|', Reads.Letter(Head + sentence + Rest + Foot).References.Select(Said)));

    [Fact]
    public void A_telegram_opens_with_the_numbers_of_what_it_answers()
    {
        var letter = Reads.Letter("Cablegram 64 PORT GREVE, 9 May 2031\n\nIMMEDIATE\n\nYour K.35, 36 and 37. The ships have sailed and nothing more is known of them here.");
        Assert.Equal(["RepliesTo Your No. K35", "RepliesTo Your No. K36", "RepliesTo Your No. K37"], letter.References.Select(Said));
    }

    [Fact]
    public void A_reference_line_of_the_letterhead_names_what_is_answered()
    {
        var letter = Reads.Letter("Permanent Mission of Vantora\n\nNo. 0417\n20 May 2031\nIn reply to: your letter No. 88/RP of 3 May 2031\n\nExcellency,\n\nThe ships have sailed." + Foot);
        Assert.Equal("RepliesTo your No. 88/RP 2031-05-03", Said(Assert.Single(letter.References)));
    }

    [Fact]
    public void The_sentence_that_proves_a_reference_holds_the_words_that_name_the_document()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryPaths.Samples, "*", SearchOption.AllDirectories))
        {
            var letter = Reads.Letter(File.ReadAllBytes(path), Path.GetFileName(path));
            Assert.All(letter.References, reference => Assert.True(reference.Sentence.Contains(reference.Target.Span)));
            Assert.All(letter.Mentions, mention => Assert.Contains(letter.References, reference =>
                reference.Target.Symbol == mention.Value || reference.Target.Span.Contains(mention.Span)));
        }
    }

    [Fact]
    public void What_an_annex_says_of_its_own_letters_is_not_said_by_the_letter()
    {
        var letter = Reads.Letter(Head + "I send you what follows." + Foot + "\n\nAnnex to the letter dated 20 May 2031\n\nIn reply to your letter of 3 May 2031, we state this.");
        Assert.Equal("RefersTo 2031-05-03", Said(Assert.Single(letter.References)));
    }

    private static string Said(Reference reference) => string.Join(' ', new[]
    {
        reference.Relation.ToString(), reference.Target.Sender, reference.Target.Symbol?.Canonical,
        reference.Target.Number is { } number ? $"No. {number}" : null, reference.Target.Date?.ToString(),
    }.Where(part => part is not null));
}
