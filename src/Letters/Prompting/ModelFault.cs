namespace Letters.Prompting;

/// <summary>Why a language model gave nothing that can be used.</summary>
public enum ModelFault
{
    /// <summary>No word came in time, or the last one did not.</summary>
    Timeout,

    /// <summary>The server takes no more for now.</summary>
    Throttled,

    /// <summary>The server failed, or cannot be reached.</summary>
    ServerError,

    /// <summary>The server's filter held back the question or the answer.</summary>
    ContentFilter,

    /// <summary>The tokens allowed for an answer, a user or a day are used up.</summary>
    Budget,

    /// <summary>It failed so often of late that it is not asked for a while.</summary>
    CircuitOpen,

    /// <summary>The answer broke off, or turned into what is no answer.</summary>
    Cut,

    /// <summary>The model declined to answer.</summary>
    Refused,

    /// <summary>The server does not know the key, the model or what is asked of it: a person has to mend the settings.</summary>
    Misconfigured,
}
