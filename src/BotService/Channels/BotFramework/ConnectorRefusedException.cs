using System.Net;

namespace BotService.Channels.BotFramework;

/// <summary>The connector answered a call with something other than success, and trying again would not help or did not.</summary>
/// <param name="status">Its HTTP status.</param>
/// <param name="code">The word for programs in its body, such as <c>ContentStreamNotAllowed</c>; null where it gave none.</param>
/// <param name="explanation">Its sentence for people, cut to a line; null where it gave none.</param>
internal sealed class ConnectorRefusedException(HttpStatusCode status, string? code, string? explanation)
    : Exception($"it answered {(int)status}{(code is null ? "" : $" {code}")}{(explanation is null ? "" : $": {explanation}")}")
{
    public HttpStatusCode Status { get; } = status;

    public string? Code { get; } = code;
}

/// <summary>A call got no answer from the connector, or could not be made at all; whether it took effect is not known.</summary>
internal sealed class ConnectorUnreachableException(string message, Exception? cause = null) : Exception(message, cause);
