using System.Security.Cryptography;
using Letters.Reading.Formats.Pdf;

namespace Letters.Reading;

/// <summary>Reads files. What a file is, is told by its content, not by its name.</summary>
/// <param name="pdf">Reads PDF files; null where they are not to be read.</param>
public sealed class LetterReader(PdfReader? pdf = null)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    /// <summary>How much all the parts of one file may come to, in bytes: a small archive can hold a very large one.</summary>
    public const int LargestContents = 200 * 1024 * 1024;

    /// <summary>How many parts of one file are read, those of its parts included.</summary>
    public const int MostParts = 10_000;

    /// <summary>
    /// How many parts of one file may take too long to read before the rest is left: ten thousand of them would take a day.
    /// </summary>
    public const int MostSlowParts = 5;

    /// <summary>How deep files may stand in files: a letter attached to a message of a mailbox in an archive is the third.</summary>
    public const int DeepestPart = 4;

    /// <summary>
    /// Reads a file that may be anything, broken or meant to harm. It never throws for what is in the file, and completes before it
    /// returns for everything that holds no PDF.
    /// </summary>
    /// <param name="source">Its path relative to the ingested folder, with forward slashes.</param>
    public async Task<FileRead> ReadAsync(ReadOnlyMemory<byte> bytes, string source, CancellationToken cancellationToken)
    {
        var reading = new FileReading(pdf, source, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        await reading.ReadAsync(bytes, cancellationToken);
        return reading.Outcome();
    }
}
