using System.Security.Cryptography;

namespace BotService.Channels.DirectLine;

/// <summary>The secret that signs tokens: 32 random bytes.</summary>
internal sealed partial class SigningKey(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes => bytes;

    private const int Length = 32;

    /// <summary>
    /// The key kept in a file, so that open pages live through a restart; made on first use, readable by its owner alone. Where
    /// the file can be neither read nor made, a key for this run only.
    /// </summary>
    public static SigningKey KeptIn(string file, ILogger log)
    {
        try
        {
            if (!File.Exists(file)) Make(file);
            var bytes = File.ReadAllBytes(file);
            if (bytes.Length == Length) return new SigningKey(bytes);
            LogUnusable(log, file, $"it does not hold {Length} bytes");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogUnusable(log, file, e.Message);
        }
        return new SigningKey(RandomNumberGenerator.GetBytes(Length));
    }

    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = $"{file}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        using (var stream = new FileStream(draft, options)) stream.Write(RandomNumberGenerator.GetBytes(Length));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was quicker: its key is the one to use.
            File.Delete(draft);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Open chat pages will not live through a restart, for the key in {File} cannot be used: {Reason}.")]
    private static partial void LogUnusable(ILogger log, string file, string reason);
}
