using System.Globalization;
using Letters.Archive;

namespace BotService.Channels.Web.Pages;

/// <summary>Reads which words of a letter are to be marked from the address of its page.</summary>
internal static class MarkedSpan
{
    /// <param name="at">start,length in UTF-16 code units.</param>
    /// <param name="text">The text of the letter.</param>
    /// <returns>The span, or null where <paramref name="at"/> is none of this text or would cut a character in two.</returns>
    public static Span? Read(string? at, string text)
    {
        if (at?.Split(',') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length == 0 || start > text.Length - length)
        {
            return null;
        }
        return CutsCharacter(text, start) || CutsCharacter(text, start + length) ? null : new Span(start, length);
    }

    private static bool CutsCharacter(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
