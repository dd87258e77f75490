using System.Text;
using Letters.Archive;

namespace Letters.Tests.Reading.Mail;

public sealed class ForwardedTests
{
    private const string Head = "Message-ID: <1>\nFrom: Ann Lee <ann@x.example>\nTo: Bo Chen <bo@x.example>\nDate: Mon, 14 May 2031 17:11:45 +0100\n";

    [Theory]
    [InlineData("Fwd: Ice", "See below.\n\n---------- Forwarded message ---------\nFrom: Jo Marsh <jo@x.example>\nDate: Sat, 3 May 2031 at 08:00\nSubject: Ice\nTo: Ann Lee <ann@x.example>\n\nThe ice has gone.\n\nJo")]
    [InlineData("Ice", "Begin forwarded message:\n\n> From: Jo Marsh <jo@x.example>\n> Subject: Ice\n> Date: 3 May 2031 at 08:00:00 CEST\n> To: Ann Lee <ann@x.example>\n>\n> The ice has gone.\n>\n> Jo")]
    [InlineData("Ice", "-------- Original Message --------\nSubject: \tIce\nDate: \tSat, 3 May 2031 08:00:00 +0200\nFrom: \tJo Marsh <jo@x.example>\nTo: \tAnn Lee <ann@x.example>\n\nThe ice has gone.\n\nJo")]
    [InlineData("FW: Ice", "From: Marsh, Jo [mailto:jo@x.example]\nSent: Saturday, May 3, 2031 8:00 AM\nTo: Lee, Ann; Chen, Bo\nSubject: Ice\n\nThe ice has gone.\n\nJo")]
    public void A_forwarded_message_is_a_letter_of_its_own_sender_and_date(string subject, string body)
    {
        var read = Reads.File(Encoding.UTF8.GetBytes($"{Head}Subject: {subject}\n\n{body}\n"), "mail.eml");
        Assert.Equal(["mail.eml", "mail.eml/forwarded 1.eml"], read.Letters.Select(letter => letter.Letter.Source));
        var forwarded = read.Letters[1].Letter;
        Assert.Equal("Jo Marsh / - / -", Reads.Said(forwarded.Header.Sender));
        Assert.Equal("jo@x.example", forwarded.Header.Email?.Value);
        Assert.Equal(new LetterDate(2031, 5, 3), forwarded.Header.Date?.Value);
        Assert.Contains("3 May 2031, 08:00", forwarded.Text, StringComparison.Ordinal);
        Assert.Contains("Ann Lee / - / -", forwarded.Header.Recipients.Select(Reads.Said));
        Assert.Equal("Ice", forwarded.Header.Subject?.Value);
        Assert.Equal("The ice has gone.", Reads.Body(forwarded).First());
        Assert.DoesNotContain("The ice has gone", read.Letters[0].Letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_forwarded_twice_is_two_letters_below_its_bearer()
    {
        var read = Reads.File(Encoding.UTF8.GetBytes(
            $"{Head}Subject: Fwd: Ice\nContent-Type: text/html\n\n<p>See below.</p><div class=gmail_quote>---------- Forwarded message ---------<br>From: Jo Marsh &lt;jo@x.example&gt;<br>"
            + "Date: 3 May 2031 08:00<br>Subject: Fwd: Ice<br><br><p>Please look at this.</p><p>---------- Forwarded message ---------<br>From: Kim Sand &lt;kim@x.example&gt;<br>"
            + "Date: 1 May 2031 08:00<br>Subject: Ice</p><p>The ice has gone.</p></div>"), "mail.eml");
        Assert.Equal(["mail.eml", "mail.eml/forwarded 1.eml", "mail.eml/forwarded 2.eml"], read.Letters.Select(letter => letter.Letter.Source));
        Assert.Equal(["See below.", "Please look at this.", "The ice has gone."], read.Letters.SelectMany(letter => Reads.Body(letter.Letter)));
        Assert.Equal(["Ann Lee / - / -", "Jo Marsh / - / -", "Kim Sand / - / -"], read.Letters.Select(letter => Reads.Said(letter.Letter.Header.Sender)));
    }

    [Theory]
    [InlineData("Re: Ice", "We agree.\n\n-----Original Message-----\nFrom: Jo Marsh\nSent: 3 May 2031 08:00\nTo: Ann Lee\nSubject: Ice\n\nThe ice has gone.")]
    [InlineData("Ice", "We agree.\n\nFrom: Jo Marsh\nSent: 3 May 2031 08:00\nTo: Ann Lee\nSubject: Ice\n\nThe ice has gone.")]
    [InlineData("Fwd: Ice", "We agree.\n\n> ---------- Forwarded message ---------\n> From: Jo Marsh\n> Date: 3 May 2031 08:00\n>\n> The ice has gone.")]
    public void What_an_answer_quotes_stays_a_note_of_it(string subject, string body)
    {
        var letter = Reads.Letter($"{Head}Subject: {subject}\n\n{body}\n");
        Assert.Equal(["We agree."], Reads.Body(letter));
        Assert.Contains("The ice has gone.", string.Join('\n', Reads.Parts(letter, ParagraphRole.Note)), StringComparison.Ordinal);
    }
}
