namespace Letters.Answering;

/// <summary>What the statements of an answer are to each other, for channels that can draw more than text.</summary>
public enum AnswerForm
{
    /// <summary>Each stands for itself.</summary>
    Statements,

    /// <summary>What one party says and what another says of the same.</summary>
    Positions,

    /// <summary>Letters in the order of their days, complete: a statement a letter.</summary>
    Letters,

    /// <summary>What the letters date, oldest first: a statement for each dated sentence or letter, with <see cref="Statement.When"/>.</summary>
    Timeline,
}
