using System.Text.Json;

namespace BotService.Channels.BotFramework.Tokens;

/// <summary>
/// The keys of one issuer, found through its OpenID metadata: read again daily, and when a token names a key that is not among
/// them, though at most hourly. While the metadata cannot be read the last keys stay good. Own code rather than the library's
/// ConfigurationManager, which fetches an unknown key only after it has refused the token, and tells the time by itself.
/// </summary>
internal sealed partial class SigningKeys(Uri metadata, HttpClient http, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);

    /// <summary>An unknown key makes the keys be read again, unless they were read within this time.</summary>
    public static readonly TimeSpan UnknownAskedAfter = TimeSpan.FromHours(1);

    /// <summary>After a failure the metadata is left alone for this long.</summary>
    public static readonly TimeSpan FailureForgottenAfter = TimeSpan.FromSeconds(30);

    /// <summary>For each of the two documents.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public const int LargestDocument = 1024 * 1024;

    private readonly SemaphoreSlim oneAtATime = new(1);
    private volatile Read? last;
    private DateTimeOffset failed = DateTimeOffset.MinValue;

    /// <summary>The key of that id; null where the issuer has none, or its keys cannot be had.</summary>
    public async Task<EndorsedKey?> FindAsync(string kid, CancellationToken cancellationToken)
    {
        if (!IsWanted(kid)) return last?.Keys.GetValueOrDefault(kid);
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Another request may just have read them.
            if (IsWanted(kid)) await ReadAsync(cancellationToken);
            return last?.Keys.GetValueOrDefault(kid);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private bool IsWanted(string kid)
    {
        var now = time.GetUtcNow();
        return last is not { } read || now - read.At >= GoodFor || (!read.Keys.ContainsKey(kid) && now - read.At >= UnknownAskedAfter);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - failed < FailureForgottenAfter) return;
        try
        {
            using var configuration = await DocumentAsync(metadata, cancellationToken);
            if (!Uri.TryCreate(TokenClaims.String(configuration.RootElement, "jwks_uri"), UriKind.Absolute, out var address)
                || (address.Scheme != Uri.UriSchemeHttps && !AreLocal(metadata, address)))
                throw new InvalidDataException("its metadata names no https address of keys");
            using var keySet = await DocumentAsync(address, cancellationToken);
            var keys = EndorsedKey.In(keySet.RootElement);
            if (keys.Count == 0) throw new InvalidDataException("it has no usable keys");
            last = new Read(keys, now);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or InvalidDataException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            failed = now;
            LogUnread(log, metadata, e.Message);
        }
    }

    private static bool AreLocal(Uri metadata, Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && metadata.IsLoopback;

    private async Task<JsonDocument> DocumentAsync(Uri address, CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enough.Token);
        return JsonDocument.Parse(await http.GetByteArrayAsync(address, either.Token));
    }

    private sealed record Read(IReadOnlyDictionary<string, EndorsedKey> Keys, DateTimeOffset At);

    [LoggerMessage(LogLevel.Error, "The signing keys of {Metadata} could not be read; those read before stay good. {Reason}")]
    private static partial void LogUnread(ILogger log, Uri metadata, string reason);
}
