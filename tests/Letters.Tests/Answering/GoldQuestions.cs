using System.Text;
using System.Text.Json;
using Letters.Answering;

namespace Letters.Tests.Answering;

/// <summary>A question with what a right answer must quote, or the mark that the letters do not answer it.</summary>
internal sealed record GoldQuestion(
    string Id, string Question, string[]? History = null, string[]? Answers = null, string? Source = null, bool Unanswerable = false)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<GoldQuestion> In(string file) =>
        [.. File.ReadLines(file)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<GoldQuestion>(line, Web) ?? throw new InvalidDataException(file))];

    public string[] Conversation => [.. History ?? [], Question];

    /// <summary>Refused where nothing answers; else grounded, with a citation from the right file that quotes an accepted answer.</summary>
    public bool IsMetBy(Answer answer) =>
        Unanswerable
            ? answer is not Grounded
            : answer is Grounded && answer.Citations.Any(citation =>
                (Source is null || citation.Source == Source)
                && (Answers ?? []).Any(accepted => Plain(citation.Quote).Contains(Plain(accepted), StringComparison.OrdinalIgnoreCase)));

    private static string Plain(string words) =>
        words.Normalize(NormalizationForm.FormC).Replace('\n', ' ').Replace('’', '\'').Replace('‘', '\'');
}
