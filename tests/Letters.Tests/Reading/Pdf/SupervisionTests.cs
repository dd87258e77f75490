using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Letters.Reading;
using Letters.Reading.Formats;
using Letters.Reading.Formats.Pdf;

namespace Letters.Tests.Reading.Pdf;

/// <summary>What becomes of a file, and of the next, when the process that reads PDF files misbehaves.</summary>
public sealed class SupervisionTests : IDisposable
{
    /// <summary>Speaks as pdf-text.mjs does, and does to a "file" what it is told by the file.</summary>
    private const string Script = """
        import { readSync, writeSync } from "node:fs";
        function take(n) { const b = Buffer.alloc(n); for (let r = 0; r < n;) { const m = readSync(0, b, r, n - r, null); if (m === 0) process.exit(0); r += m; } return b; }
        function tell(number, message) { const b = Buffer.from(JSON.stringify(message)), h = Buffer.alloc(8); h.writeUInt32BE(b.length, 0); h.writeUInt32BE(number, 4); writeSync(1, Buffer.concat([h, b])); }
        tell(0, { kind: "ready" });
        for (let read = 0; ; read++) {
          const head = take(8), number = head.readUInt32BE(4), order = take(head.readUInt32BE(0)).toString().replace("%PDF-", "");
          if (order === "hang") for (;;);
          if (order === "flood") for (;;) { try { writeSync(1, "nonsense "); } catch { } }
          if (order === "flood errors") for (let i = 0; i < 3000; i++) writeSync(2, "x".repeat(1000));
          if (order === "exit when warm" && read > 0) process.exit(3);
          if (order === "no memory" || (order === "no memory when warm" && read > 0)) { tell(number, { kind: "memory" }); continue; }
          if (order === "exit") process.exit(3);
          if (order === "heap") for (const kept = []; ;) kept.push(new Array(100000).fill(kept.length));
          if (order === "buffers") for (const kept = []; ; await new Promise(r => setTimeout(r, 10))) kept.push(Buffer.alloc(20 << 20, 1));
          if (order === "nonsense") { tell(number, { kind: "poem" }); continue; }
          if (order === "half") { tell(number, { kind: "page", box: [0, 0, 1, 1], items: [{ text: "x" }] }); continue; }
          tell(number, { kind: "document", pages: 1 });
          const words = order === "environment" ? Object.keys(process.env).sort().join(" ") : order === "eval" ? String((() => { try { return eval("1"); } catch (e) { return e.name; } })())
            : order === "files" ? String((() => { try { return readSync && process.permission.has("fs.read", "/etc/passwd"); } catch (e) { return e.name; } })()) : order;
          tell(number, { kind: "page", box: [0, 0, 600, 800], items: [{ text: words, at: [10, 0, 0, 10, 50, 700], width: 100, bold: false, rtl: false }] });
          tell(number, { kind: "end" });
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("pdf-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("hang", "takes longer than 2 seconds to read")]
    [InlineData("flood", "is a PDF that broke off the program that reads PDFs")]
    [InlineData("exit", "is a PDF that broke off the program that reads PDFs")]
    [InlineData("nonsense", "is a PDF that broke off the program that reads PDFs")]
    [InlineData("half", "is a PDF that broke off the program that reads PDFs")]
    [InlineData("heap", "needs more than 64 MB to be read")]
    [InlineData("buffers", "needs more than 300 MB to be read")]
    [InlineData("no memory", "needs more than 300 MB to be read")]
    public async Task A_file_that_breaks_the_process_is_refused_and_the_next_is_read(string order, string reason)
    {
        using var reader = Reader(order == "hang" ? 2 : 60);
        var refused = await Assert.ThrowsAsync<UnreadableException>(() => reader.OpenAsync(Encoding.UTF8.GetBytes(order), Token));
        Assert.Equal(reason, refused.Reason);
        // On a machine busy with other things a file that hangs may have had no time to compute.
        Assert.True(order == "hang" || !refused.IsPassing);
        Assert.Equal("The next letter.", await WordsAsync(reader, "The next letter."));
        Assert.Equal(2, reader.Starts);
    }

    [Theory]
    [InlineData("exit when warm")]
    [InlineData("no memory when warm")]
    public async Task A_file_that_only_a_process_in_use_cannot_read_is_read_by_a_fresh_one(string order)
    {
        using var reader = Reader();
        await WordsAsync(reader, "A letter.");
        Assert.Equal(order, await WordsAsync(reader, order));
        Assert.Equal(2, reader.Starts);
    }

    [Fact]
    public async Task A_file_that_breaks_a_fresh_process_too_is_refused()
    {
        using var reader = Reader();
        await WordsAsync(reader, "A letter.");
        await Assert.ThrowsAsync<UnreadableException>(() => reader.OpenAsync("exit"u8.ToArray(), Token));
        Assert.Equal("The next letter.", await WordsAsync(reader, "The next letter."));
        Assert.Equal(3, reader.Starts);
    }

    [Fact]
    public async Task An_archive_of_files_that_never_end_is_left_after_a_few()
    {
        using var reader = Reader(0.2);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < 9; i++)
            {
                using var entry = archive.CreateEntry($"{i}.pdf").Open();
                entry.Write("%PDF-hang"u8);
            }
        var read = await new LetterReader(reader).ReadAsync(stream.ToArray(), "letters.zip", Token);
        Assert.Equal(
            [.. Enumerable.Range(0, LetterReader.MostSlowParts).Select(i => $"letters.zip/{i}.pdf takes longer than 0.2 seconds to read"), "letters.zip holds 5 files that take too long to read"],
            read.Problems.Select(problem => $"{problem.Source} {problem.Reason}"));
    }

    [Fact]
    public void A_process_that_is_ending_may_be_asked_and_killed_again()
    {
        Node.Require();
        var script = Path.Combine(folder, "script.mjs");
        File.WriteAllText(script, Script);
        using var child = NodeChild.Start("node", script, heapMegabytes: 64);
        child.Kill();
        while (!child.HasExited) Assert.True(child.Computed() >= TimeSpan.Zero && child.ResidentBytes() >= 0);
        child.Kill();
        Assert.Equal((TimeSpan.Zero, 0), (child.Computed(), child.ResidentBytes()));
    }

    [Fact]
    public async Task One_process_reads_file_after_file()
    {
        using var reader = Reader();
        for (var i = 0; i < 20; i++) Assert.Equal($"Letter {i}.", await WordsAsync(reader, $"Letter {i}."));
        Assert.Equal(1, reader.Starts);
    }

    [Fact]
    public async Task What_the_process_complains_about_does_not_hold_it_up()
    {
        using var reader = Reader();
        Assert.Equal("flood errors", await WordsAsync(reader, "flood errors"));
    }

    [Fact]
    public async Task Callers_at_once_each_get_their_own_file()
    {
        using var reader = Reader();
        var words = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => WordsAsync(reader, $"Letter {i}.")));
        Assert.Equal(Enumerable.Range(0, 16).Select(i => $"Letter {i}."), words);
        Assert.Equal(1, reader.Starts);
    }

    [Fact]
    public async Task A_reading_that_is_cancelled_stops_and_the_next_file_is_read()
    {
        using var reader = Reader();
        using var cancelling = new CancellationTokenSource();
        var hanging = reader.OpenAsync(Encoding.UTF8.GetBytes("hang"), cancelling.Token);
        using var impatient = new CancellationTokenSource();
        var queued = reader.OpenAsync(Encoding.UTF8.GetBytes("queued"), impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
        Assert.Equal("The next letter.", await WordsAsync(reader, "The next letter."));
    }

    [Fact]
    public async Task The_process_ends_with_its_reader()
    {
        var reader = Reader();
        await WordsAsync(reader, "A letter.");
        using var child = Process.GetProcessById(reader.ChildId);
        await reader.DisposeAsync();
        await child.WaitForExitAsync(Token);
        Assert.True(child.HasExited);
    }

    [Fact]
    public async Task The_process_sees_none_of_our_secrets_and_makes_no_code_of_strings()
    {
        using var reader = Reader();
        Assert.All(
            (await WordsAsync(reader, "environment")).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            name => Assert.Contains(name.ToUpperInvariant(), "PATH LD_LIBRARY_PATH SYSTEMROOT".Split(' ')));
        Assert.Equal("EvalError", await WordsAsync(reader, "eval"));
        Assert.Equal("false", await WordsAsync(reader, "files"));
    }

    [Fact]
    public async Task Without_node_a_pdf_waits_until_there_is_one()
    {
        using var reader = new PdfReader(Path.Combine(folder, "script.mjs"), "no-such-node", new PdfLimits(), TimeProvider.System);
        var refused = await Assert.ThrowsAsync<UnreadableException>(() => reader.OpenAsync("%PDF-1.7"u8.ToArray(), Token));
        Assert.True(refused.IsPassing);
        Assert.Equal("is a PDF, and Node.js, which reads PDFs, is not installed", refused.Reason);
        Assert.Contains("install Node.js 20", refused.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_does_not_start_is_not_the_files_fault()
    {
        Node.Require();
        using var reader = new PdfReader(Path.Combine(folder, "missing.mjs"), "node", new PdfLimits(), TimeProvider.System);
        var refused = await Assert.ThrowsAsync<UnreadableException>(() => reader.OpenAsync("%PDF-1.7"u8.ToArray(), Token));
        Assert.True(refused.IsPassing);
    }

    private PdfReader Reader(double seconds = 60)
    {
        Node.Require();
        var script = Path.Combine(folder, "script.mjs");
        File.WriteAllText(script, Script);
        var limits = new PdfLimits { Time = TimeSpan.FromSeconds(seconds), HeapMegabytes = 64, ResidentMegabytes = 300 };
        return new PdfReader(script, "node", limits, TimeProvider.System);
    }

    private static async Task<string> WordsAsync(PdfReader reader, string order) =>
        Assert.Single((await reader.OpenAsync(Encoding.UTF8.GetBytes(order), Token)).Blocks).Text;
}
