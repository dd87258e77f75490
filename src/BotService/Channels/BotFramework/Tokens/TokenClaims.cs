using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotService.Channels.BotFramework.Tokens;

/// <summary>
/// What a token says, read as it was written: a claim counts only where it is one string. (The library would read an audience
/// that is a list as if each were the audience.) Nothing in it is to be believed before the signature is checked.
/// </summary>
internal sealed record TokenClaims(
    string? Issuer, string? Audience, string? ServiceUrl, string? Version, string? AppId, string? AuthorizedParty)
{
    /// <exception cref="FormatException">The payload is not Base64.</exception>
    /// <exception cref="JsonException">The payload is not JSON.</exception>
    public static TokenClaims Of(JsonWebToken token)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        var claims = payload.RootElement;
        return new TokenClaims(
            String(claims, "iss"), String(claims, "aud"), String(claims, "serviceurl"), String(claims, "ver"), String(claims, "appid"),
            String(claims, "azp"));
    }

    /// <summary>The member, where it is a string.</summary>
    public static string? String(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
