using System.Text.Json;
using System.Text.Json.Nodes;
using BotService.MicrosoftSdk.Kernels;
using BotService.Models;
using BotService.Tests.Channels;
using Letters.Index;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace BotService.Tests.MicrosoftSdk;

public sealed class LettersKernelTests(LettersHost host)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Kernel Kernel => host.Services.GetRequiredService<Kernel>();

    [Fact]
    public void The_letters_are_a_plugin_whose_functions_and_values_are_described()
    {
        var letters = Kernel.Plugins[LettersPlugin.Name];
        Assert.Equal(["list", "positions", "read", "search"], letters.Select(function => function.Name).Order());
        Assert.All(letters, function => Assert.NotEmpty(function.Description));
        Assert.All(letters.SelectMany(function => function.Metadata.Parameters), parameter => Assert.NotEmpty(parameter.Description));
    }

    [Fact]
    public async Task Search_gives_passages_with_the_characters_they_stand_at()
    {
        var hits = JsonNode.Parse(await InvokeAsync("search", new() { ["question"] = CorranLetters.Question, ["take"] = 3 }))?["hits"]?.AsArray() ?? [];
        Assert.InRange(hits.Count, 1, 3);
        var letters = await host.Services.GetRequiredService<ILetterIndex>().LettersAsync(Token);
        foreach (var hit in hits)
        {
            var letter = letters.Single(one => one.Id.Value == (string?)hit?["letter"]);
            Assert.Equal((string?)hit?["text"], letter.Text.Substring((int?)hit?["start"] ?? 0, (int?)hit?["length"] ?? 0));
        }
        Assert.Contains(CorranLetters.Proof, (string?)hits[0]?["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_gives_a_letter_by_its_number_piece_by_piece()
    {
        var whole = await InvokeAsync("read", new() { ["letter"] = "7731" });
        Assert.Contains(CorranLetters.Proof, whole, StringComparison.Ordinal);
        Assert.Contains("\"sender\"", whole, StringComparison.Ordinal);
        var rest = await InvokeAsync("read", new() { ["letter"] = "7731", ["from"] = 400 });
        Assert.Contains("Characters 400 to", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("I write with regard", rest, StringComparison.Ordinal);
        Assert.Contains("No letter", await InvokeAsync("read", new() { ["letter"] = "none" }), StringComparison.Ordinal);
        Assert.Contains("Characters", await InvokeAsync("read", new() { ["letter"] = "7731", ["from"] = int.MaxValue }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_counts_what_it_lists()
    {
        var all = (await InvokeAsync("list", [])).Split('\n');
        Assert.Equal("3 of the 3 letters held:", all[0]);
        Assert.Equal(4, all.Length);
        var estrava = (await InvokeAsync("list", new() { ["sender"] = "overmere" })).Split('\n');
        Assert.Equal("1 of the 3 letters held:", estrava[0]);
        Assert.Contains("118/31", estrava[1], StringComparison.Ordinal);
        Assert.Equal("0 of the 3 letters held:", await InvokeAsync("list", new() { ["symbol"] = "S/2024/1" }));
    }

    [Fact]
    public async Task Positions_are_proven_in_the_letters()
    {
        var answer = JsonNode.Parse(await InvokeAsync("positions", new() { ["topic"] = "the patrol boats?" }));
        Assert.Equal("grounded", (string?)answer?["kind"]);
        var letters = await host.Services.GetRequiredService<ILetterIndex>().LettersAsync(Token);
        Assert.All(answer?["citations"]?.AsArray() ?? [], citation => Assert.Equal(
            (string?)citation?["quote"],
            letters.Single(one => one.Id.Value == (string?)citation?["letter"]).Text.Substring((int?)citation?["start"] ?? 0, (int?)citation?["length"] ?? 0)));
        Assert.NotEmpty(answer?["citations"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task A_model_may_call_them_and_gets_their_words()
    {
        var asked = new List<JsonNode?>();
        await using var server = await StandIn.StartAsync(async context =>
        {
            var body = await context.Request.ReadFromJsonAsync<JsonNode>(Token);
            asked.Add(body);
            object message = asked.Count == 1
                ? new { role = "assistant", content = (string?)null, tool_calls = new[] { Call("letters_search", new { question = CorranLetters.Question }) } }
                : new { role = "assistant", content = "Found." };
            await context.Response.WriteAsJsonAsync(
                new { id = "1", @object = "chat.completion", created = 1, model = "m", choices = new[] { new { index = 0, message, finish_reason = asked.Count == 1 ? "tool_calls" : "stop" } } }, Token);
        });
        using var chat = ModelsFeature.ClientOf(new ModelServer(false, new Uri(server.Address, "/v1/"), "a-key", "m", null), "m", TimeProvider.System);
        var kernel = KernelFeature.KernelOf(
            host.Services.GetRequiredService<LettersPlugin>(), RepositoryPaths.InRepository("prompts"), chat, host.Services.GetRequiredService<ILoggerFactory>());
        var options = new ChatOptions { Tools = [.. kernel.Plugins[LettersPlugin.Name].Select(function => function.WithKernel(kernel))] };

        var response = await kernel.GetRequiredService<IChatClient>().GetResponseAsync("Has Norland sold boats?", options, Token);

        Assert.Equal("Found.", response.Text);
        Assert.Equal(4, asked[0]?["tools"]?.AsArray().Count);
        Assert.Contains(CorranLetters.Proof, asked[1]?["messages"]?.AsArray().Last()?["content"]?.ToString() ?? "", StringComparison.Ordinal);
    }

    private static object Call(string name, object values) =>
        new { id = "call-1", type = "function", function = new { name, arguments = JsonSerializer.Serialize(values) } };

    private async Task<string> InvokeAsync(string function, KernelArguments values) =>
        (await Kernel.InvokeAsync<string>(LettersPlugin.Name, function, values, Token)) ?? "";
}
