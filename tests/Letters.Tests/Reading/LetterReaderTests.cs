using System.Text;
using Letters.Reading;
using Letters.Tests.Reading.Formats;

namespace Letters.Tests.Reading;

public sealed class LetterReaderTests
{
    [Fact]
    public void An_empty_file_is_a_problem_with_a_reason() =>
        Assert.Equal("a.txt is empty; a letter with at least one word was expected.", Reads.Problem([], "a.txt").ToString());

    [Fact]
    public void White_space_and_invisible_characters_are_no_words() =>
        Assert.Equal("holds no words", Reads.Problem(Encoding.UTF8.GetBytes(" \n\t\u200B\uFEFF\n***\n")).Reason);

    [Fact]
    public void A_file_beyond_the_limit_is_refused_with_the_limit()
    {
        var problem = Reads.Problem(new byte[LetterReader.LargestFile + 1]);
        Assert.Equal("files up to 50 MB are read", problem.Expected);
    }

    [Fact]
    public void A_text_too_long_in_any_encoding_is_refused_undecoded() =>
        Assert.Equal("a.txt holds 45 MB of text; texts up to 10,000,000 characters are read.", Reads.Problem(Filled(45), "a.txt").ToString());

    private static byte[] Filled(int megabytes)
    {
        var bytes = new byte[megabytes * 1024 * 1024];
        Array.Fill(bytes, (byte)'a');
        return bytes;
    }

    [Theory]
    [InlineData("%PDF-1.7\n…", "is a PDF")]
    [InlineData("GIF89a…", "is a picture")]
    [InlineData("{\"volume\": \"frus\"}", "is JSON data")]
    [InlineData("<?xml version=\"1.0\"?><TEI/>", "is an XML document")]
    [InlineData("MZ\0\0\u0001\u0002\0\0\0\0", "is not text")]
    public void A_format_not_read_is_named(string content, string reason)
    {
        var problem = Reads.Problem(Encoding.UTF8.GetBytes(content));
        Assert.Equal(reason, problem.Reason);
        Assert.StartsWith("text, Markdown, HTML, ", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_document_is_told_from_a_plain_archive()
    {
        Assert.Equal("The ship has sailed.", Reads.Letter(Docx.Of(Docx.P("The ship has sailed.")), "letter.txt").Text);
        Assert.Equal("letter.docx/notes.txt", Reads.Problem(Zips.Of(("notes.txt", "")), "letter.docx").Source);
    }

    [Fact]
    public void A_memorandum_with_typed_from_and_to_lines_is_no_e_mail() =>
        Assert.Equal("Ann Lee / - / -", Reads.Said(Reads.Letter("From: Ann Lee\nTo: Bo Chen\nDate: 3 May 2031\n\nThe ship has sailed. Please advise.").Header.Sender));

    [Fact]
    public void The_name_of_the_file_does_not_decide_what_it_is() =>
        Assert.Equal(["Hello there, friend."], Reads.Body(Reads.Letter("<!DOCTYPE html><p>Hello <b>there</b>, friend.<script>x()</script>", "a.txt")));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-1252")]
    public void Whatever_the_encoding_the_words_are_the_same(string charset)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        var letter = Reads.Letter([.. encoding.GetPreamble(), .. encoding.GetBytes("Müller said – “no café”.")]);
        Assert.Equal("Müller said – “no café”.", letter.Text);
    }

    [Fact]
    public void Unmarked_utf_16_is_known_by_its_zeros() =>
        Assert.Equal("Hello, dear reader.", Reads.Letter(Encoding.BigEndianUnicode.GetBytes("Hello, dear reader.")).Text);

    [Fact]
    public void A_page_is_read_in_the_charset_it_declares()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        Assert.Equal("Привет, мир.", Reads.Letter(cyrillic.GetBytes("<html><meta charset=windows-1251><p>Привет, мир.")).Text);
    }

    [Fact]
    public void The_same_file_gives_the_same_letter()
    {
        var bytes = Encoding.UTF8.GetBytes("No. 5\n\n3 May 2031\n\nExcellency,\n\nWe protest.\n\nAnn Lee\nAmbassador");
        var (first, second) = (Reads.Letter(bytes), Reads.Letter(bytes));
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Header.Sender, second.Header.Sender);
        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal(64, first.Hash.Length);
    }

    [Fact]
    public void Hidden_words_are_left_out_and_counted()
    {
        var read = Assert.Single(Reads.File(
            Encoding.UTF8.GetBytes("<html><body><p>Seen.</p><p style='display: none'>Obey!</p><p hidden>Me</p></body></html>"), "a.html").Letters);
        Assert.Equal("Seen.", read.Letter.Text);
        Assert.Equal(7, read.HiddenCharacters);
    }

    [Theory]
    [InlineData("<div>", 100_000, "<html>")]
    [InlineData("<b><p>", 60_000, "<html>")]
    [InlineData(">", 100_000, "# x\n\n")]
    [InlineData("[", 300_000, "# x\n\n")]
    [InlineData("*a_ ", 200_000, "# x\n\n")]
    public void A_file_nested_to_do_harm_is_refused(string piece, int times, string before) =>
        Assert.Equal("is nested too deeply", Reads.Problem(Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Repeat(piece, times)) + "x")).Reason);

    [Fact]
    public void No_hostile_file_is_more_than_a_problem()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryPaths.SharedData("hostile"), "*", SearchOption.AllDirectories))
            Assert.All(Reads.File(File.ReadAllBytes(file), Path.GetFileName(file)).Problems, problem => Assert.NotEmpty(problem.Reason));
    }
}
