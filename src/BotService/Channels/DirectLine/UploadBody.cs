using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BotService.Channels.DirectLine;

/// <summary>
/// What a client uploads: the parts of a form, one of which is the activity the files belong to. The activity is taken, the files are
/// read past and kept nowhere; a part that bears no file's name is no file, and of no use here.
/// </summary>
/// <param name="Activity">What the user says with the files; a message without words where nothing was said.</param>
/// <param name="Files">The names of the files.</param>
internal sealed record UploadBody(Activity Activity, IReadOnlyList<string> Files)
{
    public const int Largest = 4 * 1024 * 1024;
    private const int MostParts = 10;

    /// <returns>What was uploaded, or the answer that says what is wrong: 400, 413 or 415.</returns>
    public static async Task<(UploadBody? Upload, IResult? Refusal)> ReadAsync(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 70 } boundary)
            return (null, ErrorBody.Result(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "An upload is sent as multipart/form-data."));
        try
        {
            return await ReadAsync(new MultipartReader(boundary, request.Body), request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return Bad("The activity in the upload is not JSON.");
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, ErrorBody.Result(StatusCodes.Status413PayloadTooLarge, "BadRequest", "The upload is too large."));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return Bad("The upload is not the form it says it is.");
        }
    }

    private static async Task<(UploadBody?, IResult?)> ReadAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        var activity = new Activity { Type = ActivityTypes.Message };
        var files = new List<string>();
        for (var read = 0; await parts.ReadNextSectionAsync(cancellationToken) is { } part; read++)
        {
            if (read == MostParts) return Bad($"An upload has at most {MostParts} parts.");
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about)) return Bad("Each part of an upload says what it is.");
            if (HeaderUtilities.RemoveQuotes(about.Name).Equals("activity", StringComparison.Ordinal) || part.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.Ordinal) == true)
            {
                if (await BoundedAsync(part.Body, cancellationToken) is not { } json) return Bad("The activity of an upload is too large.");
                activity = JsonSerializer.Deserialize(json.Span, ActivityJson.Default.Activity) ?? activity;
                if (activity.Type != ActivityTypes.Message) return Bad("The activity of an upload is a message.");
            }
            else if (about.FileName.HasValue || about.FileNameStar.HasValue)
            {
                files.Add(NameOf(about));
            }
        }
        return files.Count == 0 ? Bad("There is no file in the upload.") : (new UploadBody(activity, files), null);
    }

    private static async Task<ReadOnlyMemory<byte>?> BoundedAsync(Stream part, CancellationToken cancellationToken)
    {
        var room = new byte[DirectLineRoutes.LargestActivity + 1];
        var length = await part.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, cancellationToken);
        return length < room.Length ? room.AsMemory(0, length) : null;
    }

    private static string NameOf(ContentDispositionHeaderValue about) =>
        UnreadFiles.NameOf(HeaderUtilities.RemoveQuotes(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName).Value);

    private static (UploadBody?, IResult?) Bad(string sentence) => (null, ErrorBody.Result(StatusCodes.Status400BadRequest, "BadArgument", sentence));
}
