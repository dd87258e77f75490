using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace BotService.Indexes;

/// <summary>Opening the file of an index, and telling its faults.</summary>
internal static class IndexConnection
{
    /// <summary>How long to wait for another process that is writing, in seconds.</summary>
    private const int BusyTimeout = 10;

    /// <summary>
    /// Write-ahead logging lets others read while one writes. With it, "synchronous = normal" keeps every transaction whole through
    /// a crash or a power cut; the last ones may be lost, and the letters they held are read again when they are next ingested.
    /// </summary>
    public static SqliteConnection Open(string path, bool foreignKeys)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = foreignKeys,
            DefaultTimeout = BusyTimeout,
            Pooling = false,
        }.ConnectionString);
        try
        {
            Guard(path, () =>
            {
                if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA journal_mode = wal; PRAGMA synchronous = normal;";
                command.ExecuteNonQuery();
            });
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Guard(string path, Action act) => Guard(path, () =>
    {
        act();
        return true;
    });

    /// <summary>Runs what touches the file; its faults come out as one clear sentence.</summary>
    public static T Guard<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (SqliteException e)
        {
            throw IndexUnusableException.Of(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IndexUnusableException($"The index {path} cannot be put there: {e.Message}", e);
        }
        catch (Exception e) when (e is InvalidCastException or JsonException)
        {
            throw IndexUnusableException.Damaged(path, e);
        }
    }
}
