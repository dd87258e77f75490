using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Letters.Answering;

namespace BotService.Commands;

/// <summary>An answer as <c>ask --json</c> prints it: the contract other programs rely on.</summary>
internal sealed record AnswerJson(
    string? Id,
    string Question,
    string UnderstoodAs,
    string Kind,
    string Text,
    IReadOnlyList<StatementJson> Statements,
    IReadOnlyList<CitationJson> Citations,
    double Confidence,
    IReadOnlyList<string> Suggestions,
    double Milliseconds)
{
    public static AnswerJson Of(string? id, Answer answer, TimeSpan taken) => new(
        id,
        answer.Question,
        answer.UnderstoodAs,
        answer switch { Grounded => "grounded", NotInLetters => "notInLetters", _ => "outOfScope" },
        answer.Text,
        [.. answer.Statements.Select(s => new StatementJson(s.Text, s.Speaker, s.Citations))],
        [.. answer.Citations.Select(CitationJson.Of)],
        Math.Round(answer.Confidence, 3),
        answer.Suggestions,
        Math.Round(taken.TotalMilliseconds, 1));
}

internal sealed record StatementJson(string Text, string? Speaker, IReadOnlyList<int> Citations);

internal sealed record CitationJson(
    int Number,
    string Letter,
    string Source,
    string Title,
    string? Reference,
    IReadOnlyList<string> Symbols,
    string? Date,
    string? Sender,
    int Paragraph,
    int Start,
    int Length,
    string Quote,
    string Url)
{
    public static CitationJson Of(Citation c) => new(
        c.Number, c.Letter.Value, c.Source, c.Title, c.Reference, c.Symbols, c.Date?.ToString(), c.Sender,
        c.Paragraph, c.Span.Start, c.Span.Length, c.Quote, c.Url);
}

/// <summary>One line of a file of questions.</summary>
internal sealed record QuestionJson(string? Id, string? Question, IReadOnlyList<string>? History);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(QuestionJson))]
[JsonSerializable(typeof(HitsJson))]
[JsonSerializable(typeof(LetterJson))]
[JsonSerializable(typeof(Letters.Evaluation.BeirReport))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>For terminals and files, not for web pages: names keep their apostrophes and accents.</summary>
    public static CommandJson Readable => field ??= new(new JsonSerializerOptions(Default.GeneratedSerializerOptions ?? new())
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
