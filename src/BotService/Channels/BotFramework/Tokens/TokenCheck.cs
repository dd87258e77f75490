using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotService.Channels.BotFramework.Tokens;

/// <summary>What became of a check: the token, or why it was refused.</summary>
internal sealed record TokenVerdict(CheckedToken? Token, string? Refused)
{
    public static TokenVerdict No(string reason) => new(null, reason);
}

/// <summary>
/// Checks the tokens that come with activities: those a connector signs, and those the Emulator gets from a tenant with the bot's
/// own secret. The rules are those of Microsoft's SDKs for both, the stricter of the two where they differ; docs/tokens.md lists
/// them beside the verdicts of Microsoft's JavaScript SDK.
/// </summary>
internal sealed class TokenCheck(BotRegistration bot, SigningKeys connectorKeys, SigningKeys emulatorKeys, TimeProvider time)
{
    /// <summary>Clocks may differ by so much.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;

    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <param name="authorization">The header, in all the lines it came in.</param>
    public async Task<TokenVerdict> CheckAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.Ordinal))
            return TokenVerdict.No("there is no bearer token");
        if (Read(header[Scheme.Length..]) is not var (token, claims)) return TokenVerdict.No("it is no token");

        var fromEmulator = claims.Issuer is { } issuer && bot.Cloud.EmulatorIssuers.Contains(issuer, StringComparer.Ordinal);
        if (!fromEmulator && claims.Issuer != bot.Cloud.ConnectorIssuer) return TokenVerdict.No("its issuer is none this bot trusts");
        if (claims.Audience != bot.AppId) return TokenVerdict.No("it is meant for another bot");
        if (fromEmulator && !IsOurOwn(claims)) return TokenVerdict.No("it was not given to this bot's Emulator");

        if (await (fromEmulator ? emulatorKeys : connectorKeys).FindAsync(token.Kid, cancellationToken) is not { } key)
            return TokenVerdict.No("the key it is signed with is not known");
        var result = await handler.ValidateTokenAsync(token, Requirements(key, claims.Issuer));
        return result.IsValid
            ? new TokenVerdict(new CheckedToken(fromEmulator, claims.ServiceUrl, key.Endorsements), null)
            // The kind of fault says it; the message might quote the token.
            : TokenVerdict.No(result.Exception.GetType().Name);
    }

    private (JsonWebToken Token, TokenClaims Claims)? Read(string text)
    {
        // Five parts would be an encrypted token; only signed ones are in use here.
        if (text.Length > LongestToken || text.Contains(' ', StringComparison.Ordinal) || text.Count(c => c == '.') != 2) return null;
        try
        {
            var token = handler.ReadJsonWebToken(text);
            // Whoever marks a header as critical wants it obeyed (RFC 7515, 4.1.11); none is known here.
            return token.Kid is { Length: > 0 } && !token.TryGetHeaderValue<object>("crit", out _)
                ? (token, TokenClaims.Of(token))
                : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The Emulator's token was given to the bot's own app id: in version 1 that is appid, in version 2 azp.</summary>
    private bool IsOurOwn(TokenClaims claims) => claims.Version switch
    {
        "" or "1.0" => claims.AppId == bot.AppId,
        "2.0" => claims.AuthorizedParty == bot.AppId,
        _ => false,
    };

    private TokenValidationParameters Requirements(EndorsedKey key, string? issuer) => new()
    {
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algorithms,
        ValidIssuer = issuer,
        ValidAudience = bot.AppId,
        LifetimeValidator = (from, until, _, _) => IsCurrent(from, until),
    };

    private bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now - end < Skew && (from is not { } start || start - now <= Skew);
    }
}
