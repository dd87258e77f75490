using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Reading.Formats;
using Letters.Reading.Formats.Pdf;

namespace Letters.Reading;

/// <summary>The reading of one file with all that it holds, within the limits of <see cref="LetterReader"/>.</summary>
internal sealed class FileReading(PdfReader? pdf, string file, string hash)
{
    private const int Attempts = 4;

    /// <summary>Attempts that do not count, because the machine gave this program less than half of their time.</summary>
    private const int MostStarved = 30;

    private readonly List<LetterRead> letters = [];
    private readonly List<ReadProblem> problems = [];
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastNumbers = new(StringComparer.Ordinal);
    private long contents;
    private int slow;
    private bool isSlowForNow;

    public FileRead Outcome()
    {
        // Readable or not, every part counts: only a file all of whose parts are held is known to be unchanged.
        var parts = letters.Count + problems.Count;
        return new FileRead(
            file, hash, [.. letters.Select(read => read with { Letter = read.Letter with { File = file, PartsOfFile = parts } })], problems);
    }

    public Task ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        ReadAsync(bytes, file, depth: 0, cancellationToken);

    private async Task ReadAsync(ReadOnlyMemory<byte> bytes, string source, int depth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        sources.Add(source);
        try
        {
            if (bytes.Length > LetterReader.LargestFile)
                throw new UnreadableException(
                    $"is {bytes.Length / (1024 * 1024)} MB large", $"files up to {LetterReader.LargestFile / (1024 * 1024)} MB are read");
            var (opened, words) = await OpenAsync(bytes, source, cancellationToken);
            if (words is not null) letters.Add(words);
            var holds = 0;
            foreach (var part in opened.Parts)
            {
                holds++;
                await ReadPartAsync(part, source, depth + 1, cancellationToken);
            }
            if (words is null && holds == 0)
                throw new UnreadableException(bytes.Length == 0 ? "is empty" : "holds no words", "a letter with at least one word was expected");
        }
        catch (UnreadableException e)
        {
            if (e.IsForTime) CountSlow(e.IsPassing);
            problems.Add(new ReadProblem(source, e.Reason, e.Expected) { IsPassing = e.IsPassing });
        }
        catch (RegexMatchTimeoutException)
        {
            // By the clock: on a machine with much to do it may happen to any file.
            CountSlow(isPassing: true);
            problems.Add(new ReadProblem(source, "takes too long to read", "a letter in plain sentences was expected") { IsPassing = true });
        }
    }

    /// <summary>
    /// The limit of a pattern is kept by the clock, which runs on while a busy machine does other things: so a file is refused only
    /// where it was met several times while this program was truly at work.
    /// </summary>
    private async Task<(OpenedFile Opened, LetterRead? Words)> OpenAsync(
        ReadOnlyMemory<byte> bytes, string source, CancellationToken cancellationToken)
    {
        for (var (attempt, starved) = (1, 0); ;)
        {
            var (begun, computed) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            try
            {
                var opened = pdf is not null && FileFormat.IsPdf(bytes.Span, source)
                    ? await pdf.OpenAsync(bytes, cancellationToken)
                    : FileFormat.Open(bytes, source);
                return (opened, LetterOf.Blocks(opened, source, hash, cancellationToken));
            }
            catch (RegexMatchTimeoutException) when (attempt < Attempts && starved < MostStarved)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Environment.CpuUsage.TotalTime - computed < Stopwatch.GetElapsedTime(begun) / 2) starved++;
                else attempt++;
            }
        }
    }

    private async Task ReadPartAsync(FilePart part, string holder, int depth, CancellationToken cancellationToken)
    {
        if (depth > LetterReader.DeepestPart)
            throw new UnreadableException(
                $"holds files more than {LetterReader.DeepestPart} deep in files", $"{LetterReader.DeepestPart} levels are read");
        if (sources.Count > LetterReader.MostParts)
            throw new UnreadableException(
                $"holds more than {Many(LetterReader.MostParts)} files", $"the first {Many(LetterReader.MostParts)} are read");
        if (slow >= LetterReader.MostSlowParts)
            throw new UnreadableException(
                $"holds {LetterReader.MostSlowParts} files that take too long to read", "what stands behind them is not read") { IsPassing = isSlowForNow };
        var source = SourceOf($"{holder}/{part.Name}");
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = part.Open(LetterReader.LargestFile);
        }
        catch (UnreadableException e)
        {
            sources.Add(source);
            problems.Add(new ReadProblem(source, e.Reason, e.Expected) { IsPassing = e.IsPassing });
            Count(e.Unpacked);
            return;
        }
        Count(bytes.Length);
        await ReadAsync(bytes, source, depth, cancellationToken);
    }

    /// <summary>What was unpacked counts whether it is read or not: unpacking is what a small archive makes long.</summary>
    private void Count(long unpacked)
    {
        contents += unpacked;
        if (contents > LetterReader.LargestContents)
            throw new UnreadableException(
                $"unpacks to more than {LetterReader.LargestContents / (1024 * 1024)} MB",
                $"files whose contents come to {LetterReader.LargestContents / (1024 * 1024)} MB are read");
    }

    private void CountSlow(bool isPassing)
    {
        slow++;
        isSlowForNow |= isPassing;
    }

    private static string Many(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Two parts of one name are told apart by a number: "letter.txt", "letter.txt (2)".</summary>
    private string SourceOf(string name)
    {
        var source = name;
        // A thousand parts of one name are not to be counted through a thousand times.
        var number = lastNumbers.GetValueOrDefault(name, 1);
        while (sources.Contains(source)) source = $"{name} ({++number})";
        lastNumbers[name] = number;
        return source;
    }
}
