using BotService.Channels.Embed;

namespace BotService.Channels.DirectLine;

/// <summary>
/// Turns away pages of other sites: the service's own pages may use its Direct Line, and those of the sites it may be shown on.
/// A browser names the page's origin and lets no page name another; programs name none and are let in.
/// </summary>
internal sealed class TrustedPages(EmbedSettings embed) : IEndpointFilter
{
    public bool Trusts(HttpRequest request, WebOrigin origin) => origin.IsHostOf(request) || embed.AllowedOrigins.Contains(origin);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return request.Headers.Origin.All(written => WebOrigin.TryRead(written, out var origin) && Trusts(request, origin))
            ? next(context)
            : ValueTask.FromResult<object?>(Refusal());
    }

    public static IResult Refusal() => ErrorBody.Result(
        StatusCodes.Status403Forbidden, "BadOrigin", "Only pages of this service, and of sites it is set up to be shown on, may talk to this bot.");
}
