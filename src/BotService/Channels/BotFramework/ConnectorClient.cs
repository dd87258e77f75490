using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BotService.Channels.Activities;
using Polly;
using Polly.Timeout;

namespace BotService.Channels.BotFramework;

/// <summary>
/// Calls a channel's connector. Every call throws <see cref="ConnectorRefusedException"/> where the connector refuses it, and
/// <see cref="ConnectorUnreachableException"/> where there is no answer or no token to call it with.
/// </summary>
internal sealed class ConnectorClient(HttpClient http, ConnectorTokens tokens, ConnectorPatience patience)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    /// <summary>
    /// Posts an activity into its conversation, as an answer where it has a replyToId. A typing activity is tried once only:
    /// three dots and the frames of a stream are out of date before a second try would come.
    /// </summary>
    /// <returns>The id the connector gave it; null where it gave none, as connectors may.</returns>
    public async Task<string?> SendAsync(ConnectorAddress connector, Activity activity, CancellationToken cancellationToken) =>
        (await CallAsync(
            connector, HttpMethod.Post, connector.Activities(ConversationOf(activity), activity.ReplyToId), activity,
            activity.Type == ActivityTypes.Typing ? patience.Once : patience.Repeatedly, cancellationToken)).Id;

    /// <summary>Puts an activity in the place of the one that bears its id.</summary>
    public async Task UpdateAsync(ConnectorAddress connector, Activity activity, CancellationToken cancellationToken)
    {
        var id = activity.Id ?? throw new ArgumentException("An update names the id of what it replaces.", nameof(activity));
        var target = connector.Activities(ConversationOf(activity), id);
        await CallAsync(connector, HttpMethod.Put, target, activity, patience.Repeatedly, cancellationToken);
    }

    public async Task DeleteAsync(
        ConnectorAddress connector, string conversation, string activity, CancellationToken cancellationToken)
    {
        var target = connector.Activities(conversation, activity);
        await CallAsync(connector, HttpMethod.Delete, target, null, patience.Repeatedly, cancellationToken);
    }

    private async Task<ConnectorAnswer> CallAsync(
        ConnectorAddress connector, HttpMethod method, Uri target, Activity? activity, ResiliencePipeline<ConnectorAnswer> attempts,
        CancellationToken cancellationToken)
    {
        var body = activity is null ? null : JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);
        ConnectorAnswer answer;
        try
        {
            answer = await attempts.ExecuteAsync(
                async token => await AttemptAsync(connector, method, target, body, token), cancellationToken);
        }
        catch (TimeoutRejectedException e)
        {
            throw new ConnectorUnreachableException($"it did not answer within {e.Timeout.TotalSeconds:0} seconds", e);
        }
        catch (HttpRequestException e)
        {
            throw new ConnectorUnreachableException(e.Message, e);
        }
        return answer.IsSuccess ? answer : throw answer.Refusal();
    }

    /// <summary>One call; a second where the connector no longer takes the token and a new one is to be had.</summary>
    private async Task<ConnectorAnswer> AttemptAsync(
        ConnectorAddress connector, HttpMethod method, Uri target, byte[]? body, CancellationToken cancellationToken)
    {
        var token = connector.TakesTokens ? await tokens.CurrentAsync(cancellationToken) : null;
        var answer = await CallOnceAsync(method, target, body, token, cancellationToken);
        return answer.Status == HttpStatusCode.Unauthorized && token is not null
            ? await CallOnceAsync(method, target, body, await tokens.InsteadOfAsync(token, cancellationToken), cancellationToken)
            : answer;
    }

    private async Task<ConnectorAnswer> CallOnceAsync(
        HttpMethod method, Uri target, byte[]? body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, target);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return await ConnectorAnswer.ReadAsync(response, cancellationToken);
    }

    private static string ConversationOf(Activity activity) =>
        activity.Conversation?.Id ?? throw new ArgumentException("An activity that is sent names its conversation.", nameof(activity));
}
