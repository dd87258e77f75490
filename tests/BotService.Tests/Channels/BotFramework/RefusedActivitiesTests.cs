using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace BotService.Tests.Channels.BotFramework;

/// <summary>What is not taken in at /api/messages.</summary>
public sealed class RefusedActivitiesTests(LettersHost host) : IDisposable
{
    private readonly HttpClient client = host.CreateClient();

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"ping\",\"type\":\"message\"}")]
    [InlineData("{\"type\":\"ping\",\"channelData\":{\"clientActivityID\":\"\\ud800\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":{\"not\":\"text\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"no conversation\",\"from\":{\"id\":\"a\"}}")]
    [InlineData("{\"type\":\"message\",\"from\":{\"id\":\"a\"},\"conversation\":{\"id\":\"..\"},\"serviceUrl\":\"http://localhost:1\"}")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.EndsWith(".", error.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_refused()
    {
        using var response = await client.PostActivityAsync(EmulatorShaped.Message(new string('x', 300_000), new Uri("http://localhost:1")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("GET")]
    public async Task A_probe_is_told_that_only_posts_are_taken(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("https://attacker.example/v3")]
    [InlineData("http://10.0.0.7:9000")]
    [InlineData("http://user:secret@localhost:1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task A_reply_is_never_sent_to_another_machine(string serviceUrl)
    {
        var activity = EmulatorShaped.Message(CorranLetters.Question, new Uri("http://localhost:1"));
        activity["serviceUrl"] = serviceUrl;
        using var response = await client.PostActivityAsync(activity);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Original-For", "203.0.113.9")]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    public async Task Strangers_led_in_by_a_tunnel_or_a_browser_are_turned_away(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = JsonContent.Create(EmulatorShaped.Message("Hello", new Uri("http://localhost:1"))),
        };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Json_in_disguise_is_not_read()
    {
        using var content = new StringContent("{\"type\":\"message\"}", Encoding.UTF8, "text/plain");
        using var response = await client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    public void Dispose() => client.Dispose();
}
