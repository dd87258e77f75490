using System.Text.Json.Serialization;
using Letters.Answering;
using Letters.Index;

namespace BotService.Channels.Web;

/// <summary>GET /status: what the page shows above the chat.</summary>
/// <param name="State">ready, or reading while files are being read in.</param>
/// <param name="Read">How many files are read.</param>
/// <param name="Total">How many there are to read.</param>
/// <param name="Letters">How many letters can be asked.</param>
/// <param name="Suggestions">Questions to begin with.</param>
internal sealed record StatusBody(string State, int Read, int Total, int Letters, IReadOnlyList<string> Suggestions)
{
    public static async Task<IResult> GetAsync(
        ReadingStatus status, ILetterIndex index, AnsweringDesk desk, CancellationToken cancellationToken)
    {
        var now = status.Now;
        var letters = await index.LettersAsync(cancellationToken);
        var suggestions = await desk.SuggestionsAsync(cancellationToken);
        return Results.Json(
            new StatusBody(now.Reading ? "reading" : "ready", now.Read, now.Total, letters.Count, suggestions),
            StatusJson.Default.StatusBody);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StatusBody))]
internal sealed partial class StatusJson : JsonSerializerContext;
