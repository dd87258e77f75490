using System.Security.Cryptography;

namespace BotService.Channels.Web;

/// <summary>
/// The headers of every response. Pages run scripts of this service only, none inline, and talk to this service only. Web Chat
/// makes its style sheets as it runs: those are let in by a nonce that is new for each page, but for one that it makes without
/// the nonce and fills afterwards, which is let in by the hash of its emptiness. Its icons are data: and blob: images.
/// </summary>
internal static class SecurityHeaders
{
    private const string HashOfNothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private static readonly object NonceKey = new();

    /// <summary>The word that lets a style sheet made by a script of this page in.</summary>
    public static string Nonce(HttpContext context)
    {
        if (context.Items[NonceKey] is string nonce) return nonce;
        context.Items[NonceKey] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return nonce;
    }

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{Nonce(context)}' {HashOfNothing}; img-src 'self' data: blob:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
        return next(context);
    });
}
