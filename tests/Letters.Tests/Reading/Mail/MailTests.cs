using System.Text;
using Letters.Archive;
using Letters.Reading.Formats.Mail;

namespace Letters.Tests.Reading.Mail;

public sealed class MailTests
{
    private const string Head = "Received: from a\r\nFrom: =?utf-8?Q?Ilse_d=E2=80=99Arvanne?= <ilse@elbria.example>\r\n"
        + "To: \"Chen, Bo\" <bo@vantora.example>, Ann Lee <ann@vantora.example>,\r\n desk@vantora.example\r\nCc: Jo Marsh <jo@elbria.example>\r\n"
        + "Date: Mon, 14 May 2031 17:11:45 +0100\r\nSubject: =?iso-8859-1?B?Z2xhY2ll?=\r\n =?iso-8859-1?Q?rs_of_S=F8rby?=\r\n";

    [Fact]
    public void A_message_is_a_letter_whose_header_is_proven_by_its_text()
    {
        var letter = Reads.Letter(Head + "\r\nDear Mr. Chen,\r\n\r\nThe glaciers have gone. We regret it.\r\n\r\nYours sincerely,\r\n\r\nIlse d’Arvanne\r\n");
        Assert.StartsWith(
            "From: Ilse d’Arvanne <ilse@elbria.example>\nTo: Bo Chen; Ann Lee; desk@vantora.example\nCc: Jo Marsh\nDate: 14 May 2031, 17:11 +0100\nSubject: glaciers of Sørby\n\nDear Mr. Chen,",
            letter.Text, StringComparison.Ordinal);
        Assert.Equal("Ilse d’Arvanne / - / -", Reads.Said(letter.Header.Sender));
        Assert.Equal("ilse@elbria.example", letter.Header.Email?.Value);
        Assert.Equal(["Bo Chen / - / -", "Ann Lee / - / -", "desk@vantora.example / - / -"], letter.Header.Recipients.Select(Reads.Said));
        Assert.Equal(["Jo Marsh / - / -"], letter.Header.Copies.Select(Reads.Said));
        Assert.Equal(new LetterDate(2031, 5, 14), letter.Header.Date?.Value);
        Assert.Equal("14 May 2031", letter.Header.Date?.Span.Of(letter.Text));
        Assert.Equal("glaciers of Sørby", letter.Header.Subject?.Value);
        Assert.Equal(LetterKind.Letter, letter.Header.Kind);
        Assert.Equal(["The glaciers have gone. We regret it."], Reads.Body(letter));
    }

    [Fact]
    public void Of_two_versions_the_plain_text_is_read_unless_it_is_a_stub()
    {
        Assert.Equal(["The ship has sailed."], Body(Alternative("The ship has sailed.", "<p>The ship has <b>sailed</b>.</p>")));
        Assert.Equal(
            ["The ship has sailed to the north, and nobody was told of it before it had gone from the harbour; we protest."],
            Body(Alternative("See the HTML.", "<p>The ship has sailed to the north, and nobody was told of it before it had gone from the harbour; we protest.</p>")));
    }

