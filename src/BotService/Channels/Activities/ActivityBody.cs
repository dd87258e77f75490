using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotService.Channels.Activities;

/// <summary>Reads the body of a request as an activity.</summary>
internal static class ActivityBody
{
    /// <summary>Of two members of one name nobody knows which is meant.</summary>
    private static readonly JsonDocumentOptions EachOnce = new() { AllowDuplicateProperties = false };

    /// <summary>Hands the activity on, or answers with what is wrong with the body: 400, 413 or 415.</summary>
    public static async Task<IResult> ReadAsync(HttpRequest request, Func<Activity, Task<IResult>> accept)
    {
        // A form or plain text could be sent by any page a browser has open, without asking first; JSON cannot.
        if (!request.HasJsonContentType())
            return ErrorBody.Result(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "An activity is sent as application/json.");
        Activity? activity;
        try
        {
            var body = await JsonNode.ParseAsync(request.Body, null, EachOnce, request.HttpContext.RequestAborted);
            RequireText(body);
            activity = Lenient(body);
        }
        // Half of a character written as two (\ud800) is no text, and says so only when it is read.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
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

    /// <summary>
    /// A member of another shape than this bot knows is as if it were not there: types are open, and channels put into an activity what
    /// they like. What the activity cannot do without is missed later, by name.
    /// </summary>
    /// <exception cref="JsonException">It is no object, or its type is no word.</exception>
    private static Activity? Lenient(JsonNode? body)
    {
        if (body is not JsonObject members) throw new JsonException("An activity is an object.");
        for (; ; )
        {
            try
            {
                return members.Deserialize(ActivityJson.Default.Activity);
            }
            catch (JsonException e) when (MemberAt(e.Path) is { } member && member != "type" && members.Remove(member))
            {
                // Each turn of the loop has one member less.
            }
        }
    }

    /// <exception cref="InvalidOperationException">A word in it is not text.</exception>
    private static void RequireText(JsonNode? node)
    {
        if (node is JsonObject members)
            foreach (var (_, member) in members) RequireText(member);
        else if (node is JsonArray items)
            foreach (var item in items) RequireText(item);
        else if (node is JsonValue value && value.GetValueKind() == JsonValueKind.String)
            value.GetValue<string>();
    }

    /// <summary>"$.entities[0].type" is in "entities".</summary>
    private static string? MemberAt(string? path) => path?.Split('.', '[') is ["$", { Length: > 0 } member, ..] ? member : null;
}
