using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Letters.Evaluation;

/// <summary>What is wrong with a file of a collection: one sentence with the file and the line.</summary>
public sealed class EvaluationFormatException : Exception
{
    public EvaluationFormatException(string file, string problem)
        : base($"{file}: {problem}.")
    {
    }

    public EvaluationFormatException(string file, int line, string problem)
        : base($"{file}, line {line}: {problem}.")
    {
    }
}

internal static class JsonLines
{
    /// <summary>The lines of the file that are not blank, each with its number, from 1.</summary>
    public static async IAsyncEnumerable<(int Number, string Line)> ReadAsync(
        string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!File.Exists(file)) throw new EvaluationFormatException(file, "there is no such file");
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, line);
        }
    }

    public static async IAsyncEnumerable<(int Number, T Value)> ReadJsonAsync<T>(
        string file, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var (number, line) in ReadAsync(file, cancellationToken))
            yield return (number, Parse(file, number, line, type));
    }

    private static T Parse<T>(string file, int number, string line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            var names = string.Join(", ", type.Properties.Where(property => property.IsRequired).Select(property => property.Name));
            throw new EvaluationFormatException(file, number, $"expected a JSON object with {names}");
        }
    }
}
