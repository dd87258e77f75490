using System.Text.Json;
using Letters.Archive;
using Letters.Index;
using Letters.Retrieval.Memory;
using Microsoft.Data.Sqlite;

namespace BotService.Indexes;

/// <summary>A row of the table "letters".</summary>
internal sealed record LetterRow(string Id, string Json, string Text, long Revision = 0)
{
    /// <summary>The text goes into its own column, so that it is kept once and can be read with any SQLite tool.</summary>
    public static LetterRow Of(Letter letter) =>
        new(letter.Id.Value, JsonSerializer.Serialize(letter with { Text = "" }, IndexJson.Default.Letter), letter.Text);

    public static LetterRow Read(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3));

    public void Bind(SqliteParameterCollection parameters)
    {
        parameters.AddWithValue("$id", Id);
        parameters.AddWithValue("$letter", Json);
        parameters.AddWithValue("$text", Text);
    }

    public Letter ToLetter() =>
        (JsonSerializer.Deserialize(Json, IndexJson.Default.Letter) ?? throw new JsonException("A letter is not null."))
        with { Text = Text };

    public HeldLetter ToHeld(IEnumerable<PassageRow> passages, EmbeddingModel? model)
    {
        PassageRow[] rows = [.. passages];
        return new HeldLetter(
            ToLetter(),
            [.. rows.Select(row => row.ToPassage())],
            model is null ? null : [.. rows.Select(row => SentenceVectors.FromBytes(row.Vectors, model.Dimensions))]);
    }
}
