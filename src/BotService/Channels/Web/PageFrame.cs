using BotService.Channels.Web.Wording;
using Microsoft.AspNetCore.WebUtilities;

namespace BotService.Channels.Web;

/// <summary>What a page is drawn for: the language of its reader and the address it stands at.</summary>
/// <param name="Words">Our own sentences in the reader's language.</param>
/// <param name="Address">Path and query, as the reader asked for it.</param>
internal sealed record PageFrame(Words Words, string Address)
{
    /// <summary>Nobody asks for more in earnest: longer values are not handed on.</summary>
    private const int LongestValue = 200;

    public static PageFrame Of(HttpContext context, Catalogue catalogue) =>
        new(context.SpokenWords(catalogue), $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}");

    /// <summary>The same page in another language.</summary>
    public string AddressIn(string language)
    {
        var query = Address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? Address[at..] : "";
        var kept = QueryHelpers.ParseQuery(query).Where(pair => pair.Key != "lang" && pair.Value.ToString().Length <= LongestValue);
        return QueryHelpers.AddQueryString(Address[..^query.Length], kept.Append(new("lang", language)));
    }
}
