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

    /// <summary>As the service reads PDF files, with limits of the test's own.</summary>
    public static PdfReader Reader(PdfLimits? limits = null)
    {
        Require();
        return new PdfReader(Path.Combine(Folder, "pdf-text.mjs"), "node", limits ?? new PdfLimits(), TimeProvider.System);
    }
}
