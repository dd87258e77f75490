using System.Globalization;
using Letters.Index;
using Microsoft.Data.Sqlite;

namespace BotService.Indexes;

/// <summary>
/// The schema of an index file. <c>PRAGMA user_version</c> counts the migrations it has had; <c>PRAGMA application_id</c> marks it
/// as ours, so that another program's database is never taken for an index. Both are part of the transaction they are set in.
/// </summary>
internal static class IndexSchema
{
    /// <summary>"LTRS" in ASCII.</summary>
    private const int ApplicationId = 0x4C545253;

    /// <summary>
    /// Append only: a file written yesterday has had some of these and gets the rest. Where letters change their shape, or are read
    /// or cut in a new way, append one that brings them to the new shape and empties their hash: they can be asked on, and are read
    /// anew from their files.
    /// </summary>
    private static readonly string[] Migrations =
    [
        // A letter is JSON without its text, which has a column of its own. Sentences are a JSON array of start, length, start,
        // length …; vectors are in the layout of SentenceVectors, 8 bits a dimension, since that is what is searched. Without a
        // row in "embedding" there are none.
        """
        CREATE TABLE embedding (model TEXT NOT NULL, dimensions INTEGER NOT NULL);
        CREATE TABLE letters (id TEXT PRIMARY KEY, letter TEXT NOT NULL, text TEXT NOT NULL);
        CREATE TABLE passages (
            letter TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            paragraph INTEGER NOT NULL,
            start INTEGER NOT NULL,
            length INTEGER NOT NULL,
            sentences TEXT NOT NULL,
            vectors BLOB,
            UNIQUE (letter, ordinal));
        """,
        // Other processes see by its revision whether a letter changed. Letters of files in files, references and annexes came with
        // the same version: an earlier letter stays, with the hash of no file, so that it is read anew as soon as its file is.
        """
        ALTER TABLE letters ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE revision (last INTEGER NOT NULL);
        INSERT INTO revision VALUES (0);
        UPDATE letters SET letter = json_set(letter, '$.Hash', '', '$.File', json_extract(letter, '$.Source'), '$.PartsOfFile', 1, '$.HiddenCharacters', 0,
            '$.References', json('[]'), '$.Annexes', json('[]'), '$.Header.Events', json('[]'));
        """,
    ];

    /// <summary>Makes a new file an index, or brings an older index up to date, and checks that its vectors are the model's.</summary>
    /// <exception cref="IndexMismatchException">The file has vectors of another model.</exception>
    /// <exception cref="IndexUnusableException">The file has a newer schema, or is another program's database.</exception>
    public static void Prepare(SqliteConnection connection, EmbeddingModel? model)
    {
        using (var transaction = connection.BeginTransaction())
        {
            Migrate(connection, model);
            transaction.Commit();
        }
        if (ReadModel(connection) is var made && made != model)
            throw new IndexMismatchException(EmbeddingModel.Describe(made), EmbeddingModel.Describe(model));
    }

    private static void Migrate(SqliteConnection connection, EmbeddingModel? model)
    {
        var isNew = Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && Number(connection, "PRAGMA application_id") != ApplicationId)
            throw new IndexUnusableException($"{connection.DataSource} is another program's database; name another file for the index.");

        var version = (int)Number(connection, "PRAGMA user_version");
        if (version > Migrations.Length) throw IndexUnusableException.Newer(connection.DataSource, version, Migrations.Length);
        if (version < Migrations.Length)
        {
            foreach (var migration in Migrations.Skip(version)) Execute(connection, migration);
            Execute(connection, $"PRAGMA application_id = {ApplicationId}");
            Execute(connection, $"PRAGMA user_version = {Migrations.Length}");
        }

        if (isNew && model is not null) WriteModel(connection, model);
    }

    private static void WriteModel(SqliteConnection connection, EmbeddingModel model)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO embedding (model, dimensions) VALUES ($model, $dimensions)";
        insert.Parameters.AddWithValue("$model", model.Id);
        insert.Parameters.AddWithValue("$dimensions", model.Dimensions);
        insert.ExecuteNonQuery();
    }

    /// <summary>What made the vectors; null for an index without.</summary>
    public static EmbeddingModel? ReadModel(SqliteConnection connection)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT model, dimensions FROM embedding";
        using var row = select.ExecuteReader();
        return row.Read() ? new EmbeddingModel(row.GetString(0), row.GetInt32(1)) : null;
    }

    private static long Number(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
