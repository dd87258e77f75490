using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Formats;
using Letters.Reading.Header;
using Letters.Reading.Layout;

namespace Letters.Reading;

/// <summary>One file, one letter. What a file is, is told by its content, not by its name.</summary>
public static class LetterReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    private const string Readable = "this version reads text, Markdown and HTML";

    /// <summary>Reads a file that may be anything, broken or meant to harm. It never throws for what is in the file.</summary>
    /// <param name="source">Its path relative to the ingested folder, with forward slashes.</param>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string source)
    {
        if (bytes.Length > LargestFile)
            return new ReadProblem(source, $"is {Megabytes(bytes.Length)} MB large", $"files up to {Megabytes(LargestFile)} MB are read");
        try
        {
            if (ForeignFormat.NameOf(bytes.Span) is { } name) return new ReadProblem(source, $"is {name}", Readable);
            return ReadText(Charset.Decode(bytes.Span), bytes, source);
        }
        catch (RegexMatchTimeoutException)
        {
            return new ReadProblem(source, "is built so that reading it takes too long", "a letter in plain sentences was expected");
        }
    }

    private static ReadResult ReadText(string decoded, ReadOnlyMemory<byte> bytes, string source)
    {
        if (decoded.Length > CanonicalText.LongestText)
            return new ReadProblem(source, $"holds {decoded.Length.ToString("N0", CultureInfo.InvariantCulture)} characters",
                $"texts up to {CanonicalText.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters are read");
        if (DecodedFile.Read(decoded, source) is not { } read)
            return new ReadProblem(source, "is nested too deeply", "a page or text as people write them was expected");
        var manuscript = Manuscript.Typeset(read.Blocks);
        if (manuscript.Blocks.Count == 0)
            return new ReadProblem(source, bytes.Length == 0 ? "is empty" : "holds no words", "a letter with at least one word was expected");
        var letter = LetterOf(manuscript, source, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        return new LetterRead(letter, manuscript.Hidden + read.Hidden);
    }

    private static Letter LetterOf(Manuscript manuscript, string source, string hash)
    {
        var text = manuscript.Text;
        var paragraphs = ParagraphRoles.Assign(manuscript);
        var header = HeaderReader.Read(text, paragraphs);
        return new Letter(
            LetterId.OfSource(source), source, hash, TitleOf.Letter(text, paragraphs, header), text, LanguageGuess.Of(text), header,
            paragraphs, Mentions(text, header));
    }

    /// <summary>A letter does not mention itself where it carries its own symbol.</summary>
    private static IReadOnlyList<Proven<DocumentSymbol>> Mentions(string text, LetterHeader header) =>
        [.. DocumentSymbol.Find(text).Where(found => header.Symbols.All(own => own.Span != found.Span))];

    private static int Megabytes(int bytes) => bytes / (1024 * 1024);
}
