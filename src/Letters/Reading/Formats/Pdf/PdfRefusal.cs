using System.Globalization;

namespace Letters.Reading.Formats.Pdf;

/// <summary>Why a PDF file is refused whose reading was broken off.</summary>
internal static class PdfRefusal
{
    /// <param name="computed">How long the process was at it. Where that is little, the machine was busy with other things.</param>
    public static UnreadableException Time(PdfLimits limits, TimeSpan computed) =>
        new(
            $"takes longer than {limits.Time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture)} seconds to read",
            "a PDF that can be read in that time was expected") { IsPassing = computed < limits.Time / 2, IsForTime = true };

    /// <param name="megabytes">The limit that was met.</param>
    public static UnreadableException Memory(int megabytes) =>
        new($"needs more than {megabytes} MB to be read", "a PDF that can be read in that much memory was expected");

    public static UnreadableException Crash() =>
        new("is a PDF that broke off the program that reads PDFs", "a whole PDF file was expected");

    public static UnreadableException NoNode() =>
        new("is a PDF, and Node.js, which reads PDFs, is not installed", "install Node.js 20 or later and read the file again") { IsPassing = true };

    public static UnreadableException NoStart() =>
        new(
            "is a PDF, and the program that reads PDFs did not start",
            "Node.js 20 or later was expected, and the folder pdfjs beside this program") { IsPassing = true };
}
