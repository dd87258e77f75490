using System.Security.Claims;
using System.Security.Principal;
using BotService.Channels;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SdkActivity = Microsoft.Bot.Schema.Activity;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>The SDK's adapter: who may speak to the bot, and the way out to the connector of whoever did.</summary>
internal sealed partial class LettersAdapter : CloudAdapter
{
    private readonly BotFrameworkAuthentication authentication;

    public LettersAdapter(BotFrameworkAuthentication authentication, ILogger<LettersAdapter> log) : base(authentication, log)
    {
        this.authentication = authentication;
        OnTurnError = (context, fault) =>
        {
            if (fault is OperationCanceledException) return Task.FromException(fault);
            LogFailure(log, context.Activity.Type, context.Activity.ChannelId, fault);
            // Whoever still waits for the answer to a request is told; a conversation has its own words for what went wrong.
            if (context.TurnState.Get<Arrival>() is { } arrival) arrival.Refusal ??= Unsearchable;
            return Task.CompletedTask;
        };
    }

    private static IResult Unsearchable =>
        ErrorBody.Result(StatusCodes.Status500InternalServerError, "ServiceError", "The letters could not be searched just now.");

    /// <exception cref="UnauthorizedAccessException">The token does not speak for the activity; other exceptions mean that it is none.</exception>
    public Task<AuthenticateRequestResult> AuthenticateAsync(SdkActivity activity, string? token, CancellationToken cancellationToken) =>
        authentication.AuthenticateRequestAsync(activity, token, cancellationToken);

    /// <summary>Runs a turn for an activity that was let in.</summary>
    /// <returns>What the request is answered with, besides 200: of an invoke, or where replies are expected in the body.</returns>
    public async Task<InvokeResponse?> RunAsync(
        AuthenticateRequestResult sender, SdkActivity activity, Arrival arrival, IBot bot, CancellationToken cancellationToken) => await ProcessActivityAsync(
            sender, activity,
            (context, token) =>
            {
                context.TurnState.Add(arrival);
                return bot.OnTurnAsync(context, token);
            },
            cancellationToken);

    /// <summary>The way back to where a turn came from, for when its request has been answered and the turn is over.</summary>
    public WayBack WayBackOf(ITurnContext turn) =>
        turn.TurnState.Get<IIdentity>(BotIdentityKey) is ClaimsIdentity sender
            ? new WayBack(this, sender, turn.TurnState.Get<string>(OAuthScopeKey), turn.Activity)
            : throw new InvalidOperationException("The turn has no sender.");

    [LoggerMessage(LogLevel.Error, "A turn of the SDK's pipeline failed: {Type} on {Channel}.")]
    private static partial void LogFailure(ILogger log, string? type, string? channel, Exception exception);
}
