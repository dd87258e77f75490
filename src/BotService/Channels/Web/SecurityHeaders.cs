using System.Security.Cryptography;
using BotService.Channels.DirectLine;
using BotService.Channels.Embed;

namespace BotService.Channels.Web;

/// <summary>
/// The headers of every response. Pages run scripts of this service only, none inline, and talk to this service only, or to Azure's
/// Direct Line where that is the one they use. Web Chat makes its style sheets as it runs: those are let in by a nonce that is new for
/// each page, but for one that it makes without the nonce and fills afterwards, which is let in by the hash of its emptiness. Its icons
/// are data: and blob: images, and a file to be sent it first fetches from a blob: address. The embedded chat, and the letters it leads to, may stand in pages of the sites set up for it.
/// </summary>
internal sealed class SecurityHeaders(DirectLineSettings directLine, EmbedSettings embed)
{
    private const string HashOfNothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private static readonly object NonceKey = new();
    private static readonly PathString[] Embeddable = ["/embed", "/letters"];

    private readonly string talkingTo = (directLine.Azure is { } azure ? $"'self' {azure} {azure.ForSockets}" : "'self'")
        + (directLine.Uploads == UploadPolicy.Accept ? " blob:" : "");
    private readonly string allowedHosts = string.Join(' ', embed.AllowedOrigins.Select(origin => origin.Value).Prepend("'self'"));

    /// <summary>The word that lets a style sheet made by a script of this page in.</summary>
    public static string Nonce(HttpContext context)
    {
        if (context.Items[NonceKey] is string nonce) return nonce;
        context.Items[NonceKey] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return nonce;
    }

    public void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{Nonce(context)}' {HashOfNothing}; img-src 'self' data: blob:; "
            + $"connect-src {talkingTo}; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {AncestorsOf(context.Request.Path)}";
    }

    private string AncestorsOf(PathString path) =>
        Array.Exists(Embeddable, page => path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase)) ? allowedHosts : "'self'";
}

internal static class SecurityHeadersFeature
{
    /// <summary>Needs AddDirectLine.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var security = new SecurityHeaders(app.Services.GetRequiredService<DirectLineSettings>(), app.Services.GetRequiredService<EmbedSettings>());
        app.Use((context, next) =>
        {
            security.Write(context);
            return next(context);
        });
    }
}
