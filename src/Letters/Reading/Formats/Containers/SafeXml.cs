using System.Globalization;
using System.Xml;

namespace Letters.Reading.Formats.Containers;

/// <summary>
/// XML out of a file that may be meant to harm: without document types, and so without entities; with nothing fetched; and no
/// deeper and no longer than what a tree may be built of. One counts all the XML of a container.
/// </summary>
internal sealed class SafeXml
{
    /// <summary>Word's own deepest documents stay below a hundred; whoever walks a tree of this depth has stack to spare.</summary>
    public const int DeepestElement = 256;

    /// <summary>Some 700 pages as Word writes them; a tree of so many elements takes about 150 MB.</summary>
    public const int MostElements = 300_000;

    /// <summary>Some 1,500 pages of nothing but words. They are held several times over while they are read.</summary>
    public const int MostCharacters = 5_000_000;

    private readonly char[] piece = new char[4096];
    private int elements, characters;

    public static XmlReader Reader(byte[] xml) => XmlReader.Create(new MemoryStream(xml, writable: false), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>Reads through without keeping anything.</summary>
    /// <param name="part">The name of the XML within its container, for the reason.</param>
    /// <exception cref="UnreadableException">
    /// It is not well-formed, declares a document type, is too deep, or too long together with what was checked before.
    /// </exception>
    public void Check(byte[] xml, string part)
    {
        try
        {
            using var reader = Reader(xml);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) CountCharacters(reader);
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.Depth >= DeepestElement)
                    throw new UnreadableException("is nested too deeply", $"documents of up to {DeepestElement} levels are read");
                if (++elements > MostElements)
                    throw new UnreadableException(
                        "has too many parts",
                        $"documents of up to {MostElements.ToString("N0", CultureInfo.InvariantCulture)} elements are read");
            }
        }
        catch (Exception e) when (IsOfBrokenXml(e))
        {
            throw e.Message.Contains("DTD", StringComparison.Ordinal)
                ? new UnreadableException($"declares a document type in \"{part}\"", "a document without one was expected")
                : new UnreadableException($"is broken: \"{part}\" within it is not well-formed XML", "a file that opens in its own program was expected");
        }
    }

    private void CountCharacters(XmlReader reader)
    {
        for (int read; (read = reader.ReadValueChunk(piece, 0, piece.Length)) > 0;)
            if ((characters += read) > MostCharacters)
                throw new UnreadableException(
                    "holds too long a text",
                    $"documents of up to {MostCharacters.ToString("N0", CultureInfo.InvariantCulture)} characters are read");
    }

    /// <summary>What System.Xml throws for XML that is not as it should be, or is in an encoding it does not know.</summary>
    private static bool IsOfBrokenXml(Exception e) => e is XmlException or ArgumentException or NotSupportedException or InvalidOperationException;
}
