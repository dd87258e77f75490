using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace BotService.Channels.DirectLine;

/// <summary>
/// Gets pages a token of Azure's Direct Line in exchange for the channel's secret, which never leaves this service: pages see a token
/// for one conversation alone. The conversation is then held with Azure, and comes to the bot through /api/messages.
/// </summary>
internal sealed partial class AzureDirectLine(HttpClient http, TrustedPages pages, DirectLineSettings settings, ILogger<AzureDirectLine> log)
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>A token has about 1.5 KB.</summary>
    public const int LargestAnswer = 64 * 1024;

    private string Domain => $"{settings.Endpoint}/v3/directline";

    /// <summary>POST /tokens/generate, as this service's own, with one member more: <c>domain</c>, where the conversation is held.</summary>
    public async Task<IResult> GenerateAsync(HttpRequest request)
    {
        var (visitor, refusal) = await Visitor.ReadAsync(request, pages);
        if (visitor is null) return refusal ?? Results.BadRequest();
        try
        {
            return await ExchangeAsync(visitor, request.HttpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            LogSilent(log, Domain);
            return Failed(StatusCodes.Status504GatewayTimeout, "Azure's Direct Line did not answer in time; please try again in a moment.");
        }
        catch (HttpRequestException e)
        {
            LogOutOfReach(log, Domain, e.Message);
            return Failed(StatusCodes.Status502BadGateway, "Azure's Direct Line cannot be reached just now; please try again in a moment.");
        }
        catch (JsonException)
        {
            return NoToken();
        }
    }

    /// <summary>The routes of a conversation are Azure's now.</summary>
    public static IResult Elsewhere() => ErrorBody.Result(
        StatusCodes.Status404NotFound, "NotFound", "Conversations with this bot are held through Azure's Direct Line; please open the page again.");

    private async Task<IResult> ExchangeAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Domain}/tokens/generate")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", settings.Secret) },
            Content = JsonContent.Create(
                new TokenWish(new WishedUser(visitor.User, visitor.Name), [.. visitor.Origins.Select(origin => origin.Value)]),
                DirectLineJson.Default.TokenWish),
        };
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            LogRefused(log, Domain, (int)response.StatusCode);
            return Failed(StatusCodes.Status502BadGateway, "Azure's Direct Line does not let this service in; whoever runs it has to look at its settings.");
        }
        if (!response.IsSuccessStatusCode)
        {
            LogFailed(log, Domain, (int)response.StatusCode);
            return Failed(StatusCodes.Status502BadGateway, "Azure's Direct Line gave no token; please try again in a moment.");
        }
        var body = await response.Content.ReadFromJsonAsync(DirectLineJson.Default.TokenBody, cancellationToken);
        return body is { ConversationId.Length: > 0, Token.Length: > 0, ExpiresIn: > 0 }
            ? Results.Json(body with { Domain = Domain }, DirectLineJson.Default.TokenBody)
            : NoToken();
    }

    private IResult NoToken()
    {
        LogNoToken(log, Domain);
        return Failed(StatusCodes.Status502BadGateway, "Azure's Direct Line gave no token; please try again in a moment.");
    }

    private static IResult Failed(int status, string sentence) => ErrorBody.Result(status, "BadGateway", sentence);

    [LoggerMessage(LogLevel.Warning, "{Domain} did not answer in time to a request for a token.")]
    private static partial void LogSilent(ILogger log, string domain);

    [LoggerMessage(LogLevel.Warning, "{Domain} cannot be reached for a token: {Reason}")]
    private static partial void LogOutOfReach(ILogger log, string domain, string reason);

    [LoggerMessage(LogLevel.Error, "{Domain} refused the secret in DirectLine:Secret with status {Status}.")]
    private static partial void LogRefused(ILogger log, string domain, int status);

    [LoggerMessage(LogLevel.Warning, "{Domain} answered a request for a token with status {Status}.")]
    private static partial void LogFailed(ILogger log, string domain, int status);

    [LoggerMessage(LogLevel.Warning, "{Domain} answered a request for a token with something else.")]
    private static partial void LogNoToken(ILogger log, string domain);
}
