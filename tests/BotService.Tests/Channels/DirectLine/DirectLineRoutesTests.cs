using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace BotService.Tests.Channels.DirectLine;

public class DirectLineRoutesTests(LettersHost host)
{
    [Fact]
    public async Task A_conversation_is_new_once()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        using var first = await client.PostAsync("/conversations");
        using var second = await client.PostAsync("/conversations");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var body = await second.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(client.Conversation, body.GetProperty("conversationId").GetString());
        Assert.Equal(1800, body.GetProperty("expires_in").GetInt32());
        Assert.StartsWith($"ws://{host.Address.Authority}/v3/directline/conversations/", body.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        // One welcome, however often the conversation is started.
        Assert.Single(await client.ReadAsync(1));
    }

    [Fact]
    public async Task What_a_client_says_about_itself_is_not_believed()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        using var said = await client.SayAsync(new
        {
            type = "message", text = "Hello", id = "chosen", timestamp = "1999-01-01T00:00:00Z", channelId = "msteams",
            serviceUrl = "https://attacker.example", conversation = new { id = "other" }, recipient = new { id = "other" },
            from = new { id = "admin", name = "Ann", role = "bot" }, channelData = new { clientActivityID = "c1" },
        });
        var echo = (await client.ReadAsync(1))[0];
        Assert.NotEqual("chosen", echo.GetProperty("id").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(client.Conversation, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("directline", echo.GetProperty("channelId").GetString());
        Assert.False(echo.TryGetProperty("serviceUrl", out _));
        Assert.Equal("c1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
    }

    [Fact]
    public async Task An_activity_sent_again_is_answered_once()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        var activity = new { type = "message", text = "Hello", channelData = new { clientActivityID = "again" } };
        var ids = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            using var said = await client.SayAsync(activity);
            ids.Add((await said.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetString());
        }
        Assert.Single(ids.Distinct());
        using var last = await client.SayAsync(new { type = "message", text = "Hello" });
        Assert.Equal(4, (await client.ReadAsync(4)).Count);
    }

    [Fact]
    public async Task The_poll_of_a_conversation_never_seen_is_empty_and_no_error()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        using var response = await client.GetAsync($"/conversations/{client.Conversation}/activities?watermark=999999999999999999999999");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("activities").GetArrayLength());
    }

    [Theory]
    [InlineData("POST", "/conversations")]
    [InlineData("POST", "/tokens/refresh")]
    [InlineData("GET", "/conversations/{0}")]
    [InlineData("GET", "/conversations/{0}/activities")]
    [InlineData("POST", "/conversations/{0}/activities")]
    [InlineData("GET", "/conversations/{0}/stream?t=forged")]
    public async Task Without_a_good_token_nothing_is_said_or_shown(string method, string path)
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        using var request = new HttpRequestMessage(new HttpMethod(method),
            $"/v3/directline{string.Format(System.Globalization.CultureInfo.InvariantCulture, path, client.Conversation)}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", client.Token + "x");
        using var response = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        using var ann = await DirectLineClient.ArriveAsync(host);
        using var bob = await DirectLineClient.ArriveAsync(host);
        using var read = await bob.GetAsync($"/conversations/{ann.Conversation}/activities");
        using var said = await bob.PostAsync($"/conversations/{ann.Conversation}/activities", new { type = "message", text = "x" });
        using var stream = await bob.GetAsync($"/conversations/{ann.Conversation}/stream?t={bob.Token}");
        Assert.All([read, said, stream], response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
    }

    [Fact]
    public async Task A_page_of_another_site_gets_no_token()
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Add("Origin", "https://attacker.example");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_file_is_refused_in_words()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "letter.pdf" } };
        using var response = await client.Http.PostAsync($"/v3/directline/conversations/{client.Conversation}/upload?userId=x", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("not files", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_refused()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        using var response = await client.SayAsync(new { type = "message", text = new string('x', 40_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_refused_in_words()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        using var said = await client.SayAsync(new { type = "message", text = new string('x', 2001) });
        Assert.Contains("2000", (await client.ReadAsync(2))[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_gets_what_was_said_before_and_after_it_opened_and_a_second_takes_its_place()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        using var started = await client.PostAsync("/conversations");
        var address = (await started.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("streamUrl").GetString();
        await client.ReadAsync(1);

        using var first = new ClientWebSocket();
        await first.ConnectAsync(new Uri(address ?? ""), TestContext.Current.CancellationToken);
        var welcome = await ReceiveAsync(first);
        Assert.Contains("Ask me", welcome, StringComparison.Ordinal);

        // An empty frame is the client's keep-alive.
        await first.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        using var said = await client.SayAsync(new { type = "message", text = "Hello" });
        Assert.Contains("\"role\":\"user\"", await ReceiveAsync(first), StringComparison.Ordinal);

        using var second = new ClientWebSocket();
        await second.ConnectAsync(new Uri(address ?? ""), TestContext.Current.CancellationToken);
        Assert.Contains("Ask me", await ReceiveAsync(second), StringComparison.Ordinal);
        while (await ReceiveAsync(first) is not null)
        {
        }
        await second.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        Assert.Equal(WebSocketState.Closed, second.State);
    }

    /// <summary>The next frame; null when the server closes.</summary>
    private static async Task<string?> ReceiveAsync(ClientWebSocket socket)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        var frame = new MemoryStream();
        var buffer = new byte[4096];
        for (; ; )
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return Encoding.UTF8.GetString(frame.ToArray());
        }
    }
}
