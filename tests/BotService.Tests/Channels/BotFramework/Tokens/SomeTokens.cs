using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BotService.Tests.Channels.BotFramework.Tokens;

/// <summary>An issuer's RSA key, made for the test run.</summary>
internal sealed class SomeKey(string kid, int bits = 2048, params string[] endorsements) : IDisposable
{
    public string Kid { get; } = kid;

    public RSA Rsa { get; } = RSA.Create(bits);

    /// <summary>The public half as a member of a key set.</summary>
    public JsonObject Published()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Kid, ["n"] = SomeTokens.Base64(parameters.Modulus), ["e"] = SomeTokens.Base64(parameters.Exponent) };
        if (endorsements.Length > 0) key["endorsements"] = new JsonArray([.. endorsements.Select(name => JsonValue.Create(name))]);
        return key;
    }

    public void Dispose() => Rsa.Dispose();
}

/// <summary>Tokens written by hand, the wrong ones included.</summary>
internal static class SomeTokens
{
    public static string Sign(SomeKey key, JsonObject claims, string alg = "RS256", Action<JsonObject>? header = null)
    {
        var head = new JsonObject { ["alg"] = alg, ["typ"] = "JWT", ["kid"] = key.Kid };
        header?.Invoke(head);
        var signed = $"{Base64(Encoding.UTF8.GetBytes(head.ToJsonString()))}.{Base64(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = alg switch
        {
            "RS256" => key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "RS384" => key.Rsa.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "RS512" => key.Rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.Rsa.ExportRSAPublicKeyPem()), bytes),
            "none" => [],
            _ => throw new ArgumentOutOfRangeException(nameof(alg)),
        };
        return $"{signed}.{Base64(signature)}";
    }

    /// <summary>The token with other claims under the same signature.</summary>
    public static string Forge(string token, JsonObject claims) =>
        string.Join('.', token.Split('.')[0], Base64(Encoding.UTF8.GetBytes(claims.ToJsonString())), token.Split('.')[2]);

    public static string Base64(byte[]? bytes) => Convert.ToBase64String(bytes ?? []).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static JsonObject With(this JsonObject claims, string name, JsonNode? value)
    {
        var changed = claims.DeepClone().AsObject();
        changed.Remove(name);
        if (value is not null) changed[name] = value;
        return changed;
    }
}
