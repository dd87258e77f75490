namespace Letters.Prompting;

/// <summary>The prompts of this program, read from their folder and checked against the values it fills them with.</summary>
public sealed class Prompts
{
    private readonly string folder;
    private volatile Set current;

    private Prompts(string folder)
    {
        this.folder = folder;
        current = Set.In(folder);
    }

    /// <summary>Filled with question, understood and passages (number, source, speaker, office, party, date, text).</summary>
    public PromptFile AnswerFromPassages => current.AnswerFromPassages;

    /// <summary>Filled with question and turns (question, answer).</summary>
    public PromptFile UnderstandQuestion => current.UnderstandQuestion;

    /// <summary>Filled with to and quotations (number, from, words).</summary>
    public PromptFile TranslateForDisplay => current.TranslateForDisplay;

    /// <exception cref="PromptUnusableException">A file is missing or is not a prompt the program can fill.</exception>
    public static Prompts Load(string folder) => new(folder);

    /// <summary>Reads the files again: all of them take the place of the old ones, or, where one has a fault, none does.</summary>
    /// <exception cref="PromptUnusableException">A file is missing or is not a prompt the program can fill.</exception>
    public void Reload() => current = Set.In(folder);

    private sealed record Set(PromptFile AnswerFromPassages, PromptFile UnderstandQuestion, PromptFile TranslateForDisplay)
    {
        public static Set In(string folder) => new(
            Load(folder, "answer-from-passages", "question", "understood", "passages"),
            Load(folder, "understand-question", "question", "turns"),
            Load(folder, "translate-for-display", "to", "quotations"));

        private static PromptFile Load(string folder, string name, params string[] filled)
        {
            var path = Path.Combine(folder, $"{name}.yaml");
            var prompt = PromptFile.Load(path);
            if (prompt.Inputs.Except(filled).FirstOrDefault() is { } unknown)
                throw new PromptUnusableException($"{path} declares the input variable \"{unknown}\", which the program does not fill; it fills {string.Join(", ", filled)}.");
            if (filled.Except(prompt.Inputs).FirstOrDefault() is { } missing)
                throw new PromptUnusableException($"{path} does not declare the input variable \"{missing}\".");
            return prompt.Name == name ? prompt : throw new PromptUnusableException($"{path} calls itself \"{prompt.Name}\"; its name is {name}.");
        }
    }
}
