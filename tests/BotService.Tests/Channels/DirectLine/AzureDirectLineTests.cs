using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BotService.Tests.Channels.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace BotService.Tests.Channels.DirectLine;

/// <summary>With a secret set the pages hold their conversations through Azure's Direct Line, here a stand-in.</summary>
public sealed class AzureDirectLineTests(Browser browser)
{
    private const string Secret = "s3cr3t.of-the_channel";

    [Fact]
    public async Task A_page_gets_Azures_token_and_the_secret_stays_here()
    {
        var asked = new ConcurrentQueue<(string Path, string Authorization, JsonElement Body)>();
        await using var azure = await StandIn.StartAsync(async context =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            asked.Enqueue((context.Request.Path, context.Request.Headers.Authorization.ToString(), body.RootElement.Clone()));
            await context.Response.WriteAsJsonAsync(new { conversationId = "abc-eu", token = "a.b.c", expires_in = 3600 });
        });
        await using var host = await StartAsync(azure.Address);
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        var origin = host.Address.AbsoluteUri.TrimEnd('/');
        request.Headers.Add("Origin", origin);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var token = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal($$"""{"conversationId":"abc-eu","token":"a.b.c","expires_in":3600,"domain":"{{azure.Address}}v3/directline"}""", token.GetRawText());

        var exchange = Assert.Single(asked);
        Assert.Equal(("/v3/directline/tokens/generate", $"Bearer {Secret}"), (exchange.Path, exchange.Authorization));
        Assert.Matches("^dl_[0-9a-f]{32}$", exchange.Body.GetProperty("user").GetProperty("id").GetString());
        Assert.Equal([origin], exchange.Body.GetProperty("trustedOrigins").EnumerateArray().Select(one => one.GetString()));
    }

    [Theory]
    [InlineData("POST", "conversations")]
    [InlineData("POST", "tokens/refresh")]
    [InlineData("GET", "conversations/x/activities")]
    [InlineData("POST", "conversations/x/activities")]
    [InlineData("GET", "conversations/x/stream")]
    public async Task Our_own_routes_say_where_the_conversation_is(string method, string path)
    {
        await using var host = await StartAsync(new Uri("https://directline.example"));
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/v3/directline/{path}");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Contains("Azure's Direct Line", body.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, """{"error":{"message":"secret s3cr3t.of-the_channel is wrong"}}""", HttpStatusCode.BadGateway, "does not let this service in")]
    [InlineData(500, "s3cr3t.of-the_channel", HttpStatusCode.BadGateway, "gave no token")]
    [InlineData(302, "", HttpStatusCode.BadGateway, "gave no token")]
    [InlineData(200, "<html>", HttpStatusCode.BadGateway, "gave no token")]
    [InlineData(200, "{}", HttpStatusCode.BadGateway, "gave no token")]
    [InlineData(200, "null", HttpStatusCode.BadGateway, "gave no token")]
    public async Task What_goes_wrong_there_is_said_in_words_without_the_secret(int status, string body, HttpStatusCode ours, string words)
    {
        await using var azure = await StandIn.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            if (status == 302) context.Response.Headers.Location = "http://127.0.0.1:9/elsewhere";
            return context.Response.WriteAsync(body);
        });
        var log = new HeardLog();
        await using var host = await StartAsync(azure.Address, log);
        var said = await GenerateAsync(host);
        Assert.Equal(ours, said.Status);
        Assert.Contains(words, said.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, said.Body, StringComparison.Ordinal);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Azure_out_of_reach_is_said_in_words()
    {
        await using var host = await StartAsync(new Uri("http://127.0.0.1:9"));
        var said = await GenerateAsync(host);
        Assert.Equal(HttpStatusCode.BadGateway, said.Status);
        Assert.Contains("cannot be reached", said.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azure_that_never_answers_is_not_waited_for()
    {
        var never = new TaskCompletionSource();
        await using var azure = await StandIn.StartAsync(context => never.Task.WaitAsync(context.RequestAborted));
        await using var host = await StartAsync(azure.Address, services: services => services
            .AddHttpClient(nameof(BotService.Channels.DirectLine.AzureDirectLine), http => http.Timeout = TimeSpan.FromMilliseconds(200)));
        var said = await GenerateAsync(host);
        never.SetResult();
        Assert.Equal(HttpStatusCode.GatewayTimeout, said.Status);
        Assert.Contains("did not answer in time", said.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_Chat_on_our_page_talks_to_Azure_and_to_nobody_else()
    {
        // Another instance of the service plays Azure: the same protocol, at another origin.
        var port = SetUpHost.FreePort();
        await using var azure = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", $"http://127.0.0.1:{port}"));
        await using var host = await StartAsync(azure.Address, port: port);
        await using var watched = await browser.OpenAsync();
        var requests = new ConcurrentQueue<string>();
        watched.Page.Request += (_, request) => requests.Enqueue(request.Url);
        await watched.Page.GotoAsync(new Uri(host.Address, "/embed").AbsoluteUri);
        await Assertions.Expect(watched.Page.Locator(".webchat__bubble").First).ToContainTextAsync("Ask me");

        using var client = host.CreateClient();
        using var response = await client.GetAsync("/", TestContext.Current.CancellationToken);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        watched.AssertNoFaults();
        Assert.Contains($"connect-src 'self' http://{azure.Address.Authority} ws://{azure.Address.Authority};", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(requests, url => url.Contains(Secret, StringComparison.Ordinal));
        Assert.Contains(requests, url => url == $"{azure.Address}v3/directline/conversations");
        Assert.DoesNotContain(requests, url => url.StartsWith($"{host.Address}v3/directline/conversations", StringComparison.Ordinal));
    }

    private static Task<SetUpHost> StartAsync(Uri azure, HeardLog? log = null, Action<IServiceCollection>? services = null, int port = 0) => SetUpHost.StartAsync(
        services: added =>
        {
            if (log is not null) added.AddLogging(logging => logging.AddProvider(log));
            services?.Invoke(added);
        },
        port: port,
        settings: [("DirectLine:Secret", Secret), ("DirectLine:Endpoint", azure.AbsoluteUri)]);

    private static async Task<(HttpStatusCode Status, string Body)> GenerateAsync(SetUpHost host)
    {
        using var client = host.CreateClient();
        using var response = await client.PostAsync("/v3/directline/tokens/generate", null, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
