using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BotService.Channels.BotFramework;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests.Channels.BotFramework;

public class MessagesTests(LettersHost host) : IDisposable
{
    private readonly HttpClient client = host.CreateClient();

    [Fact]
    public async Task A_question_is_answered_through_the_connector()
    {
        await using var connector = await FakeConnector.StartAsync();
        var asked = EmulatorShaped.Message(CorranLetters.Question, connector.Address);
        using var response = await client.PostActivityAsync(asked);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var reply = await connector.NextAsync();
        Assert.Equal($"/v3/conversations/{Uri.EscapeDataString(EmulatorShaped.Conversation)}/activities/{asked["id"]}", reply.Target);
        Assert.Contains("%7Clivechat", reply.Target, StringComparison.Ordinal);
        Assert.Contains(CorranLetters.Proof, reply.Text.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("**Sources**", reply.Text, StringComparison.Ordinal);
        Assert.Contains($"]({host.Address}letters/norland-to-council-", reply.Text, StringComparison.Ordinal);
        Assert.Equal("bot-guid-1", reply.Body.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user-guid-1", reply.Body.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal(EmulatorShaped.Conversation, reply.Body.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal(asked["id"], reply.Body.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task What_has_no_value_is_left_out_of_a_reply()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var response = await client.PostActivityAsync(EmulatorShaped.Message("Hello", connector.Address));
        Assert.DoesNotContain("null", (await connector.NextAsync()).Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_of_one_conversation_are_answered_in_their_order()
    {
        await using var connector = await FakeConnector.StartAsync();
        var asked = Enumerable.Range(0, 8).Select(_ => EmulatorShaped.Message(CorranLetters.Question, connector.Address, "in-order")).ToList();
        foreach (var question in asked)
        {
            using var response = await client.PostActivityAsync(question);
        }
        var answered = new List<string?>();
        foreach (var _ in asked) answered.Add((await connector.NextAsync()).Body.GetProperty("replyToId").GetString());
        Assert.Equal(asked.Select(question => (string?)question["id"]), answered);
    }

    [Fact]
    public async Task No_reply_overtakes_the_answer_to_the_request()
    {
        await using var connector = await FakeConnector.StartAsync();
        var sent = new AnswerOnItsWay();
        var context = new DefaultHttpContext { RequestServices = host.Services };
        context.Features.Set<IHttpResponseFeature>(sent);
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = ("POST", "http", new HostString("localhost"));
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(EmulatorShaped.Message("Hello", connector.Address, "echo|livechat")));
        await host.Services.GetRequiredService<MessagesEndpoint>().ReceiveAsync(context);

        // Meanwhile another conversation is answered from its beginning to its end.
        using var other = await client.PostActivityAsync(EmulatorShaped.Message("Hello", connector.Address, "other"));
        Assert.EndsWith("other", (await connector.NextAsync()).Body.GetProperty("conversation").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.True(connector.IsQuiet);

        await sent.ArriveAsync();
        Assert.Equal("echo|livechat", (await connector.NextAsync()).Body.GetProperty("conversation").GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_activity_delivered_again_is_answered_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        var message = EmulatorShaped.Message("Hello", connector.Address, "again");
        for (var i = 0; i < 3; i++)
        {
            using var response = await client.PostActivityAsync(message);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        var next = EmulatorShaped.Message("Hello", connector.Address, "again");
        using var last = await client.PostActivityAsync(next);
        Assert.Equal(message["id"], (await connector.NextAsync()).Body.GetProperty("replyToId").GetString());
        Assert.Equal(next["id"], (await connector.NextAsync()).Body.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task Replies_expected_in_the_body_are_given_as_often_as_they_are_asked_for()
    {
        var asked = EmulatorShaped.Message("Hello", new Uri("http://localhost:1"), "expect again");
        asked["deliveryMode"] = "expectReplies";
        for (var i = 0; i < 2; i++)
        {
            using var response = await client.PostActivityAsync(asked);
            var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            Assert.Equal(1, body.GetProperty("activities").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_newcomer_is_welcomed_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            using var response = await client.PostActivityAsync(EmulatorShaped.Arrival(connector.Address, "welcome|livechat"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        using var asked = await client.PostActivityAsync(EmulatorShaped.Message("Hello", connector.Address, "welcome|livechat"));

        Assert.StartsWith("Ask me", (await connector.NextAsync()).Text, StringComparison.Ordinal);
        Assert.StartsWith("Hello", (await connector.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_body_and_not_through_the_connector()
    {
        await using var connector = await FakeConnector.StartAsync();
        var asked = EmulatorShaped.Message(CorranLetters.Question, connector.Address, "expect");
        asked["deliveryMode"] = "expectReplies";
        using var response = await client.PostActivityAsync(asked);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var reply = Assert.Single(body.GetProperty("activities").EnumerateArray());
        Assert.Contains("Norland", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(connector.IsQuiet);
    }

    [Fact]
    public async Task Who_expects_replies_in_the_body_is_told_that_there_are_none()
    {
        var activity = EmulatorShaped.Message("x", new Uri("http://localhost:1"), "expect nothing");
        (activity["type"], activity["deliveryMode"]) = ("a type of tomorrow", "expectReplies");
        using var response = await client.PostActivityAsync(activity);
        Assert.Equal("""{"activities":[]}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("ping")]
    [InlineData("deleteUserData")]
    [InlineData("event")]
    [InlineData("installationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("contactRelationUpdate")]
    [InlineData("a type of tomorrow")]
    public async Task Other_activities_are_taken_without_a_word(string type)
    {
        await using var connector = await FakeConnector.StartAsync();
        var activity = EmulatorShaped.Message("x", connector.Address, "quiet");
        activity["type"] = type;
        activity["somethingNew"] = new { nested = new[] { 1, 2 } };
        using var response = await client.PostActivityAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        // Had there been a reply to the first it would come before the reply to the second.
        using var asked = await client.PostActivityAsync(EmulatorShaped.Message("Hello", connector.Address, "quiet"));
        await connector.NextAsync();
        Assert.True(connector.IsQuiet);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("locale")]
    [InlineData("textFormat")]
    [InlineData("entities")]
    [InlineData("suggestedActions")]
    [InlineData("localTimestamp")]
    public async Task A_member_of_an_odd_shape_is_passed_over(string member)
    {
        await using var connector = await FakeConnector.StartAsync();
        var odd = EmulatorShaped.Message("x", connector.Address, $"odd {member}");
        odd["type"] = "a type of tomorrow";
        odd[member] = new { strange = 5 };
        using var response = await client.PostActivityAsync(odd);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_invoke_nobody_handles_is_not_implemented()
    {
        var activity = EmulatorShaped.Message("", new Uri("http://localhost:1"));
        activity["type"] = "invoke";
        using var response = await client.PostActivityAsync(activity);
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task A_connector_that_fails_does_not_stop_the_conversation()
    {
        await using var failing = await FakeConnector.StartAsync(context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            return Task.CompletedTask;
        });
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var response = await client.PostActivityAsync(EmulatorShaped.Message("Hello", failing.Address, "failing"));
            await failing.NextAsync();
        }
    }

    public void Dispose()
    {
        client.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A response that has reached its client only when that is said.</summary>
    private sealed class AnswerOnItsWay : HttpResponseFeature
    {
        private readonly List<Func<Task>> arrived = [];

        public override void OnCompleted(Func<object, Task> callback, object state) => arrived.Add(() => callback(state));

        public Task ArriveAsync() => Task.WhenAll(arrived.Select(callback => callback()));
    }
}
