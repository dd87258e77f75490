using Letters.Archive;

namespace BotService.Channels.Web;

/// <summary>The addresses of letters' pages.</summary>
internal static class LetterAddress
{
    public static string Of(Letter letter) => $"/letters/{letter.Id}";

    /// <summary>The page with these words marked.</summary>
    public static string Of(Letter letter, Span marked) =>
        FormattableString.Invariant($"/letters/{letter.Id}?at={marked.Start},{marked.Length}#p{letter.ParagraphAt(marked)}");

    public static string OfOriginal(Letter letter) => $"/letters/{letter.Id}/original";
}
