namespace BotService.Channels.DirectLine;

/// <summary>Turns away pages of other sites: only pages of this service may use its Direct Line. Programs send no origin and are let in.</summary>
internal sealed class SameOrigin : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        // The scheme is not compared: a proxy in front may speak HTTPS to the reader and HTTP to us.
        return request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase))
            ? next(context)
            : ValueTask.FromResult<object?>(ErrorBody.Result(
                StatusCodes.Status403Forbidden, "BadOrigin", "Pages of other sites may not talk to this bot."));
    }
}
