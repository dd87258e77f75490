using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace BotService.Channels.BotFramework.Tokens;

/// <summary>A key a token may be signed with, and the channels whose activities it may vouch for.</summary>
/// <param name="Key">The public RSA key; its KeyId is the kid of tokens signed with it.</param>
/// <param name="Endorsements">Channel ids, as the Bot Framework adds them to its keys; none in the keys of a tenant.</param>
internal sealed record EndorsedKey(RsaSecurityKey Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>2,048 bits: shorter keys are not strong enough any more.</summary>
    private const int ShortestModulus = 256;

    /// <summary>The usable keys of a JSON Web Key Set (RFC 7517), by kid; anything else in it is passed over.</summary>
    public static IReadOnlyDictionary<string, EndorsedKey> In(JsonElement keySet)
    {
        var found = new Dictionary<string, EndorsedKey>(StringComparer.Ordinal);
        if (keySet.ValueKind != JsonValueKind.Object || !keySet.TryGetProperty("keys", out var keys)
            || keys.ValueKind != JsonValueKind.Array)
            return found;
        foreach (var key in keys.EnumerateArray())
            if (Of(key) is { } usable)
                found.TryAdd(usable.Key.KeyId, usable);
        return found;
    }

    private static EndorsedKey? Of(JsonElement key)
    {
        if (TokenClaims.String(key, "kty") != "RSA" || TokenClaims.String(key, "use") is not (null or "sig")
            || TokenClaims.String(key, "kid") is not { Length: > 0 } kid)
            return null;
        try
        {
            var parameters = new RSAParameters
            {
                Modulus = Base64UrlEncoder.DecodeBytes(TokenClaims.String(key, "n")),
                Exponent = Base64UrlEncoder.DecodeBytes(TokenClaims.String(key, "e")),
            };
            return parameters.Modulus.Length < ShortestModulus
                ? null
                : new EndorsedKey(new RsaSecurityKey(parameters) { KeyId = kid }, EndorsementsOf(key));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static HashSet<string> EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString() ?? "")
                .ToHashSet(StringComparer.Ordinal)
            : [];
}
