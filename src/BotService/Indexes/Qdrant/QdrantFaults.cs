using System.Globalization;
using System.Net;
using System.Text.Json;

namespace BotService.Indexes.Qdrant;

/// <summary>What can go wrong with the server, each as one sentence that says what would help. None ever holds the key.</summary>
internal static class QdrantFaults
{
    private const int LongestReason = 300;

    public static IndexUnusableException OutOfReach(QdrantSettings settings, Exception cause) =>
        new($"The Qdrant server at {settings.Endpoint} does not answer; start it, or set Qdrant:Endpoint to where it is.", cause) { IsPassing = true };

    public static IndexUnusableException NotDone(QdrantSettings settings, string status) =>
        new($"The Qdrant server at {settings.Endpoint} did not make a change in time (it says '{status}'); try again when it is less busy.") { IsPassing = true };

    public static IndexUnusableException Strange(QdrantSettings settings, string what) =>
        new($"The server at {settings.Endpoint} answers, but not as Qdrant 1.16 to 1.19 does ({what}); check Qdrant:Endpoint.");

    public static IndexUnusableException ForeignCollection(QdrantSettings settings) =>
        new($"The collection '{settings.Collection}' at {settings.Endpoint} was not made by this program; set Qdrant:Collection to another name.");

    public static IndexUnusableException NewerCollection(QdrantSettings settings) =>
        new($"The collection '{settings.Collection}' at {settings.Endpoint} was made by a newer version of this program; set Qdrant:Collection to another name.");

    public static IndexUnusableException Unsettled(QdrantSettings settings) =>
        new($"The letters at {settings.Endpoint} change faster than they can be read; try again when less is being read in.") { IsPassing = true };

    public static IndexUnusableException Damaged(QdrantSettings settings, string what) =>
        new($"The collection '{settings.Collection}' at {settings.Endpoint} is damaged ({what}); delete it there and read the letters in again.");

    public static IndexUnusableException Of(QdrantSettings settings, HttpStatusCode status, byte[] content) => new(
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                $"The Qdrant server at {settings.Endpoint} refuses the key; set Qdrant:ApiKey to its read-write key.",
            HttpStatusCode.RequestEntityTooLarge =>
                $"The Qdrant server at {settings.Endpoint} takes no request this long; raise its service.max_request_size_mb.",
            _ => string.Create(CultureInfo.InvariantCulture, $"The Qdrant server at {settings.Endpoint} answers {(int)status}: {ReasonIn(content)}"),
        })
    {
        IsPassing = QdrantRetrying.IsOfTheMoment(status),
    };

    private static string ReasonIn(byte[] content)
    {
        try
        {
            var reason = JsonSerializer.Deserialize(content, QdrantJson.Default.ErrorReply)?.Reason ?? "it does not say why.";
            return reason.Length > LongestReason ? $"{reason[..LongestReason]} …" : reason;
        }
        catch (JsonException)
        {
            return "it does not say why.";
        }
    }
}
