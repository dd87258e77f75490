using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace BotService.Tests.Channels.DirectLine;

/// <summary>A Direct Line client of plain HTTP, for what the real one never does.</summary>
internal sealed class DirectLineClient : IDisposable
{
    private DirectLineClient(HttpClient http, string conversation, string token)
    {
        Http = http;
        Conversation = conversation;
        Token = token;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public HttpClient Http { get; }

    public string Conversation { get; }

    public string Token { get; }

    public static async Task<DirectLineClient> ArriveAsync(LettersHost host)
    {
        var http = host.CreateClient();
        using var response = await http.PostAsync("/v3/directline/tokens/generate", null, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return new DirectLineClient(http, body.GetProperty("conversationId").GetString() ?? "", body.GetProperty("token").GetString() ?? "");
    }

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) =>
        Http.PostAsJsonAsync($"/v3/directline{path}", body ?? new { }, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync($"/v3/directline{path}", TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SayAsync(object activity) => PostAsync($"/conversations/{Conversation}/activities", activity);

    /// <summary>Polls until so many activities are there.</summary>
    public async Task<List<JsonElement>> ReadAsync(int atLeast)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (; ; )
        {
            var set = await Http.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{Conversation}/activities", limit.Token);
            var activities = set.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count >= atLeast) return activities;
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    public void Dispose() => Http.Dispose();
}
