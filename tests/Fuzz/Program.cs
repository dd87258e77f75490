using System.Globalization;
using Letters.Fuzz;
using Letters.Reading.Formats.Pdf;

if (args is not [var folder, var counted, ..] || !Directory.Exists(folder)
    || !int.TryParse(counted, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
    || !int.TryParse(args.ElementAtOrDefault(2) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
{
    Console.Error.WriteLine("Expected: SEEDS_FOLDER COUNT [SEED], a folder of files to change, how many inputs to try, and the number chance starts from.");
    return 2;
}
var pdfjs = Path.Combine(AppContext.BaseDirectory, "pdfjs");
using var pdf = Directory.Exists(pdfjs) ? new PdfReader(pdfjs) : null;
var run = new FuzzRun(Seeds.In(folder, withPdf: pdf is not null), seed, Path.Combine(Path.GetTempPath(), "letters-fuzz"), pdf);
await run.TryAsync(count, CancellationToken.None);
Console.WriteLine(run.Totals);
return run.Failures == 0 ? 0 : 1;
