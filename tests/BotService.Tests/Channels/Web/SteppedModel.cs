using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using BotService.Tests.Models;
using Microsoft.AspNetCore.Http;

namespace BotService.Tests.Channels.Web;

/// <summary>
/// A language model on this machine that writes its draft piece by piece, each when the test says so: a statement is a claim and the words
/// of a passage that prove it.
/// </summary>
internal sealed partial class SteppedModel : IAsyncDisposable
{
    private readonly Channel<(string Claim, string Quote)> statements = Channel.CreateUnbounded<(string, string)>();
    private StandIn? server;

    /// <summary>The settings that name it.</summary>
    public (string Key, string Value)[] Settings =>
        [("OpenAI:Endpoint", $"{server?.Address}v1/"), ("OpenAI:ApiKey", "a-key-of-the-tests"), ("OpenAI:ChatModel", "stepped"), .. HonestModel.Patience];

    public static async Task<SteppedModel> StartAsync()
    {
        var model = new SteppedModel();
        model.server = await StandIn.StartAsync(model.AnswerAsync);
        return model;
    }

    /// <summary>Writes one more statement, about the passage in which the quotation stands.</summary>
    public ValueTask WriteAsync(string claim, string quote) => statements.Writer.WriteAsync((claim, quote), TestContext.Current.CancellationToken);

    /// <summary>Ends the draft.</summary>
    public void Finish() => statements.Writer.Complete();

    public async ValueTask DisposeAsync()
    {
        statements.Writer.TryComplete();
        if (server is not null) await server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var asked = new ChatRequest(1, body.RootElement, "").Text;
        context.Response.ContentType = "text/event-stream";
        await WriteAsync(context, """{"statements":[""");
        var isFirst = true;
        await foreach (var (claim, quote) in statements.Reader.ReadAllAsync(context.RequestAborted))
        {
            var statement = JsonSerializer.Serialize(new { claim, quotes = new[] { new { passage = PassageWith(quote, asked), words = quote } } });
            await WriteAsync(context, isFirst ? statement : $",{statement}");
            isFirst = false;
        }
        await WriteAsync(context, "]}");
        await context.Response.WriteAsync("data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"stepped\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n", context.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, string content)
    {
        var chunk = JsonSerializer.Serialize(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion.chunk",
            created = 1,
            model = "stepped",
            choices = new[] { new { index = 0, delta = new { content }, finish_reason = (string?)null } },
        });
        await context.Response.WriteAsync($"data: {chunk}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static int PassageWith(string quote, string asked)
    {
        var passage = Passage().Matches(asked).FirstOrDefault(match => match.Groups["text"].Value.Replace('\n', ' ').Contains(quote, StringComparison.Ordinal));
        return passage is null
            ? throw new InvalidOperationException($"No passage sent to the model holds “{quote}”.")
            : int.Parse(passage.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"passage (?<number>\d+) begins\](?<text>.*?)passage \k<number> ends\]", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Passage();
}
