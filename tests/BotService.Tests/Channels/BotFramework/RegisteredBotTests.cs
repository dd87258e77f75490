using System.Net;
using BotService.Channels.Conversations;
using BotService.Tests.Channels.BotFramework.Tokens;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using static BotService.Tests.Channels.BotFramework.Tokens.SomeIssuers;
using static BotService.Tests.Channels.BotFramework.Tokens.SomeTokens;

namespace BotService.Tests.Channels.BotFramework;

/// <summary>The whole service with an app id, reached under a public name.</summary>
public sealed class RegisteredBotTests : IAsyncLifetime
{
    private readonly CountingCredential credential = new(TimeProvider.System);
    private LettersHost? host;
    private SomeIssuers? issuers;
    private HttpClient client = new();

    private SomeIssuers Issuers => issuers ?? throw new InvalidOperationException("not started");

    [Fact]
    public async Task The_emulator_with_an_app_id_is_answered_and_shown_the_bots_own_token()
    {
        await using var connector = await FakeConnector.StartAsync();
        var asked = EmulatorShaped.Message(CorranLetters.Question, connector.Address);
        using var response = await client.PostActivityAsync(asked, EmulatorToken());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = await connector.NextAsync();
        Assert.Equal($"/v3/conversations/{Uri.EscapeDataString(EmulatorShaped.Conversation)}/activities/{asked["id"]}", reply.Target);
        Assert.StartsWith("Bearer token-", reply.Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public async Task A_channel_is_answered_where_its_token_says(string channel)
    {
        await using var connector = await FakeConnector.StartAsync();
        var asked = Asking(channel, connector.Address);
        using var response = await client.PostActivityAsync(asked, ConnectorToken(asked));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        FakeConnector.Posted reply;
        // Three dots come first where the machine is busy.
        do reply = await connector.NextAsync();
        while (reply.Body.GetProperty("type").GetString() == "typing");
        Assert.Contains("Norland", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_good_token_there_is_nothing_to_see()
    {
        await using var connector = await FakeConnector.StartAsync();
        var asked = Asking("msteams", connector.Address);
        var stolen = ConnectorToken(Asking("msteams", new Uri("http://127.0.0.1:9")));
        foreach (var authorization in new[] { "", "Bearer rubbish", EmulatorToken().Replace("Bearer", "bearer", StringComparison.Ordinal), stolen })
        {
            using var response = await client.PostActivityAsync(asked, authorization);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        asked["type"] = "typing";
        using var typing = await client.PostActivityAsync(asked, stolen);
        Assert.Equal(HttpStatusCode.Unauthorized, typing.StatusCode);
        Assert.True(connector.IsQuiet);
    }

    [Fact]
    public async Task A_strangers_body_is_not_even_read()
    {
        Assert.SkipWhen(Edition.IsMicrosoftSdk, "The SDK checks a token together with the activity that came with it, so it reads both.");
        using var content = new StringContent("{ no JSON at all", System.Text.Encoding.UTF8, "text/plain");
        using var response = await client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_channel_the_key_does_not_speak_for_is_refused()
    {
        await using var connector = await FakeConnector.StartAsync();
        var asked = Asking("slack", connector.Address);
        using var response = await client.PostActivityAsync(asked, ConnectorToken(asked));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Links_lead_to_the_public_address_whatever_the_request_claims()
    {
        await using var connector = await FakeConnector.StartAsync();
        var asked = EmulatorShaped.Message(CorranLetters.Question, connector.Address, "links");
        using var response = await client.PostActivityAsync(asked, EmulatorToken(), "letters.example.org");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = await connector.NextAsync();
        Assert.Contains("](https://letters.example.org/letters/", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", reply.Text, StringComparison.Ordinal);

        using var forged = await client.PostActivityAsync(EmulatorShaped.Message(CorranLetters.Question, connector.Address, "links"), EmulatorToken(), "attacker.example");
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    [Fact]
    public async Task Replies_expected_in_the_body_need_a_token_as_well()
    {
        var asked = Asking("msteams", new Uri("http://127.0.0.1:9"));
        asked["deliveryMode"] = "expectReplies";
        using var refused = await client.PostActivityAsync(asked);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var response = await client.PostActivityAsync(asked, ConnectorToken(asked));
        Assert.Contains("Norland", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_that_refuses_the_token_is_shown_a_new_one()
    {
        var tries = 0;
        await using var connector = await FakeConnector.StartAsync(context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref tries) == 1 ? 401 : 200;
            return Task.CompletedTask;
        });
        using var response = await client.PostActivityAsync(EmulatorShaped.Message("Hello", connector.Address, "renewed"), EmulatorToken());
        Assert.NotEqual((await connector.NextAsync()).Authorization, (await connector.NextAsync()).Authorization);
    }

    [Fact]
    public async Task Without_a_token_of_its_own_the_bot_says_nothing_and_lives_on()
    {
        await using var connector = await FakeConnector.StartAsync(context =>
        {
            // The token in hand is refused, and no other is to be had.
            context.Response.StatusCode = credential.Fails ? 401 : 200;
            return Task.CompletedTask;
        });
        credential.Fails = true;
        using var lost = await client.PostActivityAsync(EmulatorShaped.Message("Hello", connector.Address, "tokenless"), EmulatorToken());
        Assert.Equal(HttpStatusCode.OK, lost.StatusCode);
        await Queue.QuietAsync(new ConversationKey("emulator", "tokenless"));
        credential.Fails = false;
        var next = EmulatorShaped.Message("Hello", connector.Address, "tokenless");
        using var said = await client.PostActivityAsync(next, EmulatorToken());
        FakeConnector.Posted reply;
        do reply = await connector.NextAsync();
        while (reply.Body.GetProperty("replyToId").GetString() != (string?)next["id"]);
        Assert.StartsWith("Hello", reply.Text, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        var started = issuers = await StartAsync();
        host = new LettersHost(web =>
        {
            foreach (var (name, value) in started.Settings()) web.UseSetting(name, value);
            web.UseSetting("BotFramework:ServiceUrlOnThisMachine", "true").UseSetting("PublicUrl", "https://letters.example.org");
            web.ConfigureTestServices(services => Edition.Trust(services, started, credential));
        });
        await host.InitializeAsync();
        client.Dispose();
        client = host.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (host is not null) await host.DisposeAsync();
        if (issuers is not null) await issuers.DisposeAsync();
    }

    private ConversationQueue Queue =>
        (host ?? throw new InvalidOperationException("not started")).Services.GetRequiredService<ConversationQueue>();

    private string EmulatorToken() => $"Bearer {Sign(Issuers.TenantKey, EmulatorClaims("1.0"))}";

    private string ConnectorToken(Dictionary<string, object?> activity) =>
        $"Bearer {Sign(Issuers.Endorsed, ConnectorClaims((string?)activity["serviceUrl"] ?? ""))}";

    private static Dictionary<string, object?> Asking(string channel, Uri serviceUrl)
    {
        var asked = EmulatorShaped.Message(CorranLetters.Question, serviceUrl, $"on {channel}");
        asked["channelId"] = channel;
        return asked;
    }
}
