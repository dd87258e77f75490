using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace BotService.Tests.Channels.DirectLine;

/// <summary>Direct Line as pages of other sites use it, and as it is set up otherwise than by default.</summary>
public sealed class DirectLinePagesTests
{
    private const string Site = "https://allowed.example";

    [Fact]
    public async Task A_page_of_an_allowed_site_may_ask_and_any_other_may_not()
    {
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", Site));
        using var client = host.CreateClient();
        foreach (var (origin, isAllowed) in ((string, bool)[])[(Site, true), ("https://attacker.example", false), ($"{Site}.attacker.example", false)])
        {
            using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations/x/activities");
            preflight.Headers.Add("Origin", origin);
            preflight.Headers.Add("Access-Control-Request-Method", "POST");
            preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
            using var allowed = await client.SendAsync(preflight, TestContext.Current.CancellationToken);
            Assert.Equal(isAllowed, allowed.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) && values.Single() == origin);
            if (isAllowed)
                foreach (var header in (string[])["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"])
                    Assert.Contains(header, allowed.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.OrdinalIgnoreCase);

            using var generated = await SendAsync(client, HttpMethod.Post, "tokens/generate", origin, null);
            Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, generated.StatusCode);
            Assert.Equal(isAllowed, generated.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task A_token_is_good_on_the_pages_it_was_made_for_alone()
    {
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", $"{Site} https://other.example"));
        using var client = host.CreateClient();
        using var generated = await SendAsync(client, HttpMethod.Post, "tokens/generate", Site, null);
        var token = await TokenInAsync(generated);
        foreach (var (origin, status) in ((string?, HttpStatusCode)[])[(Site, HttpStatusCode.Created), ("https://other.example", HttpStatusCode.Forbidden), (Own(host), HttpStatusCode.Forbidden), (null, HttpStatusCode.OK)])
        {
            using var started = await SendAsync(client, HttpMethod.Post, "conversations", origin, token);
            Assert.Equal(status, started.StatusCode);
        }
        using var refreshed = await SendAsync(client, HttpMethod.Post, "tokens/refresh", Site, token);
        using var elsewhere = await SendAsync(client, HttpMethod.Post, "conversations", "https://other.example", await TokenInAsync(refreshed));
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("""{"user":{"id":"dl_0123456789abcdef","name":"Ann"},"trustedOrigins":["https://allowed.example"]}""", HttpStatusCode.OK)]
    [InlineData("""{"User":{"Id":"dl_0123456789abcdef"}}""", HttpStatusCode.OK)]
    [InlineData("""{"user":null,"trustedOrigins":null}""", HttpStatusCode.OK)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("null", HttpStatusCode.OK)]
    [InlineData("""{"user":{"id":"admin"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":{"id":"dl_short"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":{"id":"dl_0123456789abcdef\n"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":{"name":"line\nbreak"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"trustedOrigins":["nonsense"]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"trustedOrigins":[null]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"trustedOrigins":["https://allowed.example","https://attacker.example"]}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"trustedOrigins":["https://a.example","https://a.example","https://a.example","https://a.example","https://a.example"]}""", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task What_is_wished_with_a_token_is_granted_as_far_as_it_is_allowed(string body, HttpStatusCode status)
    {
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", Site));
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        if (!body.Contains("Ann", StringComparison.Ordinal)) return;

        var token = await TokenInAsync(response);
        using var said = await SayAsync(client, token, new { type = "message", text = "Hello", from = new { id = "x", name = "Somebody else" } });
        var echo = (await ReadAsync(client, token)).GetProperty("activities")[0];
        Assert.Equal(("dl_0123456789abcdef", "Ann"), (echo.GetProperty("from").GetProperty("id").GetString(), echo.GetProperty("from").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Who_posts_too_fast_is_told_so_and_may_still_read()
    {
        await using var host = await SetUpHost.StartAsync();
        using var client = host.CreateClient();
        using var generated = await SendAsync(client, HttpMethod.Post, "tokens/generate", null, null);
        var token = await TokenInAsync(generated);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 100 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
        {
            using var said = await SayAsync(client, token, new { type = "typing", text = $"{i}" });
            statuses.Add(said.StatusCode);
            if (said.StatusCode == HttpStatusCode.TooManyRequests)
                Assert.Contains("wait a moment", await said.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.InRange(statuses.Count, 20, 100);
        for (var i = 0; i < 50; i++) await ReadAsync(client, token);

        // Somebody else is not held up.
        using var other = await SendAsync(client, HttpMethod.Post, "tokens/generate", null, null);
        using var others = await SayAsync(client, await TokenInAsync(other), new { type = "typing" });
        Assert.Equal(HttpStatusCode.OK, others.StatusCode);
    }

    [Fact]
    public async Task One_address_may_post_only_so_fast_however_many_visitors_it_invents()
    {
        await using var host = await SetUpHost.StartAsync(settings: ("DirectLine:AddressPostsPerSecond", "1"));
        using var client = host.CreateClient();
        var statuses = new List<HttpStatusCode>();
        var last = "";
        for (var visitor = 0; visitor < 200 && !statuses.Contains(HttpStatusCode.TooManyRequests); visitor++)
        {
            using var generated = await SendAsync(client, HttpMethod.Post, "tokens/generate", null, null);
            using var said = await SayAsync(client, last = await TokenInAsync(generated), new { type = "typing" });
            statuses.Add(said.StatusCode);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.True(statuses.Count > 10);
        // To read and to renew a token was never held back.
        for (var i = 0; i < 30; i++) await ReadAsync(client, last);
    }

    [Fact]
    public async Task What_was_said_is_saved_for_pages_that_are_trusted_and_only_so_fast()
    {
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", Site));
        using var client = host.CreateClient();
        using var generated = await SendAsync(client, HttpMethod.Post, "tokens/generate", null, null);
        var token = await TokenInAsync(generated);
        var path = $"conversations/{ConversationOf(token)}/export?format=md";
        using var stranger = await SendAsync(client, HttpMethod.Get, path, "https://other.example", token);
        Assert.Contains("BadOrigin", await stranger.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var trusted = await SendAsync(client, HttpMethod.Get, path, Site, token);
        Assert.Equal((HttpStatusCode.NotFound, Site), (trusted.StatusCode, Assert.Single(trusted.Headers.GetValues("Access-Control-Allow-Origin"))));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 200 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
        {
            using var saved = await SendAsync(client, HttpMethod.Get, path, null, token);
            statuses.Add(saved.StatusCode);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Fact]
    public async Task Where_files_are_let_pass_the_words_are_answered_and_the_file_is_not_kept()
    {
        await using var host = await SetUpHost.StartAsync(settings: ("DirectLine:Uploads", "Accept"));
        using var client = host.CreateClient();
        using var generated = await SendAsync(client, HttpMethod.Post, "tokens/generate", null, null);
        var token = await TokenInAsync(generated);
        using var form = FormOf("""{"type":"message","text":"Hello","channelData":{"clientActivityID":"u1"}}""", "note.pdf");
        for (var i = 0; i < 2; i++)
        {
            using var again = FormOf("""{"type":"message","text":"Hello","channelData":{"clientActivityID":"u1"}}""", "note.pdf");
            using var uploaded = await UploadAsync(client, token, again);
            Assert.Equal(HttpStatusCode.OK, uploaded.StatusCode);
        }
        using var silent = FormOf(null, "../../scan\u0007.tiff");
        using var second = await UploadAsync(client, token, silent);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var texts = await ReadUntilAsync(client, token, 5);
        Assert.Equal("Hello", texts[0]);
        Assert.Contains(texts, text => text.StartsWith("I read questions, not files: note.pdf", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("Hello", StringComparison.Ordinal) && text.Length > 5);
        Assert.Contains("../../scan.tiff", texts);
        Assert.Equal(5, texts.Count);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "not a form", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\nnot json\r\n--x--\r\n", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n{\"type\":\"event\"}\r\n--x--\r\n", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\n\r\nno disposition\r\n--x--\r\n", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\na field is no file\r\n--x--\r\n", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    public async Task An_upload_that_is_none_is_refused_in_words(string type, string body, HttpStatusCode status)
    {
        await using var host = await SetUpHost.StartAsync(settings: ("DirectLine:Uploads", "Accept"));
        using var client = host.CreateClient();
        using var generated = await SendAsync(client, HttpMethod.Post, "tokens/generate", null, null);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var uploaded = await UploadAsync(client, await TokenInAsync(generated), content);
        Assert.Equal(status, uploaded.StatusCode);
        Assert.Contains("upload", await uploaded.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_client_goes_on_after_a_restart_of_the_service()
    {
        var folder = Directory.CreateTempSubdirectory("letters-restart-").FullName;
        string token, watermark;
        await using (var before = await SetUpHost.StartAsync(folder))
        {
            using var client = before.CreateClient();
            using var generated = await SendAsync(client, HttpMethod.Post, "tokens/generate", null, null);
            token = await TokenInAsync(generated);
            using var said = await SayAsync(client, token, new { type = "message", text = "Hello" });
            await ReadUntilAsync(client, token, 2);
            watermark = (await ReadAsync(client, token)).GetProperty("watermark").GetString() ?? "";
        }
        await using var after = await SetUpHost.StartAsync(folder);
        using (var client = after.CreateClient())
        {
            Assert.Equal(0, (await ReadAsync(client, token, watermark)).GetProperty("activities").GetArrayLength());
            using var said = await SayAsync(client, token, new { type = "message", text = "Hello again" });
            Assert.Equal(HttpStatusCode.OK, said.StatusCode);
            Assert.Contains((await ReadAsync(client, token, watermark)).GetProperty("activities").EnumerateArray(), one => one.GetProperty("text").GetString() == "Hello again");
            using var reconnected = await SendAsync(client, HttpMethod.Get, $"conversations/{ConversationOf(token)}?watermark={watermark}", null, token);
            Assert.Equal(HttpStatusCode.OK, reconnected.StatusCode);
        }
    }

    private static string Own(SetUpHost host) => host.Address.AbsoluteUri.TrimEnd('/');

    private static MultipartFormDataContent FormOf(string? activity, string file)
    {
        var form = new MultipartFormDataContent();
        if (activity is not null)
        {
            var part = new StringContent(activity);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
            form.Add(part, "activity", "blob");
        }
        form.Add(new ByteArrayContent(new byte[100_000]), "file", file);
        return form;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string? origin, string? token, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}") { Content = content };
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> SayAsync(HttpClient client, string token, object activity) =>
        SendAsync(client, HttpMethod.Post, $"conversations/{ConversationOf(token)}/activities", null, token, JsonContent.Create(activity));

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, string token, HttpContent form) =>
        SendAsync(client, HttpMethod.Post, $"conversations/{ConversationOf(token)}/upload?userId=x", null, token, form);

    private static async Task<JsonElement> ReadAsync(HttpClient client, string token, string? watermark = null)
    {
        using var response = await SendAsync(client, HttpMethod.Get, $"conversations/{ConversationOf(token)}/activities?watermark={watermark}", null, token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> ReadUntilAsync(HttpClient client, string token, int atLeast)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (; ; )
        {
            var texts = (await ReadAsync(client, token)).GetProperty("activities").EnumerateArray().Select(one => one.GetProperty("text").GetString() ?? "").ToList();
            if (texts.Count >= atLeast) return texts;
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> TokenInAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("token").GetString() ?? "";

    private static string ConversationOf(string token)
    {
        using var payload = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));
        return payload.RootElement.GetProperty("conv").GetString() ?? "";
    }
}
