using System.Text.Json;

namespace Letters.Retrieval.Encoder;

/// <summary>Opens the files of the encoder's folder; what goes wrong says which file it was.</summary>
internal static class FolderFiles
{
    /// <exception cref="InvalidDataException">There is no such file, or it cannot be read.</exception>
    public static FileStream Open(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{path} is missing; expected the files of the Universal Sentence Encoder Lite there.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <exception cref="InvalidDataException">There is no such file, or it does not hold JSON.</exception>
    public static JsonDocument Parse(string folder, string name)
    {
        using var stream = Open(folder, name);
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{Path.Combine(folder, name)} is not JSON: {e.Message}", e);
        }
    }
}
