using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BotService.Channels.Feedback;
using BotService.Tests.Channels.BotFramework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests.Channels.Teams;

/// <summary>The whole service as Teams and the Agents Playground talk to it.</summary>
public class TeamsTests(LettersHost host) : IDisposable
{
    private readonly HttpClient client = host.CreateClient();

    [Theory]
    [InlineData("msteams")]
    [InlineData("agents")]
    public async Task A_personal_question_is_answered_with_citations_Teams_draws(string channel)
    {
        await using var connector = await FakeConnector.StartAsync();
        using var _ = await client.PostActivityAsync(TeamsShaped.Message(CorranLetters.Question, connector.Address, $"a:cited-{channel}", channel: channel));
        var reply = await connector.NextAsync();
        Assert.Contains(CorranLetters.Proof, reply.Text.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("” [1]", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sources", reply.Text, StringComparison.Ordinal);
        var claim = reply.Body.GetProperty("entities")[0].GetProperty("citation")[0];
        Assert.StartsWith(CorranLetters.Proof, claim.GetProperty("appearance").GetProperty("abstract").GetString(), StringComparison.Ordinal);
        Assert.Equal("default", reply.Body.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_question_in_a_channel_is_answered_in_its_thread()
    {
        const string Thread = "19:chan-1@thread.tacv2;messageid=1795289140973";
        await using var connector = await FakeConnector.StartAsync();
        using var _ = await client.PostActivityAsync(TeamsShaped.Message(CorranLetters.Question, connector.Address, Thread, "channel"));
        var reply = await connector.NextAsync();
        Assert.StartsWith($"/v3/conversations/{Uri.EscapeDataString(Thread)}/activities/", reply.Target, StringComparison.Ordinal);
        Assert.DoesNotContain("Understood as", reply.Text, StringComparison.Ordinal);
        Assert.Contains(CorranLetters.Proof, reply.Text.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(reply.Body.TryGetProperty("suggestedActions", out JsonElement _));
    }

    [Fact]
    public async Task Who_only_names_the_bot_is_told_what_it_is_for()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var _ = await client.PostActivityAsync(TeamsShaped.Message("", connector.Address, "19:only@thread.v2", "groupChat"));
        Assert.StartsWith("Ask me", (await connector.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installing_and_arriving_bring_one_welcome_and_installing_anew_another()
    {
        await using var connector = await FakeConnector.StartAsync();
        async Task SendAsync(string type, params (string Name, object Value)[] more)
        {
            var activity = TeamsShaped.Message("", connector.Address, "a:installed");
            activity["type"] = type;
            foreach (var (name, value) in more) activity[name] = value;
            using var response = await client.PostActivityAsync(activity);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await SendAsync("installationUpdate", ("action", "add"));
        await SendAsync("conversationUpdate", ("membersAdded", new[] { new { id = TeamsShaped.User }, new { id = TeamsShaped.Bot } }));
        await SendAsync("conversationUpdate", ("channelData", new { eventType = "channelRenamed", channel = new { id = "19:x" } }));
        await SendAsync("installationUpdate", ("action", "remove"));
        await SendAsync("installationUpdate", ("action", "add"));
        using var _ = await client.PostActivityAsync(TeamsShaped.Message("Hello", connector.Address, "a:installed"));
        Assert.StartsWith("Ask me", (await connector.NextAsync()).Text, StringComparison.Ordinal);
        Assert.StartsWith("Ask me", (await connector.NextAsync()).Text, StringComparison.Ordinal);
        Assert.StartsWith("Hello", (await connector.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_comes_with_a_card_whose_pages_can_be_asked_for()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var _ = await client.PostActivityAsync(TeamsShaped.Message("List the letters", connector.Address, "a:list"));
        FakeConnector.Posted reply;
        // What is being worked at comes first where the machine is busy.
        do reply = await connector.NextAsync();
        while (reply.Body.GetProperty("type").GetString() == "typing");
        var card = reply.Body.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal(3, card.GetProperty("body").EnumerateArray().Count(element => element.GetProperty("type").GetString() == "ColumnSet"));
        Assert.Contains("[3]", reply.Text, StringComparison.Ordinal);

        var data = new { letters = "letters.page", question = "List the letters", page = 7 };
        using var turned = await client.PostActivityAsync(TeamsShaped.Invoke(
            "adaptiveCard/action", new { action = new { type = "Action.Execute", verb = "letters.page", data } }, connector.Address, "a:list"));
        Assert.Equal(HttpStatusCode.OK, turned.StatusCode);
        var body = await BodyAsync(turned);
        Assert.Equal(200, body.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", body.GetProperty("type").GetString());
        Assert.True(JsonElement.DeepEquals(card, body.GetProperty("value")));

        var submitted = TeamsShaped.Message("", connector.Address, "a:list");
        submitted.Remove("text");
        submitted["value"] = data;
        using var __ = await client.PostActivityAsync(submitted);
        var page = await connector.NextAsync();
        Assert.True(JsonElement.DeepEquals(card, page.Body.GetProperty("attachments")[0].GetProperty("content")));
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"letters.page","data":{"letters":"letters.page","question":"q","page":-1}}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"letters.page"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"of another bot","data":{}}}""", HttpStatusCode.NotImplemented)]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"letters.page","data":{"letters":"letters.page","question":"Hello","page":1}}}""", HttpStatusCode.OK)]
    public async Task A_card_action_is_answered_with_its_own_status(string value, HttpStatusCode status)
    {
        using var response = await client.PostActivityAsync(TeamsShaped.Invoke(
            "adaptiveCard/action", JsonSerializer.Deserialize<JsonElement>(value), new Uri("http://localhost:1"), "a:actions"));
        Assert.Equal(status, response.StatusCode);
        if (status != HttpStatusCode.NotImplemented) Assert.Equal((int)status, (await BodyAsync(response)).GetProperty("statusCode").GetInt32());
    }

    [Fact]
    public async Task A_vote_is_kept_by_the_id_the_channel_gave_the_answer()
    {
        await using var connector = await FakeConnector.StartAsync(context => context.Response.WriteAsJsonAsync(new { id = "1795289140973" }));
        using var _ = await client.PostActivityAsync(TeamsShaped.Message(CorranLetters.Question, connector.Address, "a:rated"));
        await connector.NextAsync();
        // The next turn of the conversation begins when this one has noted the id.
        using var __ = await client.PostActivityAsync(TeamsShaped.Message("Hello", connector.Address, "a:rated"));
        await connector.NextAsync();

        var value = new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback = "{\"feedbackText\":\"Too long\"}" } };
        using var voted = await client.PostActivityAsync(TeamsShaped.Invoke("message/submitAction", value, connector.Address, "a:rated", "1795289140973"));
        Assert.Equal(HttpStatusCode.OK, voted.StatusCode);
        Assert.Equal("{}", await voted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var vote = Assert.Single(host.Services.GetRequiredService<FeedbackFile>().All(), vote => vote.Words == "Too long");
        Assert.Equal((CorranLetters.Question, false), (vote.Question, vote.IsLike));
    }

    [Fact]
    public async Task A_form_for_more_words_is_handed_out()
    {
        using var response = await client.PostActivityAsync(TeamsShaped.Invoke(
            "message/fetchTask", new { data = new { actionName = "feedback", actionValue = new { reaction = "like" } } }, new Uri("http://localhost:1"), "a:form"));
        var task = (await BodyAsync(response)).GetProperty("task");
        Assert.Equal("continue", task.GetProperty("type").GetString());
        Assert.Equal("feedbackText", task.GetProperty("value").GetProperty("card").GetProperty("content").GetProperty("body")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    public async Task Other_invokes_are_not_implemented(string name)
    {
        using var response = await client.PostActivityAsync(TeamsShaped.Invoke(name, new { }, new Uri("http://localhost:1"), "a:other"));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    public void Dispose()
    {
        client.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Task<JsonElement> BodyAsync(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
