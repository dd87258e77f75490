using System.Globalization;
using Letters.Fuzz;

if (args is not [var folder, var counted, ..] || !Directory.Exists(folder)
    || !int.TryParse(counted, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
    || !int.TryParse(args.ElementAtOrDefault(2) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
{
    Console.Error.WriteLine("Expected: SEEDS_FOLDER COUNT [SEED], a folder of files to change, how many inputs to try, and the number chance starts from.");
    return 2;
}
var run = new FuzzRun(Seeds.In(folder), seed, Path.Combine(Path.GetTempPath(), "letters-fuzz"));
await run.TryAsync(count, CancellationToken.None);
Console.WriteLine(run.Totals);
return run.Failures == 0 ? 0 : 1;
