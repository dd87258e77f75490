using System.Globalization;
using System.Security;
using System.Text;
using Letters.Archive;

namespace Letters.Tests.Reading.Formats;

/// <summary>One letter knows the same things whatever program it was written with.</summary>
public sealed class SameLetterTests
{
    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(RepositoryPaths.Samples, "*.txt", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(RepositoryPaths.Samples, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_the_same_letter_in_every_format(string sample)
    {
        var plain = Reads.Letter(File.ReadAllBytes(Path.Combine(RepositoryPaths.Samples, sample)));
        // One paragraph a block of the letter, its lines parted by line breaks.
        var blocks = plain.Paragraphs.Select(paragraph => paragraph.Span.Of(plain.Text).Split('\n')).ToList();
        Same(plain, Docx.Of(string.Join("<w:p/>", blocks.Select(lines =>
            $"<w:p><w:r>{string.Join("<w:br/>", lines.Select(line => $"<w:t>{SecurityElement.Escape(line)}</w:t>"))}</w:r></w:p>"))));
        Same(plain, Odt.Of(string.Join("<text:p/>", blocks.Select(lines =>
            $"<text:p>{string.Join("<text:line-break/>", lines.Select(SecurityElement.Escape))}</text:p>"))));
        Same(plain, Rtf(blocks.Select(lines => string.Join(@"\line ", lines.Select(Escaped)))));
        // One paragraph a line.
        Same(plain, Docx.Of(string.Join("<w:p/>", blocks.Select(lines => string.Concat(lines.Select(line => Docx.P(SecurityElement.Escape(line) ?? "")))))));
        Same(plain, Odt.Of(string.Join("<text:p/>", blocks.Select(lines => string.Concat(lines.Select(line => Odt.P(SecurityElement.Escape(line) ?? "")))))));
        Same(plain, Rtf(blocks.Select(lines => string.Join(@"\par ", lines.Select(Escaped)))));
    }

    private static byte[] Rtf(IEnumerable<string> blocks) =>
        Encoding.ASCII.GetBytes(@"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}" + string.Join(@"\par\par ", blocks) + @"\par}");

    private static string Escaped(string line) => string.Concat(line.Select(c =>
        c is '\\' or '{' or '}' ? $@"\{c}" : c < 128 ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $@"\u{(short)c}?")));

    private static void Same(Letter plain, byte[] document)
    {
        var letter = Reads.Letter(document);
        Assert.Equal(Described(plain), Described(letter));
        Assert.Equal(Words(plain.Text), Words(letter.Text));
        Assert.Equal(Reads.Body(plain).Select(Words), Reads.Body(letter).Select(Words));
    }

    private static string Described(Letter letter) => string.Join('\n',
        [
            letter.Header.Kind.ToString(), letter.Header.Number?.Value ?? "-", letter.Header.Date?.Value.ToString() ?? "-",
            letter.Header.Place?.Value ?? "-", letter.Header.Subject?.Value ?? "-", Reads.Said(letter.Header.Sender),
            .. letter.Header.Recipients.Select(Reads.Said), .. letter.Header.Copies.Select(Reads.Said),
            .. letter.Header.Symbols.Select(symbol => symbol.Value.ToString()), letter.Title, letter.Language,
        ]);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
