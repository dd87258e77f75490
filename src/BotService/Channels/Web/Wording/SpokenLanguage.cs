namespace BotService.Channels.Web.Wording;

/// <summary>
/// Which language a reader is spoken to in: the one chosen in the address (?lang=fr), which is then kept in a cookie; else the one
/// chosen before; else the one the browser likes best; else English.
/// </summary>
internal static class SpokenLanguage
{
    private const string Parameter = "lang";
    private const string Cookie = "lang";

    /// <summary>No browser names more languages than this in earnest.</summary>
    private const int MostNamed = 20;

    public static Words SpokenWords(this HttpContext context, Catalogue catalogue)
    {
        if (Known(context.Request.Query[Parameter]) is { } chosen)
        {
            context.Response.Cookies.Append(Cookie, chosen, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            });
            return catalogue.In(chosen);
        }
        return catalogue.In(Known(context.Request.Cookies[Cookie]) ?? Liked(context.Request) ?? Catalogue.Languages[0]);
    }

    private static string? Liked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Take(MostNamed)
        .Where(named => named.Quality is not 0)
        .OrderByDescending(named => named.Quality ?? 1)
        .Select(named => Known(Plain(named)))
        .FirstOrDefault(language => language is not null);

    /// <summary>"fr-CA" is "fr".</summary>
    private static string Plain(Microsoft.Net.Http.Headers.StringWithQualityHeaderValue named) => named.Value.ToString().Split('-')[0].ToLowerInvariant();

    private static string? Known(string? language) => Catalogue.Languages.FirstOrDefault(one => one == language);
}
