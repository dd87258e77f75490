using System.IO.Compression;
using System.Text;
using Letters.Reading;
using Letters.Reading.Formats;

namespace Letters.Tests.Reading.Zip;

public sealed class ZipTests
{
    [Fact]
    public void Every_file_of_an_archive_is_a_letter_in_its_order()
    {
        var read = Reads.File(
            Packed(("b/letter.txt", "We protest."), ("a.txt", "We agree."), ("b/", ""), ("__MACOSX/b/._letter.txt", "x"), (".DS_Store", "x"), ("Thumbs.db", "x")), "c.zip");
        Assert.Equal(["c.zip/b/letter.txt", "c.zip/a.txt"], read.Letters.Select(letter => letter.Letter.Source));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Names_lead_nowhere_and_stay_apart()
    {
        var read = Reads.File(Packed(
            ("../../etc/passwd.txt", "One."), ("C:\\mail\\letter.txt", "Two."), ("/root.txt", "Three."), ("mail/letter.txt", "Four."), ("a\u202Eb\u0001.txt", "Five.")), "c.zip");
        Assert.Equal(
            ["c.zip/etc/passwd.txt", "c.zip/mail/letter.txt", "c.zip/root.txt", "c.zip/mail/letter.txt (2)", "c.zip/ab.txt"],
            read.Letters.Select(letter => letter.Letter.Source));
    }

    [Fact]
    public void Names_without_a_charset_are_utf_8_or_else_of_code_page_437()
    {
        var archive = Packed(("h?llo.txt", "One."), ("h??llo.txt", "Two."));
        Replace(archive, "h?llo.txt"u8, [(byte)'h', 0x84, .. "llo.txt"u8]);
        Replace(archive, "h??llo.txt"u8, [(byte)'h', 0xC3, 0xB6, .. "llo.txt"u8]);
        Assert.Equal(["c.zip/hällo.txt", "c.zip/höllo.txt"], Reads.File(archive, "c.zip").Letters.Select(letter => letter.Letter.Source));
    }

    [Fact]
    public void A_protected_file_is_told_and_the_others_are_read()
    {
        var archive = Packed(("a.txt", "One."), ("b.txt", "Two."));
        foreach (var header in new[] { At(archive, "PK\u0003\u0004"u8) + 6, At(archive, "PK\u0001\u0002"u8) + 8 }) archive[header] |= 1;
        var read = Reads.File(archive, "c.zip");
        Assert.Equal("c.zip/a.txt is protected by a password; an open file was expected.", Assert.Single(read.Problems).ToString());
        Assert.Equal("c.zip/b.txt", Assert.Single(read.Letters).Letter.Source);
    }

    [Fact]
    public void A_file_packed_in_an_unusual_way_is_told()
    {
        var archive = Packed(("a.txt", "One."));
        foreach (var header in new[] { At(archive, "PK\u0003\u0004"u8) + 8, At(archive, "PK\u0001\u0002"u8) + 10 }) archive[header] = 12;
        Assert.Equal("is packed in a way that is not read", Reads.Problem(archive, "c.zip").Reason);
    }

    [Fact]
    public void Damaged_and_empty_archives_are_told()
    {
        var archive = Packed(("a.txt", "One plain sentence."));
        Assert.Equal("is cut off or damaged", Reads.Problem(archive[..^30], "c.zip").Reason);
        Assert.Equal("holds no words", Reads.Problem(Packed(), "c.zip").Reason);
        archive[At(archive, "One plain"u8)] ^= 1;
        Assert.Equal("is damaged: its checksum is wrong", Reads.Problem(archive, "c.zip").Reason);
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_stopped_whatever_size_it_declares()
    {
        var bomb = Packed(("a.txt", new string(' ', LetterReader.LargestFile + 1)), ("b.txt", "Two."));
        BitConverter.TryWriteBytes(bomb.AsSpan(At(bomb, "PK\u0001\u0002"u8) + 24), LetterReader.LargestFile - 10_000_000);
        var read = Reads.File(bomb, "c.zip");
        Assert.Equal("c.zip/a.txt", Assert.Single(read.Problems).Source);
        Assert.Equal("c.zip/b.txt", Assert.Single(read.Letters).Letter.Source);
    }

    [Fact]
    public void What_all_files_come_to_is_limited_readable_or_not()
    {
        var large = new string(' ', LetterReader.LargestFile + 1);
        var read = Reads.File(Packed([.. Enumerable.Range(1, 6).Select(i => ($"{i}.txt", large))]), "c.zip");
        Assert.Equal("c.zip unpacks to more than 200 MB; files whose contents come to 200 MB are read.", read.Problems[^1].ToString());
        Assert.Equal("c.zip/4.txt is larger than 50 MB; files up to 50 MB are read.", read.Problems[^2].ToString());
    }

    [Fact]
    public void Archives_deep_in_archives_are_refused_with_the_limit()
    {
        var archive = Packed(("letter.txt", "We protest."));
        for (var depth = 0; depth < LetterReader.DeepestPart; depth++) archive = PackedBytes(("z.zip", archive));
        Assert.Equal("c.zip/z.zip/z.zip/z.zip/z.zip holds files more than 4 deep in files; 4 levels are read.", Reads.Problem(archive, "c.zip").ToString());
    }

    [Fact]
    public void Too_many_files_are_refused_after_the_first()
    {
        var read = Reads.File(Packed([.. Enumerable.Range(1, LetterReader.MostParts + 5).Select(i => ($"{i}.png", "x"))]), "c.zip");
        Assert.Equal("c.zip holds more than 10,000 files; the first 10,000 are read.", read.Problems.Single(problem => problem.Source == "c.zip").ToString());
        Assert.Equal(LetterReader.MostParts, read.Letters.Count + read.Problems.Count - 1);
    }

    [Theory]
    [InlineData("a\uFFFEb.txt", "ab.txt")]
    [InlineData("cafe\u0301/b", "café/b")]
    [InlineData("../C:/\u202Ex", "x")]
    public void A_name_holds_only_what_can_be_seen(string given, string name) => Assert.Equal(name, PartName.Of(given));

    [Fact]
    public void Half_a_character_in_a_name_is_shown_as_broken() => Assert.Equal("a\uFFFDb.txt", PartName.Of("a" + (char)0xD800 + "b.txt"));

    [Fact]
    public void A_word_document_stored_in_an_archive_does_not_make_it_one()
    {
        var read = Reads.File(PackedBytes(("letter.docx", Packed(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>"))), ("a.txt", "We agree."u8.ToArray())), "c.zip");
        Assert.Contains("c.zip/a.txt", read.Letters.Select(letter => letter.Letter.Source));
    }

    [Fact]
    public void Only_the_files_of_the_archive_itself_are_counted()
    {
        var inner = Packed([.. Enumerable.Range(0, LetterReader.MostParts).Select(i => ($"word/{i}.xml", "")).Prepend(("[Content_Types].xml", "<x/>"))]);
        var stored = StoredBytes(("1.zip", inner), ("2.zip", inner), ("3.zip", inner), ("letter.txt", "We agree."u8.ToArray()));
        Assert.Contains("c.zip/letter.txt", Reads.File(stored, "c.zip").Letters.Select(letter => letter.Letter.Source));
    }

    [Fact]
    public void A_pdf_stored_in_an_archive_or_message_does_not_make_it_one()
    {
        Assert.False(FileFormat.IsPdf(StoredBytes(("a.pdf", "%PDF-1.7 x"u8.ToArray()), ("letter.txt", "We agree."u8.ToArray())), "c.zip"));
        Assert.False(FileFormat.IsPdf("MIME-Version: 1.0\nContent-Type: application/pdf\n\n%PDF-1.7 x"u8, "m.eml"));
        Assert.False(FileFormat.IsPdf("{\\rtf1 %PDF-1.7 x}"u8, "m.rtf"));
        Assert.True(FileFormat.IsPdf("\r\njunk %PDF-1.7 x"u8, "a.pdf"));
    }

    private static byte[] StoredBytes(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(bytes);
            }
        return stream.ToArray();
    }

    private static byte[] Packed(params (string Name, string Words)[] files) =>
        PackedBytes([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Words)))]);

    private static byte[] PackedBytes(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, bytes.Length < 2000 ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        return stream.ToArray();
    }

    private static int At(byte[] bytes, ReadOnlySpan<byte> words) => bytes.AsSpan().IndexOf(words);

    private static void Replace(byte[] bytes, ReadOnlySpan<byte> name, byte[] other)
    {
        for (int at; (at = At(bytes, name)) >= 0;) other.CopyTo(bytes, at);
    }
}
