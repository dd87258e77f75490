namespace Letters.Prompting;

/// <summary>A language model gave nothing that can be used; the message is one sentence for the person who asked.</summary>
/// <param name="detail">What the log tells of it, and no user: nothing of what was sent or received.</param>
public sealed class ModelUnavailableException(ModelFault reason, string detail, Exception? cause = null) : Exception(SentenceFor(reason), cause)
{
    public ModelFault Reason { get; } = reason;

    public string Detail { get; } = detail;

    /// <summary>How long the server asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    private static string SentenceFor(ModelFault reason) => reason switch
    {
        ModelFault.Timeout => "The language model did not answer in time.",
        ModelFault.Throttled => "The language model has too many requests at the moment.",
        ModelFault.ContentFilter => "The language model's content filter held back the answer.",
        ModelFault.Budget => "The tokens allowed for the language model are used up for now.",
        ModelFault.CircuitOpen => "The language model failed repeatedly and is left alone for a moment.",
        ModelFault.Cut => "The language model broke off its answer.",
        ModelFault.Refused => "The language model declined to answer.",
        ModelFault.Misconfigured => "The language model is not set up correctly.",
        _ => "The language model cannot be reached.",
    };
}
