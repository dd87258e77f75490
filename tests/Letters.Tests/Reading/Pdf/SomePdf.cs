using System.Globalization;
using System.Text;

namespace Letters.Tests.Reading.Pdf;

/// <summary>Writes small PDF files: A4 pages with lines of text in the standard fonts, and embedded files.</summary>
internal sealed class SomePdf
{
    private readonly List<StringBuilder> pages = [];
    private readonly List<(string Name, byte[] Content)> files = [];

    public SomePdf Page()
    {
        pages.Add(new StringBuilder());
        return this;
    }

    /// <param name="x">From the left edge, in points.</param>
    /// <param name="y">From the lower edge, in points.</param>
    public SomePdf Text(double x, double y, string text, double size = 11, string font = "Times-Roman")
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        pages[^1].Append(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n");
        return this;
    }

    /// <summary>A text as a typewriter sets it: 78 letters to the line, 52 lines to the page, blanks as places left free.</summary>
    public static SomePdf Typed(string text)
    {
        var pdf = new SomePdf();
        foreach (var page in text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Wrapped(line, 78)).Chunk(52))
        {
            pdf.Page();
            for (var i = 0; i < page.Length; i++)
                foreach (var (at, words) in Set(page[i]))
                    pdf.Text(60 + 6 * at, 770 - 13 * i, words, 10, "Courier");
        }
        return pdf;
    }

    private static IEnumerable<string> Wrapped(string line, int column)
    {
        while (line.Length > column && line.LastIndexOf(' ', column) is var blank and > 0)
        {
            yield return line[..blank];
            line = line[(blank + 1)..];
        }
        yield return line;
    }

    /// <summary>What stands on a line, parted where three blanks or more are, and at which place each part begins.</summary>
    private static IEnumerable<(int At, string Words)> Set(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            while (at < line.Length && line[at] == ' ') at++;
            var end = line.IndexOf("   ", at, StringComparison.Ordinal) is var gap and >= 0 ? gap : line.Length;
            if (end > at) yield return (at, line[at..end]);
            at = end;
        }
    }

    public SomePdf Draw(string operators)
    {
        pages[^1].Append(operators).Append('\n');
        return this;
    }

    public SomePdf Holding(string name, byte[] content)
    {
        files.Add((name, content));
        return this;
    }

    public byte[] Bytes()
    {
        string[] fonts = ["Times-Roman", "Times-Bold", "Courier", "Helvetica"];
        var objects = new List<byte[]>();
        int Add(string head, byte[]? stream = null)
        {
            byte[] body = stream is null ? [] : [.. Encoding.Latin1.GetBytes("\nstream\n"), .. stream, .. Encoding.Latin1.GetBytes("\nendstream")];
            objects.Add([.. Encoding.Latin1.GetBytes(head), .. body]);
            return objects.Count;
        }

        var catalogue = Add("");
        var tree = Add("");
        var resources = string.Concat(fonts.Select(font =>
            $"/{font} {Add($"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>")} 0 R"));
        var letters = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
        var leaves = pages.Select(page => letters.GetBytes(page.ToString())).Select(content => Add(
            $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 595 842]/Resources<</Font<<{resources}>>>>/Contents {Add($"<</Length {content.Length}>>", content)} 0 R>>")).ToList();
        var names = files.Select(file =>
            $"({file.Name})<</Type/Filespec/F({file.Name})/EF<</F {Add($"<</Type/EmbeddedFile/Length {file.Content.Length}>>", file.Content)} 0 R>>>>").ToList();
        objects[catalogue - 1] = Encoding.Latin1.GetBytes($"<</Type/Catalog/Pages {tree} 0 R/Names<</EmbeddedFiles<</Names[{string.Concat(names)}]>>>>>>");
        objects[tree - 1] = Encoding.Latin1.GetBytes($"<</Type/Pages/Count {leaves.Count}/Kids[{string.Join(' ', leaves.Select(leaf => $"{leaf} 0 R"))}]>>");
        return Written(objects, catalogue);
    }

    private static byte[] Written(List<byte[]> objects, int catalogue)
    {
        using var file = new MemoryStream();
        void Write(string words) => file.Write(Encoding.Latin1.GetBytes(words));
        var offsets = new List<long>();
        Write("%PDF-1.7\n");
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            offsets.Add(file.Position);
            Write($"{i + 1} 0 obj\n");
            file.Write(body);
            Write("\nendobj\n");
        }
        var table = file.Position;
        Write($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Write($"{offset:D10} 00000 n \n");
        Write($"trailer\n<</Size {objects.Count + 1}/Root {catalogue} 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }
}
