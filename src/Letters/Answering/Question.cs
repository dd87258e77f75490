namespace Letters.Answering;

/// <summary>What a person asks, after what was asked before in the same conversation.</summary>
/// <param name="Text">The words of the question.</param>
/// <param name="Earlier">The turns before it, oldest first.</param>
public sealed record Question(string Text, IReadOnlyList<Turn> Earlier)
{
    /// <summary>A question longer than this is cut by no one: it is refused with a plain sentence.</summary>
    public const int LongestText = 2000;

    /// <summary>Who asks, so that one cannot use up what a model may cost all; empty where there is but one.</summary>
    public string AskedBy { get; init; } = "";
}

/// <summary>A question that was answered: the question as understood (complete in itself) and the answer.</summary>
public sealed record Turn(string UnderstoodAs, Answer Answer);
