using System.Text;

namespace BotService.Channels.Rendering;

internal static class Markdown
{
    /// <summary>Words that come from a letter, on one line, written so that Markdown shows them as they are and nothing else.</summary>
    public static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        foreach (var c in words)
        {
            if (c is '\n' or '\r' or '\t') escaped.Append(' ');
            else if (char.IsAsciiLetterOrDigit(c) || !char.IsAscii(c) || c is ' ' or ',' or '/' or '\'') escaped.Append(c);
            else escaped.Append('\\').Append(c);
        }
        return escaped.ToString();
    }
}
