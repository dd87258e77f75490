using System.Text.Json.Serialization;

namespace Letters.Evaluation.Answers;

/// <summary>
/// A line of a file of gold questions. The short form is <c>{"id","question","answers":["…"],"source":"…"}</c>, or
/// <c>"unanswerable":true</c>; the long form names kind, every source, what is expected, and the half it belongs to.
/// </summary>
/// <param name="Answers">Any of these answers it.</param>
/// <param name="AllOf">One of each of these answers it.</param>
/// <param name="Expect">"grounded", "notInLetters" or "either".</param>
internal sealed record GoldLine(
    [property: JsonRequired] string Id,
    [property: JsonRequired] string Question,
    IReadOnlyList<string>? History,
    string? Kind,
    IReadOnlyList<string>? Answers,
    IReadOnlyList<IReadOnlyList<string>>? AllOf,
    string? Source,
    IReadOnlyList<string>? Sources,
    int? FromLetters,
    IReadOnlyList<string>? MustNot,
    bool? Unanswerable,
    string? Expect,
    string? Set)
{
    /// <exception cref="FormatException">What is wrong with it, without the place.</exception>
    public GoldQuestion ToQuestion()
    {
        var expected = Expect switch
        {
            null => Unanswerable is true ? Expectation.NotInLetters : Expectation.Grounded,
            "grounded" => Expectation.Grounded,
            "notInLetters" => Expectation.NotInLetters,
            "either" => Expectation.Either,
            _ => throw new FormatException($"\"expect\" is \"{Expect}\", expected grounded, notInLetters or either"),
        };
        var question = new GoldQuestion(Id, Question, Kind ?? KindOf(expected), expected)
        {
            History = History ?? [],
            Wanted = [.. Answers is null ? [] : new[] { Answers }, .. AllOf ?? []],
            Sources = [.. Source is null ? [] : new[] { Source }, .. Sources ?? []],
            FromLetters = FromLetters ?? 1,
            MustNot = MustNot ?? [],
            Set = Set,
        };
        if (question.Wanted.Any(words => words is not { Count: > 0 })
            || question.Wanted.SelectMany(words => words).Concat(question.Sources).Concat(question.MustNot).Concat(question.History)
                .Any(string.IsNullOrWhiteSpace))
            throw new FormatException("an empty string or list cannot be looked for in an answer");
        if (expected == Expectation.Grounded && question.Wanted.Count + question.Sources.Count == 0)
            throw new FormatException("expected \"answers\", \"allOf\" or \"sources\", or \"unanswerable\":true");
        return question;
    }

    private string KindOf(Expectation expected) =>
        expected == Expectation.NotInLetters ? "unanswerable" : History is { Count: > 0 } ? "followUp" : "fact";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(GoldLine))]
internal sealed partial class GoldJson : JsonSerializerContext;
