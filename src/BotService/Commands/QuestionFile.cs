using System.Text.Json;

namespace BotService.Commands;

/// <summary>A file of questions, one JSON object a line.</summary>
internal static class QuestionFile
{
    /// <exception cref="ExpectedFailure">The file is not there, or a line of it is not a question: the message names the line.</exception>
    public static async Task<IReadOnlyList<QuestionJson>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists) throw new ExpectedFailure($"There is no file '{file}' with questions.");

        var questions = new List<QuestionJson>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) questions.Add(Parse(line, $"{file}, line {number}"));
        }
        return questions.Count > 0 ? questions : throw new ExpectedFailure($"The file '{file}' holds no question.");
    }

    private static QuestionJson Parse(string line, string place)
    {
        try
        {
            var parsed = JsonSerializer.Deserialize(line, CommandJson.Default.QuestionJson);
            return parsed is { Question: not null } && (parsed.History ?? []).All(words => words is not null)
                ? parsed
                : throw new ExpectedFailure($"{place}: expected a field \"question\" with the words of the question, and questions in \"history\".");
        }
        catch (JsonException)
        {
            throw new ExpectedFailure(
                $"{place}: expected a JSON object {{\"id\":\"…\",\"question\":\"…\",\"history\":[\"…\"]}}, every value in quotation marks.");
        }
    }
}
