using System.Globalization;
using System.Text.Json;
using Letters.Archive;
using Letters.Index;
using Letters.Retrieval.Memory;
using Microsoft.Data.Sqlite;

namespace BotService.Indexes;

/// <summary>The file of an index, in SQLite. For one thread at a time; other processes may have the same file open.</summary>
internal sealed class IndexFile : IDisposable
{
    /// <summary>How long to wait for another process that is writing, in seconds.</summary>
    private const int BusyTimeout = 10;

    private readonly string path;
    private readonly EmbeddingModel? model;
    private readonly SqliteConnection connection;

    private IndexFile(string path, EmbeddingModel? model, SqliteConnection connection)
    {
        this.path = path;
        this.model = model;
        this.connection = connection;
    }

    /// <summary>Opens the index at the path, or makes one, with its folder.</summary>
    public static IndexFile Open(string path, EmbeddingModel? model)
    {
        var connection = Connect(path, foreignKeys: true);
        try
        {
            Guard(path, () => IndexSchema.Prepare(connection, model));
            return new IndexFile(path, model, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Moves the index at the path aside, with the log that belongs to it, under a name nothing has yet: "letters.db.damaged",
    /// "letters.db.damaged-2" and so on. Returns that name.
    /// </summary>
    public static string SetAside(string path, string ending) => Guard(path, () =>
    {
        var kept = FreeName($"{path}.{ending}");
        // The log first: after a crash between the two the file is still found, and neither part is lost.
        if (File.Exists(path + "-wal")) File.Move(path + "-wal", kept + "-wal");
        File.Move(path, kept);
        File.Delete(path + "-shm");
        return kept;
    });

    /// <summary>The letters of the index at the path, whatever its vectors are.</summary>
    /// <exception cref="IndexUnusableException">They cannot be read: now, or, where it is damaged, ever.</exception>
    public static IReadOnlyList<Letter> LettersIn(string path)
    {
        using var connection = Connect(path, foreignKeys: false);
        return Guard(path, () => ReadLetters(connection).ConvertAll(row => row.ToLetter()));
    }

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
        Guard(path, () => File.Move(beside, path, overwrite: true));
    }

    /// <summary>Deletes the index at the path with its log, if there is one.</summary>
    public static void Delete(string path) => Guard(path, () =>
    {
        foreach (var file in (string[])[path, path + "-wal", path + "-shm"]) File.Delete(file);
    });

    /// <summary>Every letter held, by id.</summary>
    public IReadOnlyList<HeldLetter> ReadAll(CancellationToken cancellationToken)
    {
        var (letters, passages) = Guard(path, () =>
        {
            // One transaction, so that a letter and its passages are of one state of the file.
            using var transaction = connection.BeginTransaction(deferred: true);
            return (ReadLetters(connection), ReadPassages());
        });
        try
        {
            return
            [
                .. letters.AsParallel().AsOrdered().WithCancellation(cancellationToken)
                    .Select(row => row.ToHeld(passages[row.Id], model)),
            ];
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.All(IsOfContent))
        {
            throw IndexUnusableException.Damaged(path, e);
        }
    }

    /// <summary>Puts the letter in place of the one of the same id, whole or not at all.</summary>
    public void Replace(HeldLetter held, CancellationToken cancellationToken) => Guard(path, () =>
    {
        using var transaction = connection.BeginTransaction();
        Delete(held.Letter.Id);
        using var letter = connection.CreateCommand();
        letter.CommandText = "INSERT INTO letters (id, letter, text) VALUES ($id, $letter, $text)";
        LetterRow.Of(held.Letter).Bind(letter.Parameters);
        letter.ExecuteNonQuery();
        for (var i = 0; i < held.Passages.Count; i++)
        {
            using var passage = connection.CreateCommand();
            passage.CommandText = """
                INSERT INTO passages (letter, ordinal, paragraph, start, length, sentences, vectors)
                VALUES ($letter, $ordinal, $paragraph, $start, $length, $sentences, $vectors)
                """;
            PassageRow.Of(held.Passages[i], held.Vectors?[i]).Bind(passage.Parameters);
            passage.ExecuteNonQuery();
        }
        cancellationToken.ThrowIfCancellationRequested();
        transaction.Commit();
    });

    /// <returns>Whether there was a letter of that id.</returns>
    public bool Remove(LetterId id) => Guard(path, () => Delete(id));

    public void Dispose() => connection.Dispose();

    private static string FreeName(string name)
    {
        var free = name;
        for (var number = 2; File.Exists(free) || File.Exists(free + "-wal"); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return free;
    }

    private static void CloseLog(string path)
    {
        using var connection = Connect(path, foreignKeys: false);
        Guard(path, () =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = delete";
            // Where it cannot be done SQLite reports busy, or answers with the mode that stays.
            if (command.ExecuteScalar() is not "delete") throw IndexUnusableException.InUse(path);
        });
    }

    /// <summary>Whether the fault is what stands in the file, and not this program.</summary>
    private static bool IsOfContent(Exception e) =>
        e is JsonException or FormatException or ArgumentException or InvalidCastException;

    /// <summary>
    /// Write-ahead logging lets others read while one writes. With it, "synchronous = normal" keeps every transaction whole through
    /// a crash or a power cut; the last ones may be lost, and the letters they held are read again when they are next ingested.
    /// </summary>
    private static SqliteConnection Connect(string path, bool foreignKeys)
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

    private bool Delete(LetterId id)
    {
        using var delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM letters WHERE id = $id";
        delete.Parameters.AddWithValue("$id", id.Value);
        return delete.ExecuteNonQuery() > 0;
    }

    private static List<LetterRow> ReadLetters(SqliteConnection connection)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT id, letter, text FROM letters ORDER BY id";
        using var row = select.ExecuteReader();
        var rows = new List<LetterRow>();
        while (row.Read()) rows.Add(LetterRow.Read(row));
        return rows;
    }

    private ILookup<string, PassageRow> ReadPassages()
    {
        using var select = connection.CreateCommand();
        select.CommandText =
            "SELECT letter, ordinal, paragraph, start, length, sentences, vectors FROM passages ORDER BY letter, ordinal";
        using var row = select.ExecuteReader();
        var rows = new List<PassageRow>();
        while (row.Read()) rows.Add(PassageRow.Read(row));
        return rows.ToLookup(passage => passage.Letter);
    }

    private static void Guard(string path, Action act) => Guard(path, () =>
    {
        act();
        return true;
    });

    /// <summary>Runs what touches the file; its faults come out as one clear sentence.</summary>
    private static T Guard<T>(string path, Func<T> act)
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