    [Fact]
    public void A_plain_text_that_says_something_else_than_the_page_or_only_its_beginning_is_a_stub()
    {
        Assert.Equal(["It melts in spring, and nobody knows why."], Body(Alternative("Your program shows no HTML.", "<p>It melts in spring, and nobody knows why.</p>")));
        var many = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"Glacier {i} of the northern range has gone."));
        Assert.Equal([many], Body(Alternative(string.Join(' ', Enumerable.Range(1, 12).Select(i => $"Glacier {i} of the northern range has gone.")), $"<p>{many}</p>")));
        Assert.Equal(["We agree."], Body(Alternative("We agree.", $"<p>We agree.</p><blockquote type=cite>{many}</blockquote>")));
    }

    [Fact]
    public void Answers_between_quoted_questions_are_the_writers()
    {
        var letter = Reads.Letter("From: Ann Lee\nMessage-ID: <1>\n\n> Was the glacier measured?\n\nYes, it was measured on 1 June 2031.\n\n> Who measured it?\n\nThe office of Sørby measured it.\n");
        Assert.Equal(["Yes, it was measured on 1 June 2031.", "The office of Sørby measured it."], Reads.Body(letter));
        Assert.Equal(["Was the glacier measured?", "Who measured it?"], Reads.Parts(letter, ParagraphRole.Note));
    }

    [Theory]
    [InlineData("We agree.\n\n> We ask you to agree\n> at once.\n\nThat is all we say.", "We ask you to agree\nat once.")]
    [InlineData("We agree.\nThat is all we say.\n\nOn Mon, 3 May 2031 at 10:00, Bo Chen <bo@x.example>\nwrote:\n> Do you agree?", "Do you agree?")]
    [InlineData("We agree. That is all we say.\n\n-----Original Message-----\nFrom: Bo Chen\n\nDo you agree?", "Do you agree?")]
    [InlineData("We agree. That is all we say.\n\nFrom: Bo Chen\nSent: 3 May 2031\nTo: Ann Lee\nSubject: Ice\n\nDo you agree?", "Do you agree?")]
    [InlineData("We agree. That is all we say.\n-- \nAnn Lee speaks for herself alone.", "Ann Lee speaks for herself alone.")]
    public void Words_of_others_are_notes_and_not_the_writers(string text, string note)
    {
        var letter = Reads.Letter($"From: Ann Lee\nMessage-ID: <1>\n\n{text}\n");
        Assert.Contains(note, string.Join('\n', Reads.Parts(letter, ParagraphRole.Note)), StringComparison.Ordinal);
        Assert.DoesNotContain(Reads.Body(letter), body => body.Contains(note, StringComparison.Ordinal));
        Assert.Contains("That is all we say.", string.Join(' ', Reads.Body(letter)), StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_messages_in_a_page_are_notes_too()
    {
        var letter = Reads.Letter("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>We agree.</p><div class=gmail_quote><p>Do you agree with us?</p></div>"
            + "<p>From: Bo Chen<br>Sent: 3 May<br>To: Ann<br>Subject: Ice</p><p>It melts in spring.</p>");
        Assert.Equal(["We agree."], Reads.Body(letter));
    }

    [Fact]
    public void Flowing_lines_are_one_paragraph() =>
        Assert.Equal(["We protest against the loss of the glaciers."], Body(
            "MIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\nWe protest \nagainst the loss \nof the glaciers.\n"));

    [Fact]
    public void Attached_letters_are_letters_and_pictures_no_fault()
    {
        var read = Reads.File(Encoding.UTF8.GetBytes(
            "MIME-Version: 1.0\nFrom: Ann Lee\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nPlease see the letter.\n"
            + "--b\nContent-Type: text/plain; charset=koi8-r\nContent-Disposition: attachment;\n filename*0*=utf-8''..%2F%D0%BD%D0%BE; filename*1=ta.txt\nContent-Transfer-Encoding: base64\n\n"
            + Convert.ToBase64String(CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes("Мы протестуем.")) + "\n"
            + "--b\nContent-Type: image/png; name=logo.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
            + "--b\nContent-Type: message/rfc822\n\nSubject: Ice\n\nIt melts.\n"
            + "--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgAAAAA=\n--b--\n"), "mail.eml");
        Assert.Equal(["mail.eml", "mail.eml/ноta.txt", "mail.eml/part 4.eml"], read.Letters.Select(letter => letter.Letter.Source));
        Assert.Equal("Мы протестуем.", read.Letters[1].Letter.Text);
        Assert.Equal("Ice", read.Letters[2].Letter.Header.Subject?.Value);
        Assert.Equal("mail.eml/winmail.dat is a bundle only Outlook opens (winmail.dat, TNEF)", Assert.Single(read.Problems).ToString().Split(';')[0]);
        Assert.All(read.Letters, letter => Assert.Equal(4, letter.Letter.PartsOfFile));
    }

    [Fact]
    public void The_ending_eml_tells_a_message_from_a_memorandum()
    {
        const string text = "From: \"Ann Lee\" <ann@x.example>\nTo: Bo Chen <bo@x.example>\nSubject: =?utf-8?Q?Ice?=\n\nIt melts in spring.";
        Assert.StartsWith("From: Ann Lee <ann@x.example>\nTo: Bo Chen\nSubject: Ice\n", Reads.Letter(text, "a.eml").Text, StringComparison.Ordinal);
        Assert.Contains("=?utf-8?", Reads.Letter(text, "a.txt").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Undeclared_and_wrongly_declared_letters_are_read_as_meant()
    {
        Assert.Equal(["Señor, está aquí."], Body([.. "MIME-Version: 1.0\nContent-Type: text/plain; charset=us-ascii\n\n"u8, .. Encoding.UTF8.GetBytes("Señor, está aquí.")]));
        Assert.Equal(["Señor, está aquí."], Body([.. "MIME-Version: 1.0\nContent-Type: text/plain; charset=x-none\n\n"u8, .. Encoding.Latin1.GetBytes("Señor, está aquí.")]));
        Assert.Equal(["Мы протестуем против этого."], Body([.. "MIME-Version: 1.0\nContent-Type: text/plain; charset=US-ASCII\n\n"u8,
            .. CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Мы протестуем против этого.")]));
    }

    [Fact]
    public void Parts_nested_to_do_harm_are_refused_with_the_limit()
    {
        var nested = string.Concat(Enumerable.Range(0, 60).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}x\n\n--b{i}x\n"));
        Assert.Equal("20 levels are read", Reads.Problem(Encoding.UTF8.GetBytes("MIME-Version: 1.0\n" + nested + "\nhello")).Expected);
        var many = "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\nx\n", 6000));
        Assert.Equal("messages of up to 5,000 parts are read", Reads.Problem(Encoding.UTF8.GetBytes(many)).Expected);
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=\"ab\"\n\nOnly words.\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=ab\n\n--ab\nContent-Type: text/plain\n\nOnly words.")]
    [InlineData("Content-Type: multipart/mixed; boundary=ab\r\rpreamble\r--ab\r\rOnly words.\r--ab--\repilogue")]
    [InlineData("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nT25se*SB3b3Jkcy4\n")]
    [InlineData("Content-Type: text/plain\nOnly words.\n")]
    [InlineData("Content-Type: application-x-gzip\n\nOnly words.\n")]
    public void A_broken_message_keeps_its_words(string message) => Assert.Equal(["Only words."], Body(message));

    [Fact]
    public void A_message_without_greeting_is_a_letter_from_its_sender_too()
    {
        var letter = Reads.Letter("Message-ID: <1>\nFrom: ann@x.example\nTo: RR Tester 1 <r@x.example>\nSubject: Ice\n\nIt melts in spring.\n");
        Assert.Equal("ann@x.example / - / -", Reads.Said(letter.Header.Sender));
        Assert.Equal(["RR Tester 1 / - / -"], letter.Header.Recipients.Select(Reads.Said));
        Assert.Equal(LetterKind.Letter, letter.Header.Kind);
    }

    [Fact]
    public void A_message_without_words_of_its_own_is_still_a_letter() =>
        Assert.Equal("Ann Lee / - / -", Reads.Said(Reads.Letter("Message-ID: <1>\nFrom: Ann Lee <ann@x.example>\nSubject: Ice\n\n").Header.Sender));

    [Theory]
    [InlineData("Tue, 1 Jul 03 10:52:37 +0200", "1 July 2003, 10:52 +0200")]
    [InlineData("Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)", "13 February 1969, 23:32 -0330")]
    [InlineData("Sat May 24 17:11:45 2024", "24 May 2024, 17:11")]
    [InlineData("31 Feb 2024 10:00 GMT", null)]
    [InlineData("yesterday", null)]
    [InlineData("24 May ٢٠٣١ 10:00", null)]
    [InlineData("٢٤ May 2031", null)]
    public void Dates_of_messages_are_read_with_their_zone(string field, string? shown) =>
        Assert.Equal(shown, MailDate.Read(field)?.Shown);

    [Fact]
    public void A_date_in_other_digits_is_read_as_it_stands() => Assert.Equal(
        new LetterDate(2031, 5, 24), Reads.Letter("Message-ID: <1>\nFrom: ann@x.example\nDate: ٢٤ May ٢٠٣١\n\nIt melts in spring.\n").Header.Date?.Value);

    [Theory]
    [InlineData("a; n*0*=utf-8''x%41😀", "xA😀")]
    [InlineData("a; n*0*=utf-8''%C3; n*1*=%A9", "é")]
    [InlineData("a; n*٣=x", null)]
    public void A_parameter_is_put_together_from_its_pieces(string field, string? value) =>
        Assert.Equal(value, ParameterValue.Read(field).Parameters.GetValueOrDefault("n"));

    [Fact]
    public void A_header_is_read_up_to_its_limits_and_no_further()
    {
        var subject = new string('x', 150_000);
        var header = new HeaderLines();
        header.Add(Encoding.UTF8.GetBytes("Subject: " + subject));
        for (var i = 0; i < 30; i++) header.Add(Encoding.UTF8.GetBytes("X-More: " + subject));
        header.Add("To: ann@x.example"u8);
        Assert.Equal(100_000, header.ToHeader().First("Subject")?.Length);
        Assert.Equal(1_000_000, header.ToHeader().Fields.Sum(field => field.Bytes.Length));
        Assert.Null(header.ToHeader().First("To"));
    }

    [Fact]
    public void A_folded_field_is_in_one_character_set()
    {
        var header = new HeaderLines();
        header.Add("Subject: "u8);
        header.Add([.. " "u8, .. CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Постоянное представительство имеет честь")]);
        header.Add([.. " "u8, .. CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("лёд")]);
        Assert.Equal("Постоянное представительство имеет честь лёд", header.ToHeader().First("subject"));
    }

    [Theory]
    [InlineData("Pete(A \\) chap) <pete@x.example>, undisclosed: a@b.c, \"Joe, Q.\" <joe@x.example>;", "Pete|a@b.c|Q. Joe")]
    [InlineData("MAILER-DAEMON@x.example (Mail System)", "Mail System")]
    [InlineData("\"O'Dell, Sørby\" <s@x.example>; <b@x.example>", "Sørby O'Dell|b@x.example")]
    [InlineData("\"Lee, Ambassador\" <l@x.example>", "Lee, Ambassador")]
    [InlineData("<", "")]
    [InlineData("Friends: \"a@b\": x, b@c.d", "a@b: x|b@c.d")]
    public void Correspondents_are_shown_as_they_are_called(string field, string shown) =>
        Assert.Equal(shown, string.Join('|', MailAddress.ReadAll(field).Select(address => address.Shown)));

    private static string Alternative(string plain, string page) =>
        $"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n{plain}\n--b\nContent-Type: text/html\n\n{page}\n--b--\n";

    private static IEnumerable<string> Body(string message) => Body(Encoding.UTF8.GetBytes(message));

    private static IEnumerable<string> Body(byte[] message) => Reads.Body(Reads.Letter(message));
}
