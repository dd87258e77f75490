using System.Globalization;
using System.Text.Json;

namespace Letters.Reading.Formats.Pdf;

/// <summary>What a PDF file holds, as far as the reading process has told.</summary>
internal sealed class PdfContents(PdfLimits limits)
{
    private readonly List<PdfPage> pages = [];
    private readonly List<FilePart> files = [];
    private long characters, pieces, fileBytes;

    /// <summary>Whether the answer came to its end, be it that the file is refused: nothing of it is left in the pipe.</summary>
    public bool IsAnswered { get; private set; }

    public IReadOnlyList<PdfPage> Pages => pages;

    public IReadOnlyList<FilePart> Files => files;

    /// <summary>Takes in the whole answer to one file.</summary>
    /// <param name="readFrame">The next frame of the answer.</param>
    /// <returns>False where the process had no memory for it.</returns>
    /// <exception cref="UnreadableException">The file is refused.</exception>
    /// <exception cref="JsonException">A frame is not what was agreed upon.</exception>
    public async Task<bool> ReadAsync(Func<Task<byte[]>> readFrame)
    {
        for (;;)
        {
            var message = PdfMessage.Parse(await readFrame());
            IsAnswered = message.Kind is "end" or "password" or "damaged";
            switch (message.Kind)
            {
                case "end":
                    return true;
                case "document":
                    if (message.Pages > limits.Pages)
                        throw new UnreadableException($"has {Number(message.Pages)} pages", $"files of up to {Number(limits.Pages)} pages are read");
                    break;
                case "page":
                    Add(message);
                    break;
                case "file":
                    Add(message.Name ?? "", await readFrame());
                    break;
                case "password":
                    throw new UnreadableException("is protected by a password", "a PDF that opens without one was expected");
                case "memory":
                    return false;
                case "damaged":
                    throw new UnreadableException(
                        message.Page > 0 ? $"is a damaged PDF: its page {Number(message.Page)} cannot be read" : "is a damaged PDF",
                        "a whole PDF file was expected");
                default:
                    throw new JsonException($"\"{message.Kind}\" is no kind of message.");
            }
        }
    }

    private void Add(PdfMessage page)
    {
        if (page is not { Box: { Length: 4 } box, Items: { } items } || items.Any(item => item is not { Text: not null, At.Length: 6 }))
            throw new JsonException("A page needs a box and its pieces of text.");
        if (items.Count > limits.PiecesOfPage)
            throw new UnreadableException(
                $"has a page cut into {Number(items.Count)} pieces of text", $"pages of up to {Number(limits.PiecesOfPage)} are read");
        pieces += items.Count;
        if (pieces > limits.Pieces)
            throw new UnreadableException("is cut into too many pieces of text", $"up to {Number(limits.Pieces)} are read");
        characters += items.Sum(item => (long)item.Text.Length);
        if (characters > CanonicalText.LongestText)
            throw new UnreadableException("holds too much text", $"texts up to {Number(CanonicalText.LongestText)} characters are read");
        pages.Add(new PdfPage(pages.Count + 1, box, items));
    }

    private void Add(string name, byte[] content)
    {
        fileBytes += content.Length;
        if (fileBytes > LetterReader.LargestContents)
            throw new UnreadableException(
                "holds more than a letter can", $"files whose contents come to {LetterReader.LargestContents / (1024 * 1024)} MB are read");
        files.Add(new FilePart(
            PartName.LastOf(name) is { Length: > 0 } given ? given : "attachment",
            most => content.Length <= most ? content : throw UnreadableException.TooLarge(content.Length, most)));
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
