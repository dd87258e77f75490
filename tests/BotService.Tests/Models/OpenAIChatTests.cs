using System.Text.Json;
using BotService.Models;
using Microsoft.Extensions.AI;

namespace BotService.Tests.Models;

public sealed class OpenAIChatTests
{
    private static readonly ChatOptions Options = new()
    {
        Temperature = 0,
        MaxOutputTokens = 40,
        Seed = 7,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(
            JsonElement.Parse("""{"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":{"type":"string"}}}"""), "reply"),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_and_options_go_over_the_wire_as_they_are()
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var model = new AskedModel(server.Server);
        ChatMessage[] chat = [new(ChatRole.System, "Be brief."), new(ChatRole.User, "Wer? “So”"), new(ChatRole.Assistant, "Sie."), new(ChatRole.User, "Wann?")];

        await foreach (var _ in model.Chat.GetStreamingResponseAsync(chat, Options, Token)) { }

        var request = await server.NextAsync();
        Assert.Equal([("system", "Be brief."), ("user", "Wer? “So”"), ("assistant", "Sie."), ("user", "Wann?")], request.Messages);
        Assert.Equal($"Bearer {AzureShapedServer.Key}", request.Authorization);
        Assert.Equal("reply", request.Schema);
        Assert.Equal((0, 40, 7), (request.Body.GetProperty("temperature").GetInt32(), request.Body.GetProperty("max_completion_tokens").GetInt32(), request.Body.GetProperty("seed").GetInt32()));
        Assert.False(request.Has("user") || request.Has("metadata"));
    }

    [Fact]
    public async Task The_words_of_a_stream_come_as_they_are_with_how_it_ended_and_what_it_took()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Says("Norland denied it — “in full”.") with { Piece = 3 });
        using var model = new AskedModel(server.Server);

        var response = await model.Chat.GetResponseAsync("Who said it?", cancellationToken: Token);

        Assert.Equal("Norland denied it — “in full”.", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal((3, 6), (response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount));
    }

    [Fact]
    public async Task A_whole_answer_says_the_same_as_a_streamed_one()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Says("Norland denied it."));
        using var chat = ModelsFeature.ClientOf(server.Server, AzureShapedServer.ChatDeployment, TimeProvider.System);

        var response = await chat.GetResponseAsync("Who said it?", Options, Token);

        Assert.Equal(("Norland denied it.", ChatFinishReason.Stop, 3L), (response.Text, response.FinishReason, response.Usage?.OutputTokenCount));
        Assert.False((await server.NextAsync()).IsStreaming);
    }

    [Fact]
    public async Task What_a_server_does_not_take_is_left_out_from_then_on()
    {
        await using var server = await AzureShapedServer.StartAsync(request =>
            request.Has("response_format") ? Refuses("response_format", "response_format.type")
            : request.Has("temperature") ? Refuses("Unsupported value: 'temperature' does not support 0 with this model.", null)
            : request.Has("max_completion_tokens") ? Refuses("Unrecognized request argument supplied: max_completion_tokens", null)
            : ScriptedAnswer.Says("Yes."));
        using var model = new AskedModel(server.Server);

        Assert.Equal("Yes.", await model.AskAsync(options: Options));
        Assert.Equal("Yes.", await model.AskAsync(options: Options));

        Assert.Equal(5, server.Requests.Count);
        Assert.Equal(40, server.Requests.Last().Body.GetProperty("max_tokens").GetInt32());

        static ScriptedAnswer Refuses(string message, string? param) =>
            ScriptedAnswer.Fails(new ScriptedError(400, "unsupported_parameter", message) { Param = param });
    }

    [Fact]
    public async Task Two_first_questions_at_once_both_learn_what_a_server_does_not_take()
    {
        var both = new TaskCompletionSource();
        var waiting = 0;
        await using var server = await AzureShapedServer.StartAsync(request =>
        {
            if (!request.Has("temperature")) return ScriptedAnswer.Says("Yes.");
            if (Interlocked.Increment(ref waiting) == 2) both.SetResult();
            // Neither is answered before both have asked: so neither knows what the other learns.
            Assert.True(both.Task.Wait(TimeSpan.FromMinutes(1)));
            return ScriptedAnswer.Fails(new ScriptedError(400, "unsupported_value", "Not with this model.") { Param = "temperature" });
        });
        using var model = new AskedModel(server.Server);

        Assert.Equal(["Yes.", "Yes."], await Task.WhenAll(model.AskAsync(options: Options), model.AskAsync(options: Options)));
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData("Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.")]
    [InlineData("'max_completion_tokens' is too large: 1200. This model's maximum context length is 1024 tokens.")]
    [InlineData("The text speaks of an unknown seedling, of temperatures and of a response_formatter.")]
    [InlineData("This model's maximum context length is 8192 tokens; the temperature was 0.")]
    public async Task An_error_about_something_else_is_told_and_teaches_nothing(string message)
    {
        var isFirst = true;
        await using var server = await AzureShapedServer.StartAsync(_ =>
        {
            (var fails, isFirst) = (isFirst, false);
            return fails ? ScriptedAnswer.Fails(400, null, message) : ScriptedAnswer.Says("Yes.");
        });
        using var model = new AskedModel(server.Server);

        await Assert.ThrowsAsync<Letters.Prompting.ModelUnavailableException>(() => model.AskAsync(options: Options));
        Assert.Equal("Yes.", await model.AskAsync(options: Options));

        var last = server.Requests.Last();
        Assert.True(last.Has("temperature") && last.Has("seed") && last.Has("response_format") && last.Has("max_completion_tokens"));
    }

    [Fact]
    public async Task Who_asks_is_counted_and_never_sent()
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var model = new AskedModel(server.Server);

        await model.AskAsync(options: Letters.Prompting.AskedBy.For(new ChatOptions(), "teams/ann@example.org"));

        Assert.DoesNotContain("ann", (await server.NextAsync()).Body.GetRawText(), StringComparison.Ordinal);
    }
}
