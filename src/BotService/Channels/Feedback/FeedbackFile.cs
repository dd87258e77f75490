using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace BotService.Channels.Feedback;

/// <summary>
/// The votes, in a SQLite file of their own: one a user and answer. A vote that was taken outlasts a crash and a power cut.
/// May be used by several threads and programs at once.
/// </summary>
internal sealed class FeedbackFile(string path)
{
    private const int BusyTimeout = 10;

    private const string Schema = """
        PRAGMA journal_mode = wal;
        PRAGMA synchronous = full;
        CREATE TABLE IF NOT EXISTS secret (one INTEGER PRIMARY KEY CHECK (one = 1), key BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS vote (
            channel TEXT NOT NULL, answer TEXT NOT NULL, user TEXT NOT NULL, liked INTEGER NOT NULL, words TEXT NOT NULL,
            question TEXT, said TEXT, time TEXT NOT NULL, PRIMARY KEY (channel, answer, user)) WITHOUT ROWID;
        """;

    /// <summary>Whether there is a file already, that is, whether anyone ever voted.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>Keeps a vote in the place of the same user's earlier one.</summary>
    /// <param name="vote">Its <see cref="Vote.User"/> is the user's id on the channel; what is kept instead cannot be turned back.</param>
    public void Keep(Vote vote)
    {
        using var connection = Open();
        Run(connection, """
            INSERT INTO vote (channel, answer, user, liked, words, question, said, time)
            VALUES ($channel, $answer, $user, $liked, $words, $question, $said, $time)
            ON CONFLICT DO UPDATE SET liked = $liked, words = $words, time = $time,
                question = coalesce($question, question), said = coalesce($said, said)
            """,
            ("$channel", vote.Channel), ("$answer", vote.Answer), ("$user", Masked(connection, vote.Channel, vote.User)), ("$liked", vote.IsLike),
            ("$words", vote.Words), ("$question", vote.Question), ("$said", vote.Said), ("$time", vote.Time.ToString("O", CultureInfo.InvariantCulture)));
    }

    /// <summary>Takes a user's vote on one answer back.</summary>
    public void Withdraw(string channel, string answer, string user)
    {
        if (!Exists) return;
        using var connection = Open();
        Run(connection, "DELETE FROM vote WHERE channel = $channel AND answer = $answer AND user = $user",
            ("$channel", channel), ("$answer", answer), ("$user", Masked(connection, channel, user)));
    }

    /// <summary>Deletes every vote of a user.</summary>
    public void Forget(string channel, string user)
    {
        if (!Exists) return;
        using var connection = Open();
        Run(connection, "DELETE FROM vote WHERE channel = $channel AND user = $user", ("$channel", channel), ("$user", Masked(connection, channel, user)));
    }

    /// <summary>All votes, the oldest first.</summary>
    public IReadOnlyList<Vote> All()
    {
        if (!Exists) return [];
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT answer, channel, user, liked, words, question, said, time FROM vote ORDER BY time, channel, answer, user";
        using var reader = command.ExecuteReader();
        var votes = new List<Vote>();
        while (reader.Read())
            votes.Add(new Vote(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetString(5), reader.IsDBNull(6) ? null : reader.GetString(6),
                DateTimeOffset.Parse(reader.GetString(7), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)));
        return votes;
    }

    /// <summary>
    /// A user's id as it is kept: without the key, which never leaves the file, nobody can try whose it is.
    /// </summary>
    private static string Masked(SqliteConnection connection, string channel, string user)
    {
        Run(connection, "INSERT OR IGNORE INTO secret (one, key) VALUES (1, $key)", ("$key", RandomNumberGenerator.GetBytes(32)));
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key FROM secret";
        var key = command.ExecuteScalar() as byte[] ?? throw new InvalidDataException("The feedback file has lost its key.");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{channel}\n{user}")).AsSpan(0, 12));
    }

    private SqliteConnection Open()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, DefaultTimeout = BusyTimeout, Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            Run(connection, Schema);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
