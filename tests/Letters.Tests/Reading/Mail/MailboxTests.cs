using System.Text;

namespace Letters.Tests.Reading.Mail;

public sealed class MailboxTests
{
    private const string First = "From ann@x.example Mon May  3 10:00:00 2031\nFrom: Ann Lee\nSubject: Ice\n\nIt melts.\n\n>From May on it is gone.\n\nFrom the north it came.\n\n";

    [Fact]
    public void Each_message_is_a_letter_named_by_its_number()
    {
        var read = Reads.File(Encoding.UTF8.GetBytes(First + "From bo@x.example Tue May  4 10:00:00 2031\r\nFrom: Bo Chen\r\n\r\nIt does.\r\n"), "box.mbox");
        Assert.Equal(["box.mbox/1.eml", "box.mbox/2.eml"], read.Letters.Select(letter => letter.Letter.Source));
        Assert.Equal(["It melts.", "From May on it is gone.", "From the north it came."], Reads.Body(read.Letters[0].Letter));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_broken_message_leaves_the_others()
    {
        var read = Reads.File(Encoding.UTF8.GetBytes("From x Mon May  3 10:00:00 2031\nX-Empty: yes\n\n\n" + First), "box.mbox");
        Assert.Equal("box.mbox/2.eml", Assert.Single(read.Letters).Letter.Source);
        Assert.Equal("box.mbox/1.eml holds no words; a letter with at least one word was expected.", Assert.Single(read.Problems).ToString());
    }

    [Fact]
    public void A_letter_that_begins_with_From_is_no_mailbox() =>
        Assert.Equal("From the north it came.", Reads.Letter("From the north it came.\n").Text);

    [Fact]
    public void A_memorandum_that_begins_with_From_is_no_mailbox() => Assert.StartsWith(
        "From the Permanent Mission of Vantora", Reads.Letter("From the Permanent Mission of Vantora\nTo: the President\n\nThe ice melts.\n").Text,
        StringComparison.Ordinal);

    [Fact]
    public void A_paragraph_of_a_message_may_begin_with_From()
    {
        var read = Reads.File(Encoding.UTF8.GetBytes(First + "From the north it came at 10:00.\nNote: it was cold.\n"), "box.mbox");
        Assert.Contains("Note: it was cold.", Assert.Single(read.Letters).Letter.Text, StringComparison.Ordinal);
    }
}
