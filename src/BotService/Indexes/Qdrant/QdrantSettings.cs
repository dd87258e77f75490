namespace BotService.Indexes.Qdrant;

/// <summary>The section <c>Qdrant</c> of appsettings.json, read where <c>Index:Provider</c> is Qdrant or QdrantGrpc.</summary>
internal sealed class QdrantSettings
{
    private const int LongestName = 200;

    /// <summary>Where the server's REST API listens, or its gRPC API where that is meant.</summary>
    public string Endpoint { get; init; } = "http://localhost:6333";

    /// <summary>Whether the server is spoken to by gRPC.</summary>
    internal bool IsGrpc { get; set; }

    /// <summary>The server's read-write key; blank for a server that wants none.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>The alias the letters are kept under; the collection behind it has a name of its own.</summary>
    public string Collection { get; init; } = "letters";

    /// <summary>How many shards a new collection is cut into; null for what the server thinks best.</summary>
    public int? Shards { get; init; }

    /// <summary>How many copies of each shard a cluster keeps.</summary>
    public int ReplicationFactor { get; init; } = 1;

    /// <summary>How many copies must have taken a change before it counts as made.</summary>
    public int WriteConsistency { get; init; } = 1;

    /// <summary>
    /// Whether vectors are compared with every sentence held, so that answers are the same as from any other index. Without, the
    /// server goes by its graph: faster over millions of sentences, and now and then a near passage is missed.
    /// </summary>
    public bool Exact { get; init; } = true;

    /// <summary>How long one request may take, in seconds.</summary>
    public int Timeout { get; init; } = 30;

    public Uri Address => new(Endpoint.EndsWith('/') ? Endpoint : Endpoint + "/");

    /// <summary>The settings, or null where another index is meant.</summary>
    /// <exception cref="ExpectedFailure">A setting is wrong; the message names every one that is.</exception>
    public static QdrantSettings? In(IConfiguration configuration)
    {
        var provider = configuration["Index:Provider"];
        if (string.IsNullOrWhiteSpace(provider) || provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase)) return null;
        var isGrpc = provider.Equals("QdrantGrpc", StringComparison.OrdinalIgnoreCase);
        if (!(isGrpc && QdrantApis.HaveGrpc) && !provider.Equals("Qdrant", StringComparison.OrdinalIgnoreCase))
            throw new ExpectedFailure($"The setting Index:Provider is '{provider}'; expected Sqlite or Qdrant{(QdrantApis.HaveGrpc ? " or QdrantGrpc" : "")}.");
        QdrantSettings settings;
        try
        {
            settings = configuration.GetSection("Qdrant").Get<QdrantSettings>() ?? new();
            settings.IsGrpc = isGrpc;
        }
        catch (InvalidOperationException e)
        {
            // A number that is none: the message names the setting.
            throw new ExpectedFailure(e.Message, e);
        }
        var faults = settings.Faults().ToList();
        return faults.Count == 0 ? settings : throw new ExpectedFailure(string.Join(' ', faults));
    }

    /// <summary>One sentence for each setting that is wrong. The key itself is never repeated.</summary>
    private IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            yield return "The setting Qdrant:Endpoint is no address; expected one such as https://qdrant.example.org:6333.";
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            yield return "The setting Qdrant:Endpoint may hold no user name, query or fragment; a key belongs into Qdrant:ApiKey.";
        else if (ApiKey.Length > 0 && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            yield return "The setting Qdrant:ApiKey would be sent in the clear; expected an https address in Qdrant:Endpoint.";
        if (ApiKey.Any(c => c is < '!' or > '~'))
            yield return "The setting Qdrant:ApiKey holds a character that cannot be sent; expected printable ASCII without blanks.";
        if (Collection.Length is 0 or > LongestName || !Collection.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') || Collection[0] == '.')
            yield return $"The setting Qdrant:Collection is no name; expected up to {LongestName} letters, digits, '-', '_' and '.'.";
        if (Shards is < 1) yield return "The setting Qdrant:Shards is too small; expected 1 or more.";
        if (ReplicationFactor < 1) yield return "The setting Qdrant:ReplicationFactor is too small; expected 1 or more.";
        if (WriteConsistency < 1 || WriteConsistency > Math.Max(1, ReplicationFactor))
            yield return "The setting Qdrant:WriteConsistency is out of range; expected 1 up to Qdrant:ReplicationFactor.";
        if (Timeout is < 1 or > 600) yield return "The setting Qdrant:Timeout is out of range; expected 1 to 600 seconds.";
    }
}
