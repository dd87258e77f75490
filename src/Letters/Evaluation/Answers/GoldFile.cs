namespace Letters.Evaluation.Answers;

/// <summary>Files of gold questions, one JSON object a line.</summary>
public static class GoldFile
{
    /// <param name="files">Read in this order; an id stands in one of them once.</param>
    /// <exception cref="EvaluationFormatException">A file is missing, or a line of it is not a question: the message names the line.</exception>
    public static async Task<IReadOnlyList<GoldQuestion>> ReadAsync(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var questions = new List<GoldQuestion>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
            await foreach (var (number, line) in JsonLines.ReadJsonAsync(file, GoldJson.Default.GoldLine, cancellationToken))
            {
                if (!ids.Add(line.Id)) throw new EvaluationFormatException(file, number, $"the question id \"{line.Id}\" is taken already");
                try
                {
                    questions.Add(line.ToQuestion());
                }
                catch (FormatException e)
                {
                    throw new EvaluationFormatException(file, number, e.Message);
                }
            }
        return questions;
    }
}
