namespace BotService.Commands;

/// <summary>A file a command writes where its user wants it.</summary>
internal static class WrittenFile
{
    /// <param name="option">The option that names the file, for the sentence that says what is wrong with it.</param>
    /// <param name="path">Where.</param>
    /// <param name="bytes">What.</param>
    /// <param name="replaces">Whether a file that is there already is written over.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="ExpectedFailure">There is such a file already, or none can be written there.</exception>
    public static async Task WriteAsync(string option, string path, ReadOnlyMemory<byte> bytes, bool replaces, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new ExpectedFailure($"{option} wants the name of a file to write.");
        if (Directory.Exists(path)) throw new ExpectedFailure($"{option} names '{path}', which is a folder: expected a file to write.");
        if (!replaces && File.Exists(path)) throw new ExpectedFailure($"'{path}' is there already; --force writes over it.");
        try
        {
            await using var file = new FileStream(path, replaces ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            await file.WriteAsync(bytes, cancellationToken);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new ExpectedFailure($"{option} names '{path}', but the folder it would stand in does not exist.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ExpectedFailure($"{option} names '{path}', where this user may not write.", e);
        }
        catch (PathTooLongException e)
        {
            throw new ExpectedFailure($"{option} names a file whose path is too long for this machine.", e);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new ExpectedFailure($"'{path}', named by {option}, cannot be written: {e.Message}", e);
        }
    }
}
