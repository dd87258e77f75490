using System.Text.Json;

namespace BotService.Channels.Activities;

/// <summary>Reads the body of a request as an activity.</summary>
internal static class ActivityBody
{
    /// <summary>Hands the activity on, or answers with what is wrong with the body: 400, 413 or 415.</summary>
    public static async Task<IResult> ReadAsync(HttpRequest request, Func<Activity, Task<IResult>> accept)
    {
        // A form or plain text could be sent by any page a browser has open, without asking first; JSON cannot.
        if (!request.HasJsonContentType())
            return ErrorBody.Result(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "An activity is sent as application/json.");
        Activity? activity;
        try
        {
            activity = await JsonSerializer.DeserializeAsync(
                request.Body, ActivityJson.Default.Activity, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return ErrorBody.Result(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not the JSON of an activity.");
        }
        catch (BadHttpRequestException e)
        {
            return ErrorBody.Result(e.StatusCode, "BadRequest", e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? "The activity is too large."
                : "The body of the request could not be read.");
        }
        return activity?.Type is { Length: > 0 }
            ? await accept(activity)
            : ErrorBody.Result(StatusCodes.Status400BadRequest, "BadArgument", "An activity has a type.");
    }
}
