using System.Text;
using Letters.Reading;

namespace Letters.Tests.Reading.Formats;

/// <summary>Documents that are broken, protected, or made to do harm: each ends in a reason, or in what can be read of it.</summary>
public sealed class HostileDocumentTests
{
    private static readonly string Sentence = Docx.P("The ship has sailed.");

    [Fact]
    public void A_part_that_inflates_beyond_the_limit_is_refused_with_the_limit()
    {
        var problem = Reads.Problem(Docx.Of(Docx.P(new string('a', 25 * 1024 * 1024))));
        Assert.Equal("is packed so that \"word/document.xml\" within it is too large", problem.Reason);
        Assert.Equal("contents up to 24 MB, and up to 48 MB together, are read", problem.Expected);
    }

    [Fact]
    public void The_size_a_container_declares_is_not_believed()
    {
        var bytes = Docx.Of(Docx.P(new string('a', 25 * 1024 * 1024)));
        // The uncompressed size stands 24 bytes into each entry of the list at the end, 22 into each at its beginning.
        foreach (var (signature, offset) in new[] { ("PK\u0001\u0002", 24), ("PK\u0003\u0004", 22) })
            for (var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(signature)); at >= 0;)
            {
                bytes.AsSpan(at + offset, 4).Clear();
                bytes[at + offset] = 100;
                var next = bytes.AsSpan(at + 4).IndexOf(Encoding.ASCII.GetBytes(signature));
                at = next < 0 ? -1 : at + 4 + next;
            }
        Assert.Contains("is", Reads.Problem(bytes).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_of_too_many_files_is_refused_with_the_limit() =>
        Assert.Equal("up to 10,000 are read", Reads.Problem(Zips.Of(Enumerable.Range(0, 10_001).Select(i => ($"word/{i}.xml", "")).Prepend(("[Content_Types].xml", "")))).Expected);

    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>""")]
    [InlineData("""<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">""")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>""")]
    public void A_document_type_is_refused(string prolog)
    {
        Assert.Equal("declares a document type in \"word/document.xml\"", Reads.Problem(new Docx(Sentence) { Prolog = prolog }.Bytes()).Reason);
        Assert.Equal("declares a document type in \"content.xml\"", Reads.Problem(new Odt(Odt.P("Hello.")) { Prolog = prolog }.Bytes()).Reason);
    }

    [Fact]
    public void Elements_nested_to_do_harm_are_refused_with_the_limit()
    {
        var tables = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 100_000)) + Sentence + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 100_000));
        Assert.Equal("documents of up to 256 levels are read", Reads.Problem(Docx.Of(tables)).Expected);
        var spans = string.Concat(Enumerable.Repeat("<text:span>", 100_000)) + "x" + string.Concat(Enumerable.Repeat("</text:span>", 100_000));
        Assert.Equal("documents of up to 256 levels are read", Reads.Problem(Odt.Of(Odt.P(spans))).Expected);
    }

    [Fact]
    public void The_deepest_document_that_is_allowed_is_read()
    {
        var tables = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 80)) + Sentence + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 80));
        Assert.Equal("The ship has sailed.", Reads.Letter(Docx.Of(tables)).Text);
    }

    [Fact]
    public void More_pieces_than_any_letter_has_are_refused_with_the_limit()
    {
        Assert.Equal("documents of up to 300,000 elements are read", Reads.Problem(Docx.Of(string.Concat(Enumerable.Repeat("<w:p/>", 300_001)))).Expected);
        Assert.Equal("documents of up to 200,000 paragraphs and cells are read", Reads.Problem(Encoding.ASCII.GetBytes(@"{\rtf1 " + string.Concat(Enumerable.Repeat(@"\par", 200_001)) + "}")).Expected);
        Assert.Equal("documents of up to 20 levels are read", Reads.Problem(Encoding.ASCII.GetBytes(@"{\rtf1 " + string.Concat(Enumerable.Repeat(@"{\shptxt ", 21)) + new string('}', 22))).Expected);
    }

    [Fact]
    public void The_pieces_of_all_parts_are_counted_together() => Assert.Equal(
        "documents of up to 300,000 elements are read",
        Reads.Problem(new Docx(string.Concat(Enumerable.Repeat("<w:p/>", 200_000))) { Header = string.Concat(Enumerable.Repeat("<w:p/>", 100_000)) }.Bytes()).Expected);

    [Fact]
    public void More_words_than_any_letter_has_are_refused_with_the_limit()
    {
        var problem = Reads.Problem(Docx.Of(string.Concat(Enumerable.Repeat(Docx.P(new string('a', 50_000)), 101))));
        Assert.Equal("holds too long a text", problem.Reason);
        Assert.Equal("documents of up to 5,000,000 characters are read", problem.Expected);
    }

    [Fact]
    public void A_mark_longer_than_marks_are_is_none()
    {
        var longest = new string('x', 59);
        foreach (var (text, shown) in new[] { (longest + "%1", longest + "1 One."), (longest + "x%1", "One."), (new string('x', 100_000), "One.") })
        {
            var numbering = $"""<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""";
            const string item = """<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>One.</w:t></w:r></w:p>""";
            Assert.Equal(shown, Reads.Letter(new Docx(item) { Numbering = numbering }.Bytes()).Text);
        }
    }

    [Fact]
    public void Nothing_outside_the_package_is_looked_at() => Assert.Equal("The ship has sailed.", Reads.Letter(new Docx(Sentence)
    {
        Relationships =
            """
            <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:1/x.dotm" TargetMode="External"/>
            <Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:not a uri@@:/\" TargetMode="External"/>
            <Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="NULL"/>
            <Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../etc/passwd"/>
            <Relationship Id="d" Type="x" Target="y"/>
            """,
    }.Bytes()).Text);

    [Theory]
    [InlineData("_rels/.rels", "is a broken Word document: it has no main part")]
    [InlineData("word/document.xml", "is a broken Word document: it has no main part")]
    public void A_package_without_a_part_it_needs_is_broken(string missing, string reason) =>
        Assert.Equal(reason, Reads.Problem(Zips.Of(new Docx(Sentence).Entries().Where(entry => entry.Name != missing))).Reason);

    [Fact]
    public void A_part_that_is_not_well_formed_is_named() => Assert.Equal(
        "is broken: \"word/document.xml\" within it is not well-formed XML", Reads.Problem(Docx.Of("<w:p>")).Reason);

    [Fact]
    public void A_part_declared_as_something_else_is_a_reason() => Assert.StartsWith("is ", Reads.Problem(Zips.Of(new Docx(Sentence) { Styles = "<w:style/>" }.Entries()
        .Select(entry => (entry.Name, entry.Content.Replace("wordprocessingml.styles+xml", "wordprocessingml.footnotes+xml", StringComparison.Ordinal))))).Reason, StringComparison.Ordinal);

    [Fact]
    public void However_short_it_is_cut_a_document_is_a_reason()
    {
        foreach (var bytes in new[] { Docx.Of(Sentence), Odt.Of(Odt.P("The ship has sailed.")) })
            for (var length = 400; length < bytes.Length; length += 37)
                Assert.EndsWith("cut short or broken", Reads.Problem(bytes[..length]).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EncryptedPackage", "is protected by a password")]
    [InlineData("WordDocument", "is a Word 97–2003 document (.doc)")]
    [InlineData("Workbook", "is an Excel workbook")]
    [InlineData("PowerPoint Document", "is a PowerPoint presentation")]
    [InlineData("__properties_version1.0", "is an Outlook message (.msg)")]
    [InlineData("Contents", "is an old Office file")]
    public void An_old_office_file_is_named(string stream, string reason)
    {
        var bytes = new byte[2048];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        var name = Encoding.Unicode.GetBytes(stream + '\0');
        name.CopyTo(bytes, 1024);
        bytes[1024 + 64] = (byte)name.Length;
        Assert.Equal(reason, Reads.Problem(bytes).Reason);
    }

    [Theory]
    [InlineData("spreadsheetml.sheet.main+xml", "is an Excel workbook")]
    [InlineData("presentationml.presentation.main+xml", "is a PowerPoint presentation")]
    public void Packages_that_are_no_letters_are_named(string type, string reason) => Assert.Equal(reason, Reads.Problem(
        new Docx(Sentence) { ContentType = "application/vnd.openxmlformats-officedocument." + type }.Bytes()).Reason);

    [Fact]
    public void Every_document_of_the_development_data_is_a_letter_or_a_reason()
    {
        var read = new Dictionary<string, FileRead>(StringComparer.Ordinal);
        foreach (var folder in new[] { "docx", "other" })
            foreach (var file in Directory.EnumerateFiles(RepositoryPaths.SharedData("hostile", folder)))
                read[Path.GetFileName(file)] = Reads.File(File.ReadAllBytes(file), Path.GetFileName(file));
        Assert.All(read.Values, file => Assert.Equal(1, file.Letters.Count + file.Problems.Count));
        string Text(string name) => Assert.Single(read[name].Letters).Letter.Text;
        string Reason(string name) => Assert.Single(read[name].Problems).Reason;
        Assert.Contains("4. Entry #4\n1. Restarted to 1", Text("ComplexNumberedLists.docx"), StringComparison.Ordinal);
        Assert.Contains("2. Entry #2, with children\na. 2-a", Text("ComplexNumberedLists.docx"), StringComparison.Ordinal);
        Assert.Equal("ANTONI\n\n16 June 2010", Text("FieldCodes.docx"));
        Assert.Equal("a b", Text("WithTabs.docx"));
        Assert.EndsWith("[1] snoska", Text("table_footnotes.docx"), StringComparison.Ordinal);
        Assert.Contains("Rich_text_pre_table\n\nRich_text_cell1", Text("Bug54849.docx"), StringComparison.Ordinal);
        Assert.Contains("\n7 | 8 | 9", Text("tbl-cell-access.docx"), StringComparison.Ordinal);
        Assert.Equal("Master document with subdocuments", Text("testSubdocument.docx"));
        Assert.Contains("Carnegie Mellon", Text("smarttag-snippet.docx"), StringComparison.Ordinal);
        Assert.Contains("Taalrol: N\n", Text("testODTStyles2.odt"), StringComparison.Ordinal);
        Assert.Contains("こんにちは", Text("testRTF-ms932.rtf"), StringComparison.Ordinal);
        Assert.Equal("is protected by a password", Reason("bug53475-password-is-pass.docx"));
        Assert.Equal("is protected by a password", Reason("testWORD_protected_passtika.docx"));
        Assert.Equal("is an Office file cut short or broken", Reason("testWORD_truncated.docx"));
        Assert.Equal("holds no words", Reason("tbl-2x2-table.docx"));
    }
}
