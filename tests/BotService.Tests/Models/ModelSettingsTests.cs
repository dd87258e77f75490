using BotService.Models;
using Microsoft.Extensions.Configuration;

namespace BotService.Tests.Models;

public sealed class ModelSettingsTests
{
    [Fact]
    public void With_nothing_set_there_is_no_server()
    {
        Assert.Null(Read().Server);
        Assert.Null(Read("AzureOpenAI:Endpoint", "", "AzureOpenAI:ApiKey", " ", "OpenAI:ApiKey", "").Server);
    }

    [Theory]
    [InlineData("https://unit.openai.azure.com", "https://unit.openai.azure.com/openai/v1/")]
    [InlineData("https://unit.openai.azure.com/", "https://unit.openai.azure.com/openai/v1/")]
    [InlineData("https://unit.openai.azure.com/openai", "https://unit.openai.azure.com/openai/v1/")]
    [InlineData("https://unit.openai.azure.com/openai/v1", "https://unit.openai.azure.com/openai/v1/")]
    [InlineData("https://gate.example.org/models/openai/v1/", "https://gate.example.org/models/openai/v1/")]
    public void An_address_of_azure_is_taken_as_it_is_copied_from_the_portal(string given, string meant)
    {
        var server = Read("AzureOpenAI:Endpoint", given, "AzureOpenAI:ChatDeployment", "answers").Server;
        Assert.Equal(new ModelServer(true, new Uri(meant), null, "answers", null), server);
    }

    [Theory]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1/")]
    [InlineData("http://127.0.0.1:1234/v1", "http://127.0.0.1:1234/v1/")]
    [InlineData("https://models.example.org/api", "https://models.example.org/api/")]
    public void A_compatible_server_needs_no_key(string given, string meant)
    {
        var server = Read("OpenAI:Endpoint", given, "OpenAI:EmbeddingModel", "nomic").Server;
        Assert.Equal(new ModelServer(false, new Uri(meant), null, null, "nomic"), server);
    }

    [Fact]
    public void OpenAI_itself_needs_no_address() =>
        Assert.Equal("https://api.openai.com/v1/", Read("OpenAI:ApiKey", "k", "OpenAI:ChatModel", "m").Server?.Endpoint.AbsoluteUri);

    [Theory]
    [InlineData("AzureOpenAI:ChatDeployment=a", "AzureOpenAI:Endpoint is not set; it is the address of the resource, such as https://my-resource.openai.azure.com.")]
    [InlineData("AzureOpenAI:Endpoint=https://u.openai.azure.com", "AzureOpenAI names no model; set AzureOpenAI:ChatDeployment, AzureOpenAI:EmbeddingDeployment or both.")]
    [InlineData("AzureOpenAI:Endpoint=unit|AzureOpenAI:ChatDeployment=a", "AzureOpenAI:Endpoint is not an address that begins with https://.")]
    [InlineData("AzureOpenAI:Endpoint=http://u.openai.azure.com|AzureOpenAI:ChatDeployment=a", "AzureOpenAI:Endpoint begins with http://, which is for servers on this machine; elsewhere it is https://.")]
    [InlineData("AzureOpenAI:Endpoint=https://u.openai.azure.com?api-version=1|AzureOpenAI:ChatDeployment=a", "AzureOpenAI:Endpoint is an address without a name, a query or a fragment in it.")]
    [InlineData("AzureOpenAI:Endpoint=http://localhost:1|AzureOpenAI:ChatDeployment=a", "AzureOpenAI:ApiKey is not set, and a sign-in is only ever sent over https.")]
    [InlineData("AzureOpenAI:Endpoint=https://u.openai.azure.com|AzureOpenAI:ChatModel=a|AzureOpenAI:ChatDeployment=a", "AzureOpenAI:ChatModel is no setting; AzureOpenAI has Endpoint, ApiKey, ChatDeployment and EmbeddingDeployment.")]
    [InlineData("OpenAI:ChatModel=m", "OpenAI:ApiKey is not set, and api.openai.com answers nobody without one.")]
    [InlineData("OpenAI:ChatModel=m|OpenAI:ApiKey=a key", "OpenAI:ApiKey has characters that no key has.")]
    [InlineData("Models:AnswerSeconds=0", "Models:AnswerSeconds is a number from 1 to 600.\nModels:FirstTokenSeconds is no more than Models:AnswerSeconds.")]
    [InlineData("OpenAI:ChatModel=m|OpenAI:ApiKey=k|AzureOpenAI:Endpoint=https://u.openai.azure.com|AzureOpenAI:ChatDeployment=a", "AzureOpenAI and OpenAI are both set; the bot asks one server, so clear one of the two.")]
    public void What_cannot_be_meant_is_named(string settings, string problem)
    {
        var pairs = settings.Split('|').SelectMany(setting => setting.Split('=', 2)).ToArray();
        Assert.Equal(problem, Assert.Throws<ExpectedFailure>(() => Read(pairs)).Message);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var problem = Assert.Throws<ExpectedFailure>(() => Read("AzureOpenAI:ApiKey", "k", "Models:TokensPerAnswer", "1", "Models:TokensPerDay", "many")).Message;
        Assert.Contains("Models:TokensPerDay", problem, StringComparison.Ordinal);
        Assert.Contains("AzureOpenAI:Endpoint is not set", problem, StringComparison.Ordinal);
        Assert.Contains("AzureOpenAI names no model", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_never_printed() =>
        Assert.DoesNotContain("secret", $"{Read("OpenAI:ApiKey", "secret", "OpenAI:ChatModel", "m").Server}", StringComparison.Ordinal);

    private static ModelSettings Read(params string[] pairs) => ModelSettings.In(new ConfigurationBuilder()
        .AddInMemoryCollection(pairs.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
        .Build());
}
