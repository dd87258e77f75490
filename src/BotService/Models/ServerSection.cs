namespace BotService.Models;

/// <summary>One of the two sections that name a server. A blank setting counts as not set.</summary>
internal sealed class ServerSection
{
    private const string PathOfAzure = "/openai/v1";
    private const string PathOfOthers = "/v1";
    private static readonly Uri OpenAIItself = new("https://api.openai.com/v1/");

    private readonly IConfigurationSection section;
    private readonly bool isAzure;
    private readonly string chatName;
    private readonly string embeddingName;

    private ServerSection(IConfigurationSection section, bool isAzure, string chatName, string embeddingName)
    {
        this.section = section;
        this.isAzure = isAzure;
        this.chatName = chatName;
        this.embeddingName = embeddingName;
    }

    public bool IsSet => section.GetChildren().Any(setting => !string.IsNullOrWhiteSpace(setting.Value));

    public static ServerSection Azure(IConfigurationSection section) => new(section, true, "ChatDeployment", "EmbeddingDeployment");

    public static ServerSection OpenAI(IConfigurationSection section) => new(section, false, "ChatModel", "EmbeddingModel");

    /// <param name="faults">Takes a sentence for every fault.</param>
    /// <returns>Null where there are faults.</returns>
    public ModelServer? Read(List<string> faults)
    {
        var before = faults.Count;
        var (key, chat, embedding) = (Value("ApiKey"), Value(chatName), Value(embeddingName));
        foreach (var unknown in section.GetChildren().Where(setting => !IsKnown(setting.Key)))
            faults.Add($"{unknown.Path} is no setting; {section.Key} has Endpoint, ApiKey, {chatName} and {embeddingName}.");
        if (chat is null && embedding is null) faults.Add($"{section.Key} names no model; set {section.Key}:{chatName}, {section.Key}:{embeddingName} or both.");
        if (key is not null && key.Any(c => !char.IsAscii(c) || char.IsControl(c) || c == ' '))
            faults.Add($"{section.Key}:ApiKey has characters that no key has.");
        var endpoint = EndpointIn(faults);
        if (endpoint is not null && key is null && Needs(endpoint) is { } need) faults.Add(need);
        return faults.Count == before && endpoint is not null ? new ModelServer(isAzure, endpoint, key, chat, embedding) : null;
    }

    private string? Needs(Uri endpoint) =>
        isAzure && endpoint.Scheme != Uri.UriSchemeHttps ? "AzureOpenAI:ApiKey is not set, and a sign-in is only ever sent over https."
        : !isAzure && endpoint == OpenAIItself ? "OpenAI:ApiKey is not set, and api.openai.com answers nobody without one."
        : null;

    private Uri? EndpointIn(List<string> faults)
    {
        if (Value("Endpoint") is not { } text)
        {
            if (!isAzure) return OpenAIItself;
            faults.Add("AzureOpenAI:Endpoint is not set; it is the address of the resource, such as https://my-resource.openai.azure.com.");
            return null;
        }
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            faults.Add($"{section.Key}:Endpoint is not an address that begins with https://.");
        else if (address.Scheme == "http" && !address.IsLoopback)
            faults.Add($"{section.Key}:Endpoint begins with http://, which is for servers on this machine; elsewhere it is https://.");
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            faults.Add($"{section.Key}:Endpoint is an address without a name, a query or a fragment in it.");
        else
            return WithPath(address);
        return null;
    }

    /// <summary>The address as people copy it from a portal or a manual, with the path it means.</summary>
    private Uri WithPath(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        var full = isAzure
            ? path.EndsWith(PathOfAzure, StringComparison.Ordinal) ? path : path.EndsWith("/openai", StringComparison.Ordinal) ? $"{path}/v1" : path + PathOfAzure
            : path.Length == 0 ? PathOfOthers : path;
        return new UriBuilder(address) { Path = full + "/" }.Uri;
    }

    private bool IsKnown(string key) =>
        new[] { "Endpoint", "ApiKey", chatName, embeddingName }.Contains(key, StringComparer.OrdinalIgnoreCase);

    private string? Value(string key) => string.IsNullOrWhiteSpace(section[key]) ? null : section[key]?.Trim();
}
