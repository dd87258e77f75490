using System.Net;
using System.Text.Json;

namespace BotService.Tests.Channels.Web;

/// <summary>Addresses where nothing stands, and words in addresses that are too long.</summary>
public sealed class NothingHereTests(LettersHost host) : IDisposable
{
    private readonly HttpClient client = host.CreateClient();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/nope", "en", "There is no such page", "Ask a question")]
    [InlineData("/letters/a/b/c", "de", "Diese Seite gibt es nicht", "Eine Frage stellen")]
    [InlineData("/chat/nope.js", "fr", "Cette page n’existe pas", "Poser une question")]
    public async Task A_page_says_so_in_the_readers_language_and_leads_home(string path, string language, string title, string home)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var response = await client.SendAsync(request, Token);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/\">{home}</a>", page, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/nope")]
    [InlineData("GET", "/v3/nope")]
    [InlineData("POST", "/nope")]
    public async Task Programs_get_an_error_body(string method, string path)
    {
        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Token);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("There is nothing at this address.", body.RootElement.GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_route_that_is_asked_in_another_way_answers_as_before()
    {
        using var response = await client.GetAsync("/api/messages", Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("/letters?q=")]
    [InlineData("/letters?q=x")]
    [InlineData("/letters?sort=xx")]
    [InlineData("/embed?title=")]
    [InlineData("/embed?title=x")]
    public async Task No_character_is_cut_in_two_where_an_address_holds_too_much(string address)
    {
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(address + string.Concat(Enumerable.Repeat("%F0%9F%9A%A2", 150)), Token));
        Assert.Contains("🚢…", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', page);
    }

    public void Dispose() => client.Dispose();
}
