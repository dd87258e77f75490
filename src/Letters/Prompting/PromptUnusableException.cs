namespace Letters.Prompting;

/// <summary>A prompt file cannot be used; the message is one sentence that names the file, the place and what was expected.</summary>
public sealed class PromptUnusableException(string message, Exception? cause = null) : Exception(message, cause);
