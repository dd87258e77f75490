using System.Net;
using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using Microsoft.Extensions.Logging.Abstractions;
using static BotService.Tests.Channels.BotFramework.ScriptedHandler;

namespace BotService.Tests.Channels.BotFramework;

public sealed class ConnectorClientTests
{
    private static readonly Activity Message = new()
    {
        Type = ActivityTypes.Message, Text = "Hello", Conversation = new ConversationAccount { Id = "19:x@thread.tacv2;messageid=1795" }, ReplyToId = "a|1",
    };

    private readonly VirtualTime time = new(due => due != ConnectorPatience.OneAttempt && due != ConnectorPatience.Altogether);

    [Theory]
    [InlineData(HttpStatusCode.Created, """{"id":"1|0000001"}""", "1|0000001")]
    [InlineData(HttpStatusCode.OK, """{"id":"x"}""", "x")]
    [InlineData(HttpStatusCode.Accepted, "", null)]
    [InlineData(HttpStatusCode.Accepted, "{}", null)]
    [InlineData(HttpStatusCode.Created, """{"id":7}""", null)]
    [InlineData(HttpStatusCode.Created, """{"id":""}""", null)]
    [InlineData(HttpStatusCode.Created, """{"id":"\ud800"}""", null)]
    [InlineData(HttpStatusCode.OK, "<html><body>Fine.</body></html>", null)]
    [InlineData(HttpStatusCode.OK, """["id"]""", null)]
    [InlineData(HttpStatusCode.OK, "{", null)]
    public async Task The_id_is_taken_where_there_is_one(HttpStatusCode status, string body, string? id)
    {
        using var handler = new ScriptedHandler(Answer(status, body));
        Assert.Equal(id, await Client(handler).SendAsync(Local(), Message, TestContext.Current.CancellationToken));
        var asked = Assert.Single(handler.Requests);
        Assert.Equal("http://localhost:1/c/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1795/activities/a%7C1", asked.Address);
        Assert.DoesNotContain("null", asked.Body, StringComparison.Ordinal);
        Assert.Null(asked.Authorization);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, """{"error":{"code":"ContentStreamNotAllowed","message":"Stopped\nby the user"}}""", "ContentStreamNotAllowed")]
    [InlineData(HttpStatusCode.MethodNotAllowed, """{"code":"BadArgument","message":"no"}""", "BadArgument")]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, "<html>413</html>", null)]
    [InlineData(HttpStatusCode.NotFound, "", null)]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"flat"}""", null)]
    [InlineData(HttpStatusCode.InternalServerError, """{"error":{"code":5}}""", null)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "busy", null)]
    [InlineData(HttpStatusCode.Redirect, "", null)]
    [InlineData(HttpStatusCode.Unauthorized, "", null)]
    public async Task A_refusal_bears_its_status_and_code_and_is_not_argued_with(HttpStatusCode status, string body, string? code)
    {
        using var handler = new ScriptedHandler(Answer(status, body));
        var refusal = await Assert.ThrowsAsync<ConnectorRefusedException>(
            () => Client(handler).SendAsync(Local(), Message, TestContext.Current.CancellationToken));
        Assert.Equal((status, code), (refusal.Status, refusal.Code));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_body_without_end_is_read_a_little_way_only()
    {
        using var handler = new ScriptedHandler(Answer(HttpStatusCode.Forbidden, new string(' ', 10_000_000) + "{}"));
        await Assert.ThrowsAsync<ConnectorRefusedException>(() => Client(handler).SendAsync(Local(), Message, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task What_passes_is_waited_for_longer_and_longer(HttpStatusCode status)
    {
        using var handler = new ScriptedHandler(Answer(status), Answer(status), Answer(status), Answer(HttpStatusCode.Created, """{"id":"1"}"""));
        Assert.Equal("1", await Client(handler).SendAsync(Local(), Message, TestContext.Current.CancellationToken));
        Assert.Equal(3, time.Waited.Count);
        Assert.All(time.Waited, wait => Assert.InRange(wait, TimeSpan.Zero, ConnectorPatience.LongestWait));
        Assert.True(time.Waited.Sum(wait => wait.TotalSeconds) > 4);
        Assert.Single(handler.Requests.Select(asked => asked.Body).Distinct());
    }

    [Fact]
    public async Task What_does_not_pass_is_refused_after_a_few_tries()
    {
        using var handler = new ScriptedHandler(Answer(HttpStatusCode.TooManyRequests));
        var refusal = await Assert.ThrowsAsync<ConnectorRefusedException>(
            () => Client(handler).SendAsync(Local(), Message, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Status);
        Assert.Equal(1 + ConnectorPatience.MostRetries, handler.Requests.Count);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("0", 0)]
    [InlineData("86400", 20)]
    [InlineData("Sun, 04 May 2031 12:00:07 GMT", 7)]
    [InlineData("Sun, 04 May 2031 11:00:00 GMT", 0)]
    public async Task The_connector_says_when_it_wants_to_be_asked_again_within_reason(string retryAfter, int seconds)
    {
        using var handler = new ScriptedHandler(Answer(HttpStatusCode.TooManyRequests, retryAfter: retryAfter), Answer(HttpStatusCode.OK));
        await Client(handler).SendAsync(Local(), Message, TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(time.Waited.Sum(wait => wait.TotalSeconds)));
        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public async Task The_same_seed_waits_the_same()
    {
        var waits = new List<double>();
        for (var i = 0; i < 2; i++)
        {
            var clock = new VirtualTime(due => due != ConnectorPatience.OneAttempt && due != ConnectorPatience.Altogether);
            using var handler = new ScriptedHandler(Answer(HttpStatusCode.BadGateway), Answer(HttpStatusCode.BadGateway), Answer(HttpStatusCode.OK));
            using var tokens = NoTokens();
            await new ConnectorClient(new HttpClient(handler), tokens, new ConnectorPatience(clock, seed: 7))
                .SendAsync(Local(), Message, TestContext.Current.CancellationToken);
            waits.Add(clock.Waited.Sum(wait => wait.TotalSeconds));
        }
        Assert.Equal(waits[0], waits[1]);
    }

    [Fact]
    public async Task Three_dots_are_not_tried_twice()
    {
        using var handler = new ScriptedHandler(Answer(HttpStatusCode.TooManyRequests), Answer(HttpStatusCode.OK));
        await Assert.ThrowsAsync<ConnectorRefusedException>(() => Client(handler).SendAsync(
            Local(), Message with { Type = ActivityTypes.Typing, Text = null }, TestContext.Current.CancellationToken));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Where_no_connection_came_about_it_is_tried_again()
    {
        using var handler = new ScriptedHandler(Fail(HttpRequestError.ConnectionError), Fail(HttpRequestError.NameResolutionError), Answer(HttpStatusCode.OK));
        await Client(handler).SendAsync(Local(), Message, TestContext.Current.CancellationToken);
        Assert.Equal(3, handler.Requests.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task Where_the_message_may_have_arrived_it_is_not_sent_again(HttpRequestError error)
    {
        using var handler = new ScriptedHandler(Fail(error));
        await Assert.ThrowsAsync<ConnectorUnreachableException>(() => Client(handler).SendAsync(Local(), Message, TestContext.Current.CancellationToken));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_connector_that_never_answers_is_given_up_and_not_asked_again()
    {
        using var handler = new ScriptedHandler(Hang(() => time.Pass(ConnectorPatience.OneAttempt)));
        await Assert.ThrowsAsync<ConnectorUnreachableException>(() => Client(handler).SendAsync(Local(), Message, TestContext.Current.CancellationToken));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_is_told_so()
    {
        using var stop = new CancellationTokenSource();
        using var handler = new ScriptedHandler(Hang(stop.Cancel));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(handler).SendAsync(Local(), Message, stop.Token));
    }

    [Fact]
    public async Task An_activity_is_put_in_the_place_of_another_and_taken_away()
    {
        using var handler = new ScriptedHandler(Answer(HttpStatusCode.OK));
        var client = Client(handler);
        await client.UpdateAsync(Local(), Message with { Id = "b:2" }, TestContext.Current.CancellationToken);
        await client.DeleteAsync(Local(), "c|d", "b:2", TestContext.Current.CancellationToken);
        Assert.Equal([HttpMethod.Put, HttpMethod.Delete], handler.Requests.Select(asked => asked.Method));
        Assert.EndsWith("/activities/b%3A2", handler.Requests[0].Address, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"b:2\"", handler.Requests[0].Body, StringComparison.Ordinal);
        Assert.EndsWith("/v3/conversations/c%7Cd/activities/b%3A2", handler.Requests[1].Address, StringComparison.Ordinal);
        Assert.Equal("", handler.Requests[1].Body);
    }

    [Fact]
    public async Task A_token_goes_to_an_address_that_is_vouched_for_and_to_no_other()
    {
        using var handler = new ScriptedHandler(Answer(HttpStatusCode.OK));
        var credential = new CountingCredential(time);
        using var tokens = credential.Tokens();
        var client = new ConnectorClient(new HttpClient(handler), tokens, new ConnectorPatience(time, seed: 1));
        await client.SendAsync(Local(), Message, TestContext.Current.CancellationToken);
        Assert.Equal(0, credential.Asked);
        await client.SendAsync(Far(), Message, TestContext.Current.CancellationToken);
        await client.SendAsync(Far(), Message, TestContext.Current.CancellationToken);
        Assert.Equal([null, "Bearer token-1", "Bearer token-1"], handler.Requests.Select(asked => asked.Authorization));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once()
    {
        using var handler = new ScriptedHandler(Answer(HttpStatusCode.Unauthorized), Answer(HttpStatusCode.OK), Answer(HttpStatusCode.Unauthorized));
        var credential = new CountingCredential(time);
        using var tokens = credential.Tokens();
        var client = new ConnectorClient(new HttpClient(handler), tokens, new ConnectorPatience(time, seed: 1));
        await client.SendAsync(Far(), Message, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ConnectorRefusedException>(() => client.SendAsync(Far(), Message, TestContext.Current.CancellationToken));
        Assert.Equal(
            ["Bearer token-1", "Bearer token-2", "Bearer token-2", "Bearer token-3"], handler.Requests.Select(asked => asked.Authorization));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        using var handler = new ScriptedHandler(Answer(HttpStatusCode.OK));
        using var tokens = new CountingCredential(time) { Fails = true }.Tokens();
        var client = new ConnectorClient(new HttpClient(handler), tokens, new ConnectorPatience(time, seed: 1));
        await Assert.ThrowsAsync<ConnectorUnreachableException>(() => client.SendAsync(Far(), Message, TestContext.Current.CancellationToken));
        Assert.Empty(handler.Requests);
    }

    private ConnectorClient Client(ScriptedHandler handler) => new(new HttpClient(handler), NoTokens(), new ConnectorPatience(time, seed: 1));

    private static ConnectorTokens NoTokens() => new(null, "", TimeProvider.System, NullLogger<ConnectorTokens>.Instance);

    private static ConnectorAddress Local() =>
        ConnectorAddress.OnThisMachine("http://localhost:1/c/") ?? throw new InvalidOperationException();

    private static ConnectorAddress Far() =>
        ConnectorAddress.VouchedFor("https://smba.example/emea/", [], false) ?? throw new InvalidOperationException();
}
