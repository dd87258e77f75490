using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BotService.Channels.DirectLine;

/// <summary>Writes and checks tokens: JSON Web Tokens (RFC 7519) signed with HMAC-SHA-256, never of any other algorithm.</summary>
internal sealed class DirectLineTokens(SigningKey key, TimeProvider time)
{
    /// <summary>As in Azure; Web Chat renews its token at half time.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>Room for the longest name and origins, and still fit to stand in an address.</summary>
    private const int LongestToken = 4096;

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>A token for a conversation there never was before.</summary>
    public DirectLineToken For(Visitor visitor) =>
        Renew(DirectLineToken.For(visitor, RandomNumberGenerator.GetHexString(32, lowercase: true)));

    /// <summary>The same rights, from now on for a whole lifetime.</summary>
    public DirectLineToken Renew(DirectLineToken token) => token with { Exp = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds() };

    public string Write(DirectLineToken token)
    {
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(token, DirectLineJson.Default.DirectLineToken))}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(signed))}";
    }

    /// <summary>What a token says, if we wrote it and it has not expired; else null.</summary>
    public DirectLineToken? Read(string? written)
    {
        if (written is null or { Length: > LongestToken } || written.Split('.') is not [var header, var payload, var signature]) return null;
        if (header != Header || !Base64Url.IsValid(payload) || !Base64Url.IsValid(signature)) return null;
        if (!CryptographicOperations.FixedTimeEquals(Sign($"{header}.{payload}"), Base64Url.DecodeFromChars(signature))) return null;
        var token = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), DirectLineJson.Default.DirectLineToken);
        return token?.Exp > time.GetUtcNow().ToUnixTimeSeconds() ? token : null;
    }

    /// <summary>The token a request carries, good and for this request; else null. Browsers can send no header with a WebSocket, so there it stands in the address.</summary>
    /// <param name="request">What carries it.</param>
    /// <param name="inAddress">What stands in the address; null where the header is to carry it.</param>
    public DirectLineToken? Of(HttpRequest request, string? inAddress = null)
    {
        var header = request.Headers.Authorization.ToString();
        var written = inAddress ?? (header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : null);
        return Read(written) is { } token && token.IsFor(request) ? token : null;
    }

    private byte[] Sign(string signed) => HMACSHA256.HashData(key.Bytes.Span, Encoding.ASCII.GetBytes(signed));
}
