using System.Net;
using System.Text;

namespace BotService.Tests.Channels.BotFramework;

/// <summary>The far end of an HttpClient: each request is answered by the next line of a script, the last line again and again.</summary>
internal sealed class ScriptedHandler(params ReadOnlySpan<Func<CancellationToken, Task<HttpResponseMessage>>> script) : HttpMessageHandler
{
    private readonly Func<CancellationToken, Task<HttpResponseMessage>>[] script = script.ToArray();

    public List<Asked> Requests { get; } = [];

    public static Func<CancellationToken, Task<HttpResponseMessage>> Answer(
        HttpStatusCode status, string body = "", string type = "application/json", string? retryAfter = null) => _ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (retryAfter is not null) response.Headers.Add("Retry-After", retryAfter);
        return Task.FromResult(response);
    };

    public static Func<CancellationToken, Task<HttpResponseMessage>> Fail(HttpRequestError error) =>
        _ => Task.FromException<HttpResponseMessage>(new HttpRequestException(error, "as scripted"));

    /// <summary>Never answers; <paramref name="passTime"/> is what happens meanwhile.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Hang(Action passTime) => async cancellationToken =>
    {
        passTime();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("nobody waits for ever");
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new Asked(request.Method, request.RequestUri?.AbsoluteUri ?? "", request.Headers.Authorization?.ToString(), body));
        return await script[Math.Min(Requests.Count, script.Length) - 1](cancellationToken);
    }

    internal sealed record Asked(HttpMethod Method, string Address, string? Authorization, string Body);
}
