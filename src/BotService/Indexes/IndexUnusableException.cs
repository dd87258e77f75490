using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BotService.Indexes;

/// <summary>The index file cannot be used as it is or where it is. The message is one sentence that says why and what would help.</summary>
internal sealed class IndexUnusableException : Exception
{
    private const string Damage = "damaged";
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public IndexUnusableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    private IndexUnusableException(string message, SqliteException cause)
        : base(message, cause) => KeepAs = cause.SqliteErrorCode is Corrupt or NotADatabase ? Damage : null;

    /// <summary>
    /// Where only an empty index in its place can help: the ending of the name to keep the file under ("damaged", "schema-7").
    /// Null where the file is as it should be and something else is in the way.
    /// </summary>
    public string? KeepAs { get; private init; }

    /// <summary>Whether it may well go by itself: what was to be done is worth trying again later.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Result codes are those of https://www.sqlite.org/rescode.html.</summary>
    public static IndexUnusableException Of(string path, SqliteException cause) => new(
        cause.SqliteErrorCode switch
        {
            Busy or Locked => InUseMessage(path),
            ReadOnly => $"The index {path} may not be written to; give this program the right to write the file and its folder.",
            CannotOpen => $"The index {path} cannot be opened or made; check that its folder exists and may be written to.",
            Full => $"The disk that holds the index {path} is full.",
            InputOutput => $"The disk that holds the index {path} fails to read or write.",
            Corrupt or NotADatabase => $"The index {path} is damaged or is no index at all; it must be rebuilt from the letters.",
            _ => $"The index {path} cannot be used: {cause.Message}",
        },
        cause);

    public static IndexUnusableException InUse(string path) => new(InUseMessage(path));

    public static IndexUnusableException Damaged(string path, Exception cause) =>
        new($"The index {path} is damaged; it must be rebuilt from the letters.", cause) { KeepAs = Damage };

    public static IndexUnusableException Newer(string path, int schema, int known) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"The index {path} was made by a newer version of this program: its schema is {schema}, this version reads up to {known}."))
        {
            KeepAs = string.Create(CultureInfo.InvariantCulture, $"schema-{schema}"),
        };

    private static string InUseMessage(string path) =>
        $"The index {path} is in use by another program that does not let go of it; close that program or try again.";
}
