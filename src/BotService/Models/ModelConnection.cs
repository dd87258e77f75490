using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace BotService.Models;

/// <summary>The clients of the OpenAI package, set up for a server.</summary>
internal static partial class ModelConnection
{
    /// <summary>What a token for Azure's v1 endpoint is asked for.</summary>
    private const string AzureScope = "https://ai.azure.com/.default";

    /// <summary>The package wants a key even where the server wants none.</summary>
    private const string NoKey = "none";

    public static ChatClient Chat(ModelServer server, string model) => new(model, AuthenticationFor(server), OptionsFor(server));

    public static EmbeddingClient Embeddings(ModelServer server, string model)
    {
        EmbeddingClient? ofEdition = null;
        OpenOfEdition(server, model, ref ofEdition);
        return ofEdition ?? new(model, AuthenticationFor(server), OptionsFor(server));
    }

    /// <param name="client">Set where another edition of the program reaches the server in its own way; see src/BotService.MicrosoftSdk.</param>
    static partial void OpenOfEdition(ModelServer server, string model, ref EmbeddingClient? client);

    private static AuthenticationPolicy AuthenticationFor(ModelServer server) => server switch
    {
        { ApiKey: { } key } => ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(key)),
        { IsAzure: true } => new BearerTokenPolicy(SignIn(), AzureScope),
        _ => ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(NoKey)),
    };

    /// <summary>
    /// A service principal or workload identity out of the environment, the managed identity of where it runs, or the sign-in of
    /// a developer's "az" or "azd". Editors and PowerShell are not looked at: each costs seconds where it is not there.
    /// </summary>
    internal static DefaultAzureCredential SignIn() => new(new DefaultAzureCredentialOptions
    {
        ExcludeVisualStudioCredential = true,
        ExcludeVisualStudioCodeCredential = true,
        ExcludeAzurePowerShellCredential = true,
        ExcludeInteractiveBrowserCredential = true,
        ExcludeBrokerCredential = true,
    });

    /// <summary>Retries and time-outs are ours alone (<see cref="GuardedChat"/>): two sets of them would multiply.</summary>
    private static OpenAIClientOptions OptionsFor(ModelServer server) => new()
    {
        Endpoint = server.Endpoint,
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
    };
}
