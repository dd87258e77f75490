using BotService.Models;
using Letters.Prompting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests.Models;

public sealed class ModelsFeatureTests
{
    [Fact]
    public async Task Without_a_chat_model_there_is_no_chat_client_among_the_services()
    {
        await using var services = ServicesFor(ModelSettings.None);
        Assert.Null(services.GetService<IChatClient>());
        Assert.Equal(ModelTotals.Nothing, services.GetRequiredService<ModelUsage>().Totals);

        var onlyVectors = new ModelServer(false, new Uri("http://localhost:1/v1/"), null, null, "nomic");
        await using var vectors = ServicesFor(new ModelSettings(onlyVectors, new ModelLimits()));
        Assert.Null(vectors.GetService<IChatClient>());
    }

    [Fact]
    public async Task With_one_configured_the_services_ask_it_with_the_prompts_beside_the_program()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Says("""{"translations":[{"number":1,"translation":"Nous le nions."}]}"""));
        await using var services = ServicesFor(new ModelSettings(server.Server, new ModelLimits()));
        var prompt = services.GetRequiredService<Prompts>().TranslateForDisplay;

        var response = await services.GetRequiredService<IChatClient>().GetResponseAsync(
            prompt.Messages(new Dictionary<string, object?>
            {
                ["to"] = "fr",
                ["quotations"] = new[] { new Dictionary<string, object?> { ["number"] = 1, ["from"] = "en", ["words"] = "We deny it." } },
            }),
            prompt.Options,
            TestContext.Current.CancellationToken);

        Assert.Equal("""{"translations":[{"number":1,"translation":"Nous le nions."}]}""", response.Text);
        var request = await server.NextAsync();
        Assert.Equal("translate_for_display", request.Schema);
        Assert.Contains("We deny it.", request.Text, StringComparison.Ordinal);
        Assert.Equal(1, services.GetRequiredService<ModelUsage>().Totals.Requests);
    }

    [Theory]
    [InlineData("answer-from-passages")]
    [InlineData("understand-question")]
    [InlineData("translate-for-display")]
    public async Task The_schema_of_every_prompt_is_one_a_strict_server_takes(string name)
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var model = new AskedModel(server.Server);
        var prompt = PromptFile.Load(RepositoryPaths.InRepository($"prompts/{name}.yaml"));

        Assert.Equal("Yes.", await model.AskAsync(options: prompt.Options));
        Assert.NotNull((await server.NextAsync()).Schema);
    }

    private static ServiceProvider ServicesFor(ModelSettings settings) => new ServiceCollection()
        .AddLogging()
        .AddMetrics()
        .AddModels(settings, isDevelopment: false)
        .BuildServiceProvider();
}
