using System.Globalization;
using Letters.Reading;

namespace Letters.Ingestion;

/// <summary>The bytes of a file that is to be read as a letter, or what kept them from being read.</summary>
/// <param name="Problem">Null where the bytes are all there.</param>
internal readonly record struct LetterFile(byte[] Bytes, ReadProblem? Problem)
{
    private const string Ordinary = "an ordinary file this program may read was expected";

    /// <param name="path">Where the file is.</param>
    /// <param name="source">What to call it in a problem.</param>
    public static async Task<LetterFile> ReadAsync(string path, string source, CancellationToken cancellationToken)
    {
        try
        {
            // Pipes and devices say they have no length. Opening a pipe would wait for its writer for ever, so what has no length
            // is not opened: an empty file has nothing to read either.
            var length = new FileInfo(path).Length;
            if (length == 0) return new LetterFile([], null);
            if (length > LetterReader.LargestFile)
                return Unread(source, $"has {Count(length)} bytes", $"files up to {Count(LetterReader.LargestFile)} bytes are read");

            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
            if (!file.CanSeek) return Unread(source, "is a pipe or a device", Ordinary);
            var bytes = new byte[length];
            var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
            return new LetterFile(read == bytes.Length ? bytes : bytes[..read], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LetterFile([], new ReadProblem(source, $"cannot be opened: {e.Message.TrimEnd('.')}", Ordinary) { IsPassing = true });
        }
    }

    private static LetterFile Unread(string source, string reason, string expected) => new([], new ReadProblem(source, reason, expected));

    private static string Count(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}
