using System.Globalization;

namespace Letters.Evaluation;

/// <summary>Reads which documents answer which query, and how well: lines of query, document and grade, parted by tabs.</summary>
internal static class BeirGrades
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> ReadAsync(
        string file, CancellationToken cancellationToken)
    {
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        await foreach (var (number, line) in JsonLines.ReadAsync(file, cancellationToken))
        {
            if (line.Split('\t') is not [var query, var document, var last])
                throw new EvaluationFormatException(file, number, "expected query-id, corpus-id and score, parted by tabs");
            if (number == 1 && query == "query-id") continue;
            if (!int.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
                throw new EvaluationFormatException(file, number, $"the score \"{last}\" is not a whole number");
            if (grade <= 0) continue;
            if (!grades.TryGetValue(query, out var documents)) grades[query] = documents = new(StringComparer.Ordinal);
            documents[document] = grade;
        }
        return grades.ToDictionary(
            pair => pair.Key, IReadOnlyDictionary<string, int> (pair) => pair.Value, StringComparer.Ordinal);
    }
}
