using System.Globalization;

namespace BotService.Channels.Rendering;

internal static class Cut
{
    /// <summary>
    /// The text on one line, at most <paramref name="most"/> UTF-16 code units long, ending in … where something was left out.
    /// No character made of several code units is cut in two.
    /// </summary>
    public static string To(int most, string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var end = 0;
        for (var next = 0; (next = end + StringInfo.GetNextTextElementLength(line, end)) <= most - 1;) end = next;
        return $"{line.AsSpan(0, end).TrimEnd()}…";
    }
}
