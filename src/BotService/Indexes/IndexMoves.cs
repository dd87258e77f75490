using System.Globalization;

namespace BotService.Indexes;

/// <summary>What is done with an index file as a whole, while nobody has it open.</summary>
internal static class IndexMoves
{
    /// <summary>
    /// Moves the index at the path aside, with the log that belongs to it, under a name nothing has yet: "letters.db.damaged",
    /// "letters.db.damaged-2" and so on. Returns that name.
    /// </summary>
    public static string SetAside(string path, string ending) => IndexConnection.Guard(path, () =>
    {
        var kept = FreeName($"{path}.{ending}");
        // The log first: after a crash between the two the file is still found, and neither part is lost.
        if (File.Exists(path + "-wal")) File.Move(path + "-wal", kept + "-wal");
        File.Move(path, kept);
        File.Delete(path + "-shm");
        return kept;
    });

    /// <summary>
    /// Puts the index at <paramref name="beside"/> in the place of the one at the path, in one step: after a crash there is the old
    /// one or the new one. Both are taken out of write-ahead logging first. That moves every change into the file itself, removes
    /// the log, and is refused while anyone else has the file open: so the new file comes whole, and no log of the old one
    /// is left that SQLite could apply to it.
    /// </summary>
    /// <exception cref="IndexUnusableException">Another program has one of the two open.</exception>
    public static void PutInPlace(string beside, string path)
    {
        CloseLog(beside);
        CloseLog(path);
        IndexConnection.Guard(path, () => File.Move(beside, path, overwrite: true));
    }

    /// <summary>Deletes the index at the path with its log, if there is one.</summary>
    public static void Delete(string path) => IndexConnection.Guard(path, () =>
    {
        foreach (var file in (string[])[path, path + "-wal", path + "-shm"]) File.Delete(file);
    });

    private static string FreeName(string name)
    {
        var free = name;
        for (var number = 2; File.Exists(free) || File.Exists(free + "-wal"); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return free;
    }

    private static void CloseLog(string path)
    {
        using var connection = IndexConnection.Open(path, foreignKeys: false);
        IndexConnection.Guard(path, () =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = delete";
            // Where it cannot be done SQLite reports busy, or answers with the mode that stays.
            if (command.ExecuteScalar() is not "delete") throw IndexUnusableException.InUse(path);
        });
    }
}
