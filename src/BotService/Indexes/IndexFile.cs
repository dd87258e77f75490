using System.Collections.Immutable;
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
        var connection = IndexConnection.Open(path, foreignKeys: true);
        try
        {
            IndexConnection.Guard(path, () => IndexSchema.Prepare(connection, model));
            return new IndexFile(path, model, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The letters of the index at the path, whatever its vectors are.</summary>
    /// <exception cref="IndexUnusableException">They cannot be read: now, or, where it is damaged, ever.</exception>
    public static IReadOnlyList<Letter> LettersIn(string path)
    {
        using var connection = IndexConnection.Open(path, foreignKeys: false);
        return IndexConnection.Guard(path, () => ReadLetters(connection).ConvertAll(row => row.ToLetter()));
    }

    /// <summary>What made the vectors of the index at the path; null where there is none, or none that can be told.</summary>
    public static EmbeddingModel? ModelIn(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var connection = IndexConnection.Open(path, foreignKeys: false);
            return IndexConnection.Guard(path, () => IndexSchema.ReadModel(connection));
        }
        catch (IndexUnusableException)
        {
            // Whoever opens it next says what is wrong with it.
            return null;
        }
    }

    /// <summary>Every letter held, by id, as of one moment.</summary>
    public IReadOnlyList<KeptLetter> ReadAll(CancellationToken cancellationToken) =>
        ReadChanges(ImmutableDictionary<LetterId, long>.Empty, cancellationToken).Changed;

    /// <summary>Another number whenever another connection has changed the file.</summary>
    public long DataVersion() => IndexConnection.Guard(path, () =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    });

    /// <summary>What is in the file and is not, or not in this state, among the known letters, and which of those are in it no more.</summary>
    public IndexChanges ReadChanges(IReadOnlyDictionary<LetterId, long> known, CancellationToken cancellationToken)
    {
        var (letters, passages, gone) = IndexConnection.Guard(path, () =>
        {
            // One transaction, so that a letter and its passages are of one state of the file.
            using var transaction = connection.BeginTransaction(deferred: true);
            var held = ReadRevisions();
            var changed = held.Where(letter => !known.TryGetValue(letter.Key, out var seen) || seen != letter.Value).ToList();
            var rows = known.Count == 0 ? ReadLetters(connection) : changed.ConvertAll(letter => ReadLetter(letter.Key));
            var cuts = known.Count == 0
                ? ReadPassages(null)
                : changed.SelectMany(letter => ReadPassages(letter.Key).SelectMany(of => of)).ToLookup(passage => passage.Letter);
            return (rows, cuts, known.Keys.Where(id => !held.ContainsKey(id)).ToList());
        });
        try
        {
            return new IndexChanges(
                [
                    .. letters.AsParallel().AsOrdered().WithCancellation(cancellationToken)
                        .Select(row => new KeptLetter(row.ToHeld(passages[row.Id], model), row.Revision)),
                ],
                gone);
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.All(IsOfContent))
        {
            throw IndexUnusableException.Damaged(path, e);
        }
    }

    /// <summary>Puts the letter in place of the one of the same id, whole or not at all.</summary>
    /// <returns>Its revision.</returns>
    public long Replace(HeldLetter held, CancellationToken cancellationToken) => IndexConnection.Guard(path, () =>
    {
        using var transaction = connection.BeginTransaction();
        Delete(held.Letter.Id);
        using var letter = connection.CreateCommand();
        letter.CommandText = """
            UPDATE revision SET last = last + 1;
            INSERT INTO letters (id, letter, text, revision) VALUES ($id, $letter, $text, (SELECT last FROM revision))
            RETURNING revision
            """;
        LetterRow.Of(held.Letter).Bind(letter.Parameters);
        var revision = Convert.ToInt64(letter.ExecuteScalar(), CultureInfo.InvariantCulture);
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
        return revision;
    });

    /// <returns>Whether there was a letter of that id.</returns>
    public bool Remove(LetterId id) => IndexConnection.Guard(path, () => Delete(id));

    public void Dispose() => connection.Dispose();

    /// <summary>Whether the fault is what stands in the file, and not this program.</summary>
    private static bool IsOfContent(Exception e) =>
        e is JsonException or FormatException or ArgumentException or InvalidCastException;

    private bool Delete(LetterId id)
    {
        using var delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM letters WHERE id = $id";
        delete.Parameters.AddWithValue("$id", id.Value);
        return delete.ExecuteNonQuery() > 0;
    }

    private Dictionary<LetterId, long> ReadRevisions()
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT id, revision FROM letters";
        using var row = select.ExecuteReader();
        var revisions = new Dictionary<LetterId, long>();
        while (row.Read()) revisions.Add(new LetterId(row.GetString(0)), row.GetInt64(1));
        return revisions;
    }

    private static List<LetterRow> ReadLetters(SqliteConnection connection)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT id, letter, text, revision FROM letters ORDER BY id";
        using var row = select.ExecuteReader();
        var rows = new List<LetterRow>();
        while (row.Read()) rows.Add(LetterRow.Read(row));
        return rows;
    }

    private LetterRow ReadLetter(LetterId id)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT id, letter, text, revision FROM letters WHERE id = $id";
        select.Parameters.AddWithValue("$id", id.Value);
        using var row = select.ExecuteReader();
        row.Read();
        return LetterRow.Read(row);
    }

    /// <param name="id">Null for the passages of every letter.</param>
    private ILookup<string, PassageRow> ReadPassages(LetterId? id)
    {
        using var select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT letter, ordinal, paragraph, start, length, sentences, vectors FROM passages
            {(id is null ? "" : "WHERE letter = $id")} ORDER BY letter, ordinal
            """;
        if (id is { } one) select.Parameters.AddWithValue("$id", one.Value);
        using var row = select.ExecuteReader();
        var rows = new List<PassageRow>();
        while (row.Read()) rows.Add(PassageRow.Read(row));
        return rows.ToLookup(passage => passage.Letter);
    }
}
