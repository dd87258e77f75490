using System.Text.Json.Serialization;

namespace Letters.Evaluation.Answers;

/// <summary>
/// A line of a file of gold questions. The short form is <c>{"id","question","answers":["…"],"source":"…"}</c>, or
/// <c>"unanswerable":true</c>; the long form names kind, every source, what is expected, and the half it belongs to.
/// </summary>
internal sealed record GoldLine
{
    [JsonRequired]
    public required string Id { get; init; }

    [JsonRequired]
    public required string Question { get; init; }

    public IReadOnlyList<string> History { get; init; } = [];

    public string? Kind { get; init; }

    /// <summary>Any of these answers it.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>One of each of these answers it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AllOf { get; init; } = [];

    public string? Source { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    public int FromLetters { get; init; } = 1;

    public IReadOnlyList<string> MustNot { get; init; } = [];

    public bool Unanswerable { get; init; }

    public string? Expect { get; init; }

    public string? Set { get; init; }

    /// <exception cref="FormatException">What is wrong with it, without the place.</exception>
    public GoldQuestion ToQuestion()
    {
        var expected = Expect switch
        {
            null => Unanswerable ? Expectation.NotInLetters : Expectation.Grounded,
            "grounded" => Expectation.Grounded,
            "notInLetters" => Expectation.NotInLetters,
            "either" => Expectation.Either,
            _ => throw new FormatException($"\"expect\" is \"{Expect}\", expected grounded, notInLetters or either"),
        };
        var question = new GoldQuestion(Id, Question, Kind ?? KindOf(expected), expected)
        {
            History = History,
            Wanted = Answers.Count > 0 ? [Answers, .. AllOf] : AllOf,
            Sources = Source is null ? Sources : [Source, .. Sources],
            FromLetters = FromLetters,
            MustNot = MustNot,
            Set = Set,
        };
        var strings = question.Wanted.SelectMany(words => words ?? []).Concat(question.Sources).Concat(MustNot).Concat(History);
        if (strings.Any(string.IsNullOrWhiteSpace) || question.Wanted.Any(words => words is not { Count: > 0 }))
            throw new FormatException("an empty string or list cannot be looked for in an answer");
        if (expected == Expectation.Grounded && question.Wanted.Count + question.Sources.Count == 0)
            throw new FormatException("expected \"answers\", \"allOf\" or \"sources\", or \"unanswerable\":true");
        return question;
    }

    private string KindOf(Expectation expected) =>
        expected == Expectation.NotInLetters ? "unanswerable" : History.Count > 0 ? "followUp" : "fact";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(GoldLine))]
internal sealed partial class GoldJson : JsonSerializerContext;
