using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using BotService.Models;

namespace BotService.MicrosoftSdk.Models;

/// <summary>An Azure OpenAI resource by the package Azure.AI.OpenAI, which asks its deployments by the dated API and not by /openai/v1.</summary>
internal static class AzureServer
{
    private const string PathOfV1 = "/openai/v1/";

    public static AzureOpenAIClient Open(ModelServer server)
    {
        var resource = new Uri(server.Endpoint.AbsoluteUri.Replace(PathOfV1, "", StringComparison.Ordinal));
        // Retries and time-outs are GuardedChat's alone: two sets of them would multiply.
        var options = new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0), NetworkTimeout = Timeout.InfiniteTimeSpan };
        return server.ApiKey is { } key
            ? new AzureOpenAIClient(resource, new ApiKeyCredential(key), options)
            : new AzureOpenAIClient(resource, ModelConnection.SignIn(), options);
    }
}
