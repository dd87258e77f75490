namespace BotService.Tests.Models;

/// <summary>What the server answers a chat with: words, and how they end; or an error in their place.</summary>
internal sealed record ScriptedAnswer
{
    private ScriptedAnswer()
    {
    }

    public string Text { get; private init; } = "";

    public Ending End { get; private init; }

    /// <summary>In characters: how much comes in one event of a stream.</summary>
    public int Piece { get; init; } = 7;

    /// <summary>Whether the server says how many tokens it took.</summary>
    public bool CountsTokens { get; init; } = true;

    /// <summary>Ends when the client has got what came so far: a connection that breaks before takes it along.</summary>
    public Task Heard { get; init; } = Task.CompletedTask;

    public ScriptedError? Error { get; private init; }

    public static ScriptedAnswer Says(string text) => new() { Text = text };

    /// <summary>Ends at the bound on its length.</summary>
    public static ScriptedAnswer StopsShort(string text) => new() { Text = text, End = Ending.Length };

    /// <summary>The content filter stops it in the middle.</summary>
    public static ScriptedAnswer IsFilteredAfter(string text) => new() { Text = text, End = Ending.ContentFilter };

    public static ScriptedAnswer Declines(string reason) => new() { Text = reason, End = Ending.Refusal };

    /// <summary>The connection breaks.</summary>
    public static ScriptedAnswer BreaksAfter(string text) => new() { Text = text, End = Ending.Abort };

    /// <summary>The stream ends in good order, but for the end of the answer.</summary>
    public static ScriptedAnswer EndsEarlyAfter(string text) => new() { Text = text, End = Ending.Missing };

    public static ScriptedAnswer TurnsToGarbageAfter(string text) => new() { Text = text, End = Ending.Garbage };

    /// <summary>Nothing more ever comes; with no text, nothing at all.</summary>
    public static ScriptedAnswer HangsAfter(string text) => new() { Text = text, End = Ending.Hang };

    public static ScriptedAnswer Fails(int status, string? code = null, string message = "No.") => new() { Error = new ScriptedError(status, code, message) };

    public static ScriptedAnswer Fails(ScriptedError error) => new() { Error = error };

    internal enum Ending
    {
        Stop,
        Length,
        ContentFilter,
        Refusal,
        Abort,
        Missing,
        Garbage,
        Hang,
    }
}

/// <summary>An error body, as Azure words it.</summary>
internal sealed record ScriptedError(int Status, string? Code, string Message)
{
    public string? Param { get; init; }

    /// <summary>As Azure's content filter sends it.</summary>
    public string? InnerCode { get; init; }

    /// <summary>Sent in place of the usual body.</summary>
    public string? Body { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
