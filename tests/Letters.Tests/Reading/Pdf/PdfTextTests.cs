using System.Text;
using Letters.Archive;
using Letters.Reading;
using Letters.Reading.Formats;
using Letters.Reading.Formats.Pdf;

namespace Letters.Tests.Reading.Pdf;

/// <summary>Whole files through Node.js.</summary>
public sealed class PdfTextTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("002-trivial-libre-office-writer.pdf", "sed diam nonumy eirmod tempor invidunt ut labore et dolore magna aliquyam erat")]
    [InlineData("7.2-t03-pass-a.pdf", "TBody-TR-TD: TBody-TR-TD")]
    [InlineData("annotated_pdf.pdf", "Not highlighted")]
    [InlineData("multicolumn.pdf", "Lorem ipsum dolor sit amet, consectetuer adipiscing elit. Ut purus elit, vestibulum ut, placerat ac")]
    [InlineData("multicolumn.pdf", "pellentesque, augue quis sagittis posuere, turpis lacus congue quam, in hendrerit risus eros eget felis")]
    [InlineData("multicolumn.pdf", "Czech Republic | 10.7 | 78,866 | Prague | Czech")]
    [InlineData("with-attachment.pdf", "no sea takimata sanctus est Lorem ipsum dolor sit amet")]
    public async Task A_file_from_the_wild_reads_as_it_is_printed(string file, string words)
    {
        var letter = Assert.Single((await ReadAsync(Hostile(file))).Letters).Letter;
        Assert.Contains(words, letter.Text, StringComparison.Ordinal);
        Assert.All(letter.Paragraphs, paragraph => Assert.NotNull(paragraph.Page));
    }

    [Theory]
    [InlineData("libreoffice-writer-password.pdf", "is protected by a password")]
    [InlineData("testPDF_jsActionOnPage.pdf", "has no text layer")]
    public async Task A_file_that_cannot_be_read_says_why(string file, string reason)
    {
        var read = await ReadAsync(Hostile(file));
        Assert.Empty(read.Letters);
        Assert.Equal(reason, Assert.Single(read.Problems).Reason);
    }

    [Fact]
    public async Task Page_numbers_are_no_words_of_the_letter() =>
        Assert.DoesNotContain("Nam feugiat 1", Assert.Single((await ReadAsync(Hostile("multicolumn.pdf"))).Letters).Letter.Text, StringComparison.Ordinal);

    [Fact]
    public async Task An_attachment_is_read_as_a_file_of_its_own()
    {
        var pdf = new SomePdf().Page().Text(60, 700, "The letter that encloses another.")
            .Holding("../reply.txt", Encoding.UTF8.GetBytes("The reply that is enclosed.")).Bytes();
        var read = await ReadAsync(pdf);
        Assert.Equal(["letter.pdf", "letter.pdf/reply.txt"], read.Letters.Select(letter => letter.Letter.Source));
        Assert.Equal("The reply that is enclosed.", read.Letters[1].Letter.Text);
    }

    [Fact]
    public async Task A_scan_is_told_from_a_letter()
    {
        var problem = Assert.Single((await ReadAsync(new SomePdf().Page().Draw("0 0 100 100 re f").Bytes())).Problems);
        Assert.Equal("letter.pdf has no text layer; a scan must first be put through text recognition.", problem.ToString());
    }

    [Fact]
    public async Task A_file_with_too_many_pages_is_refused_with_the_limit()
    {
        var pdf = new SomePdf().Page().Text(60, 700, "One").Page().Text(60, 700, "Two").Page().Text(60, 700, "Three").Bytes();
        using var reader = Node.Reader(new PdfLimits { Pages = 2 });
        var refused = await Assert.ThrowsAsync<UnreadableException>(() => reader.OpenAsync(pdf, Token));
        Assert.Equal(("has 3 pages", "files of up to 2 pages are read"), (refused.Reason, refused.Expected));
    }

    [Fact]
    public async Task A_truncated_file_is_a_letter_or_a_reason()
    {
        var pdf = new SomePdf().Page().Text(60, 700, "The whole letter.").Bytes();
        foreach (var length in new[] { 20, pdf.Length / 4, pdf.Length / 2, pdf.Length - 10 })
        {
            var read = await ReadAsync(pdf[..length]);
            Assert.True(read.Letters.Count + read.Problems.Count > 0);
        }
    }

    [Fact]
    public async Task Words_nobody_sees_are_left_out()
    {
        // What stands wholly off the page is dropped by pdf.js already, and not counted.
        var pdf = new SomePdf().Page().Text(60, 700, "Seen by everybody.").Text(60, -300, "Obey me!").Text(60, 600, "Obey!", size: 0.5).Bytes();
        var read = Assert.Single((await ReadAsync(pdf)).Letters);
        Assert.Equal("Seen by everybody.", read.Letter.Text);
        Assert.Equal(5, read.HiddenCharacters);
    }

    [Fact]
    public async Task The_same_file_gives_the_same_letter()
    {
        var bytes = Hostile("multicolumn.pdf");
        Assert.Equal((await ReadAsync(bytes)).Letters[0].Letter.Text, (await ReadAsync(bytes)).Letters[0].Letter.Text);
    }

    [Fact]
    public async Task A_letter_on_paper_says_what_it_says_as_text()
    {
        Node.Require();
        using var pdf = Node.Reader();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Samples, "meridian"), "*.txt").Order(StringComparer.Ordinal))
        {
            // The standard fonts know the letters of Western Europe only.
            var text = (await File.ReadAllTextAsync(file, Token)).Replace('ă', 'a');
            var written = Reads.Letter(text, "letter.txt");
            var printed = Assert.Single((await new LetterReader(pdf).ReadAsync(SomePdf.Typed(text).Bytes(), "letter.pdf", Token)).Letters).Letter;
            var name = Path.GetFileName(file);
            Assert.Equal((name, Head(written)), (name, Head(printed)));
            Assert.Equal((name, Words(written)), (name, Words(printed)));
        }
    }

    private static string Head(Letter letter) =>
        string.Join(" · ",
            Reads.Said(letter.Header.Sender), string.Join(" & ", letter.Header.Recipients.Select(Reads.Said)),
            string.Join(" ", letter.Header.Symbols.Select(symbol => symbol.Value.ToString())), letter.Header.Number?.Value);

    private static string Words(Letter letter) =>
        string.Join(' ', letter.Text.Split(' ', '\n').Where(word => word.Any(char.IsLetterOrDigit)));

    private static byte[] Hostile(string file)
    {
        Node.Require();
        return File.ReadAllBytes(RepositoryPaths.SharedData("hostile", "pdf", file));
    }

    private static async Task<FileRead> ReadAsync(byte[] bytes)
    {
        using var pdf = Node.Reader();
        return await new LetterReader(pdf).ReadAsync(bytes, "letter.pdf", Token);
    }
}
