using System.Net;
using System.Net.Http.Headers;
using BotService.Channels.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;
using Microsoft.Rest;
using Polly.Timeout;
using Activity = BotService.Channels.Activities.Activity;
using ActivityTypes = BotService.Channels.Activities.ActivityTypes;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>Sends by the SDK's connector client, which tries once, with the patience our own has.</summary>
internal sealed class SdkConnector(ConnectorPatience patience)
{
    /// <returns>The id the connector gave the activity; null where it gave none, as connectors may.</returns>
    /// <exception cref="ConnectorRefusedException">It was refused, and trying again would not help or did not.</exception>
    /// <exception cref="ConnectorUnreachableException">No answer came, or the call could not be made.</exception>
    public async Task<string?> SendAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        var attempts = activity.Type == ActivityTypes.Typing ? patience.Once : patience.Repeatedly;
        ConnectorAnswer answer;
        try
        {
            answer = await attempts.ExecuteAsync(async token => await AttemptAsync(turn, activity, token), cancellationToken);
        }
        catch (TimeoutRejectedException e)
        {
            throw new ConnectorUnreachableException($"it did not answer within {e.Timeout.TotalSeconds:0} seconds", e);
        }
        // An id of a conversation that cannot stand in a header is a format fault of the SDK's.
        catch (Exception e) when (e is HttpRequestException or FormatException)
        {
            throw new ConnectorUnreachableException(e.Message, e);
        }
        catch (MsalException e)
        {
            throw new ConnectorUnreachableException("the bot was given no token to call it with", e);
        }
        return answer.IsSuccess ? answer.Id : throw answer.Refusal();
    }

    /// <summary>One call; a second where the connector no longer takes the token and a new one is to be had.</summary>
    private static async Task<ConnectorAnswer> AttemptAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        var answer = await CallAsync(turn, activity, cancellationToken);
        if (answer.Status != HttpStatusCode.Unauthorized || turn.TurnState.Get<IConnectorClient>().Credentials is not AppCredentials credentials
            || string.IsNullOrEmpty(credentials.MicrosoftAppId))
            return answer;
        await credentials.GetTokenAsync(forceRefresh: true);
        return await CallAsync(turn, activity, cancellationToken);
    }

    private static async Task<ConnectorAnswer> CallAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            var response = await turn.SendActivityAsync(SdkActivities.Of(activity), cancellationToken);
            return new ConnectorAnswer(HttpStatusCode.OK, string.IsNullOrEmpty(response?.Id) ? null : response.Id, null, null, null);
        }
        catch (SerializationException)
        {
            // It was taken; the body, which the SDK could not read, is a hint and no need.
            return new ConnectorAnswer(HttpStatusCode.OK, null, null, null, null);
        }
        catch (ErrorResponseException e) when (e.Response is not null)
        {
            return new ConnectorAnswer(e.Response.StatusCode, null, e.Body?.Error?.Code, e.Body?.Error?.Message, RetryAfter(e));
        }
    }

    private static RetryConditionHeaderValue? RetryAfter(ErrorResponseException e) =>
        e.Response.Headers is { } headers && headers.TryGetValue("Retry-After", out var values)
        && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var wait)
            ? wait
            : null;
}
