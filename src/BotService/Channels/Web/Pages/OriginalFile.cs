using System.Security.Cryptography;
using Letters.Archive;
using Letters.Ingestion;
using Letters.Reading;

namespace BotService.Channels.Web.Pages;

/// <summary>
/// The file a letter was read from. It is given out only while it stands in the folder it was read in from and is, byte for byte, what
/// was read: whatever has taken its place was never put into the collection.
/// </summary>
internal static class OriginalFile
{
    /// <returns>The file, from its beginning; null where it is gone, changed, or out of the folder.</returns>
    public static async Task<FileStream?> OpenAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (PathOf(letter) is not { } path) return null;
        FileStream? file = null;
        try
        {
            // What has no length may be a pipe, which would wait for its writer for ever.
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and <= LetterReader.LargestFile }) return null;
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024, useAsync: true);
            if (file.CanSeek && Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) == letter.Hash)
            {
                file.Position = 0;
                return file;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As good as gone.
        }
        if (file is not null) await file.DisposeAsync();
        return null;
    }

    private static string? PathOf(Letter letter)
    {
        if (letter.Folder.Length == 0 || letter.Hash.Length == 0) return null;
        var path = Path.GetFullPath(LetterFolder.PathOf(letter));
        var isWithin = new LetterFolder(Path.GetFullPath(letter.Folder), [], IsWhole: false).IsAbove(path);
        return isWithin && new FileInfo(path).LinkTarget is null ? path : null;
    }
}
