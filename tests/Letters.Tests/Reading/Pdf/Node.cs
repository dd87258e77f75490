using Letters.Reading.Formats.Pdf;

namespace Letters.Tests.Reading.Pdf;

/// <summary>Node.js and what the build laid beside the tests for it; a test that needs it is skipped where it is missing.</summary>
internal static class Node
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "pdfjs");

    public static void Require() =>
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))),
            "needs Node.js, which is not installed");

    /// <summary>The service's limits, but on a machine busy with other tests no file is refused for its time.</summary>
    private static readonly PdfLimits Patient = new() { Time = TimeSpan.FromMinutes(1), Start = TimeSpan.FromMinutes(2) };

    /// <summary>As the service reads PDF files, with limits of the test's own.</summary>
    public static PdfReader Reader(PdfLimits? limits = null)
    {
        Require();
        return new PdfReader(Path.Combine(Folder, "pdf-text.mjs"), "node", limits ?? Patient, TimeProvider.System);
    }
}
