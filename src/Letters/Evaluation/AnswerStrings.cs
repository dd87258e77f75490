namespace Letters.Evaluation;

/// <summary>Whether a sentence holds a gold answer.</summary>
internal static class AnswerStrings
{
    /// <summary>Whether any of the answers stands in the sentence, letter by letter and not within a longer word or number.</summary>
    public static bool Hit(string sentence, IEnumerable<string> answers) => answers.Any(answer => StandsIn(sentence, answer));

    private static bool StandsIn(string sentence, string answer)
    {
        for (var at = sentence.IndexOf(answer, StringComparison.Ordinal);
             at >= 0;
             at = sentence.IndexOf(answer, at + 1, StringComparison.Ordinal))
        {
            if (IsBoundary(sentence, at) && IsBoundary(sentence, at + answer.Length)) return true;
        }
        return false;
    }

    private static bool IsBoundary(string text, int at) =>
        at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
}
