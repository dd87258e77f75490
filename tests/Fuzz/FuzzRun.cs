using System.Diagnostics;
using System.Globalization;
using Letters.Reading;
using Letters.Reading.Formats.Pdf;

namespace Letters.Fuzz;

/// <summary>
/// Reads mutated files one after the other and looks whether anything escapes, hangs, breaks a law or takes too much memory. The inputs
/// that do are kept in a folder.
/// </summary>
/// <param name="pdf">Reads PDF files; null where Node.js is not to be had.</param>
internal sealed class FuzzRun(IReadOnlyList<Seed> seeds, int seed, string folder, PdfReader? pdf)
{
    private const long MostMemory = 512L * 1024 * 1024;

    /// <summary>PDF files have limits of time of their own, and the process that reads them may have to start.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10), LongestWithPdf = TimeSpan.FromSeconds(60);

    private readonly Mutation mutation = new(seeds, new Random(seed));
    private readonly LetterReader reader = new(pdf);
    private readonly Stopwatch clock = new();
    private int inputs, letters, problems;
    private long mostMemory;
    private TimeSpan slowest;
    private Seed? slowestInput;

    public int Failures { get; private set; }

    public string Totals => string.Create(CultureInfo.InvariantCulture,
        $"{inputs:N0} inputs from {seeds.Count} seeds: {letters:N0} letters, {problems:N0} problems told, {Failures:N0} failures; {inputs / clock.Elapsed.TotalSeconds:N0} inputs/s, slowest {slowest.TotalMilliseconds:N0} ms, at most {mostMemory / (1024 * 1024):N0} MB{(pdf is null ? "" : $", {pdf.Starts:N0} processes for PDF files")}.");

    public async Task TryAsync(int count, CancellationToken cancellationToken)
    {
        clock.Start();
        for (inputs = 0; inputs < count; inputs++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var input = mutation.Next();
            if (await FaultOfAsync(input, cancellationToken) is { } fault) Keep(input, fault);
            if (inputs % 10_000 == 9_999) Console.Error.WriteLine(Totals);
        }
        clock.Stop();
        if (slowestInput is { } slow) File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{seed}-slowest-{slow.Name}"), slow.Bytes);
    }

    /// <summary>What is wrong with the reading of the input; null where nothing is.</summary>
    private async Task<string?> FaultOfAsync(Seed input, CancellationToken cancellationToken)
    {
        var begun = clock.Elapsed;
        try
        {
            var reading = Task.Run(() => reader.ReadAsync(input.Bytes, input.Name, cancellationToken), cancellationToken);
            var longest = pdf is null ? Longest : LongestWithPdf;
            if (await Task.WhenAny(reading, Task.Delay(longest, cancellationToken)) != reading) return $"is not read after {longest.TotalSeconds:N0} s";
            var read = await reading;
            letters += read.Letters.Count;
            problems += read.Problems.Count;
            return Laws.Broken(read) ?? TooMuchMemory();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return e.ToString();
        }
        finally
        {
            if (clock.Elapsed - begun is var taken && taken > slowest)
            {
                slowest = taken;
                slowestInput = input;
            }
        }
    }

    private string? TooMuchMemory()
    {
        var memory = Environment.WorkingSet;
        mostMemory = Math.Max(mostMemory, memory);
        return memory > MostMemory ? $"takes {memory / (1024 * 1024)} MB" : null;
    }

    private void Keep(Seed input, string fault)
    {
        Failures++;
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{seed}-{inputs}-{input.Name}");
        File.WriteAllBytes(path, input.Bytes);
        Console.WriteLine($"{path}: {fault}");
    }
}
