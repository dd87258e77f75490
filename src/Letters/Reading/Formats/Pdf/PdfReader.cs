namespace Letters.Reading.Formats.Pdf;

/// <summary>Reads the text of PDF files.</summary>
/// <param name="folder">Where pdfjs-dist lies.</param>
public sealed class PdfReader(string folder)
{
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    internal Task<OpenedFile> OpenAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        throw new UnreadableException("is a PDF", $"nothing in {folder} can read it yet");
    }
}
