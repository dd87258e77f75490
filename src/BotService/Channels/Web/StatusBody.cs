using System.Text.Json.Serialization;
using BotService.Indexes;
using BotService.Models;
using Letters.Answering;
using Letters.Index;

namespace BotService.Channels.Web;

/// <summary>GET /status: what the page shows above the chat.</summary>
/// <param name="State">ready, reading while files are being read in, or unavailable while the index cannot be asked.</param>
/// <param name="Read">How many files are read.</param>
/// <param name="Total">How many there are to read.</param>
/// <param name="Letters">How many letters can be asked.</param>
/// <param name="Suggestions">Questions to begin with.</param>
/// <param name="Problem">Why the index cannot be asked, in one sentence; absent while it can.</param>
/// <param name="Model">What the language model was asked; absent where there is none.</param>
internal sealed record StatusBody(
    string State, int Read, int Total, int Letters, IReadOnlyList<string> Suggestions, string? Problem = null, ModelStatus? Model = null)
{
    public static async Task<IResult> GetAsync(
        ReadingStatus status, ILetterIndex index, AnsweringDesk desk, ModelSettings models, ModelUsage usage, CancellationToken cancellationToken)
    {
        var now = status.Now;
        try
        {
            var letters = await index.LettersAsync(cancellationToken);
            var suggestions = await desk.SuggestionsAsync(cancellationToken);
            return Results.Json(
                new StatusBody(now.Reading ? "reading" : "ready", now.Read, now.Total, letters.Count, suggestions, null, ModelStatus.Of(models, usage)),
                StatusJson.Default.StatusBody);
        }
        catch (Exception e) when (e is IndexUnusableException or IndexMismatchException)
        {
            return Results.Json(
                new StatusBody("unavailable", now.Read, now.Total, 0, [], e.Message, ModelStatus.Of(models, usage)), StatusJson.Default.StatusBody,
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusBody))]
internal sealed partial class StatusJson : JsonSerializerContext;
