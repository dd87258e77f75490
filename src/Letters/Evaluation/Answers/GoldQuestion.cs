namespace Letters.Evaluation.Answers;

/// <summary>What a right answer to a question does.</summary>
public enum Expectation
{
    /// <summary>It says something the letters prove.</summary>
    Grounded,

    /// <summary>It says that the letters held do not answer the question.</summary>
    NotInLetters,

    /// <summary>Either: a question that takes for granted what is not so may be refused, or met with what the letters do say.</summary>
    Either,
}

/// <summary>A question with what a right answer shows, as a person who had read the letters set it down.</summary>
/// <param name="Id">Its name in reports.</param>
/// <param name="Text">The words of the question.</param>
/// <param name="Kind">What is asked for, in a word: the row it is counted in.</param>
public sealed record GoldQuestion(string Id, string Text, string Kind, Expectation Expected)
{
    /// <summary>The questions asked before it in the same conversation, oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>Each of these must be said; the strings of one are other words for the same. Empty where the letters cited are the answer.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Wanted { get; init; } = [];

    /// <summary>The files of the letters that prove it (<see cref="Archive.Letter.Source"/>); empty where none is known.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How many of the <see cref="Sources"/> the answer must come from, where it is told by its words.</summary>
    public int FromLetters { get; init; } = 1;

    /// <summary>Words no statement may hold: to say them is to take over what is wrong in the question.</summary>
    public IReadOnlyList<string> MustNot { get; init; } = [];

    /// <summary>The half it belongs to, "dev" (looked at by whoever writes rules) or "held" (never); null where no halves were made.</summary>
    public string? Set { get; init; }

    /// <summary>How many of the <see cref="Sources"/> have to be cited: all where the letters are the answer.</summary>
    public int LettersNeeded => Wanted.Count > 0 ? Math.Min(FromLetters, Sources.Count) : Sources.Count;

    /// <summary>What is expected, in a line for a report.</summary>
    public string ToExpectation()
    {
        if (Expected == Expectation.NotInLetters) return "a refusal";
        var words = string.Join(" and ", Wanted.Select(strings => string.Join(" or ", strings.Select(s => $"“{s}”"))));
        var letters = string.Join(", ", Sources);
        var told = words.Length == 0 ? $"the letters {letters}" : letters.Length == 0 ? words : $"{words} ({letters})";
        return Expected == Expectation.Grounded ? told : Wanted.Count + Sources.Count == 0 ? "no false premise taken over" : $"a refusal, or {told}";
    }
}
