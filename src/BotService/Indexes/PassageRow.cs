using System.Text.Json;
using Letters.Archive;
using Letters.Retrieval.Memory;
using Microsoft.Data.Sqlite;

namespace BotService.Indexes;

/// <summary>A row of the table "passages".</summary>
/// <param name="Sentences">A JSON array of the start and length of each sentence.</param>
/// <param name="Vectors">The bytes of a <see cref="SentenceVectors"/>; null in an index without.</param>
internal sealed record PassageRow(string Letter, int Ordinal, int Paragraph, Span Span, string Sentences, byte[]? Vectors)
{
    public static PassageRow Of(Passage passage, SentenceVectors? vectors) => new(
        passage.Letter.Value,
        passage.Ordinal,
        passage.Paragraph,
        passage.Span,
        JsonSerializer.Serialize(
            [.. passage.Sentences.SelectMany(span => new[] { span.Start, span.Length })], IndexJson.Default.Int32Array),
        vectors?.ToBytes());

    public static PassageRow Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetInt32(1),
        row.GetInt32(2),
        new Span(row.GetInt32(3), row.GetInt32(4)),
        row.GetString(5),
        row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6));

    public void Bind(SqliteParameterCollection parameters)
    {
        parameters.AddWithValue("$letter", Letter);
        parameters.AddWithValue("$ordinal", Ordinal);
        parameters.AddWithValue("$paragraph", Paragraph);
        parameters.AddWithValue("$start", Span.Start);
        parameters.AddWithValue("$length", Span.Length);
        parameters.AddWithValue("$sentences", Sentences);
        parameters.AddWithValue("$vectors", (object?)Vectors ?? DBNull.Value);
    }

    public Passage ToPassage()
    {
        var numbers = JsonSerializer.Deserialize(Sentences, IndexJson.Default.Int32Array) ?? [];
        if (numbers.Length % 2 != 0) throw new FormatException($"Sentence {numbers.Length / 2} of a passage has no length.");
        return new Passage(
            new LetterId(Letter), Ordinal, Paragraph, Span, [.. numbers.Chunk(2).Select(pair => new Span(pair[0], pair[1]))]);
    }
}
