using System.Globalization;
using System.Text;
using Letters.Answering;

namespace BotService.Channels.Export;

/// <summary>A piece of a statement: words, or the mark of a citation. What an answer shows in bold is no emphasis of the letter's and is not exported.</summary>
/// <param name="Words">Plain; empty for a mark.</param>
/// <param name="Citation">The n of [n]; 0 for words.</param>
internal readonly record struct ExportedRun(string Words, int Citation)
{
    /// <summary>Reads a statement's Markdown, which <see cref="QuoteMarkdown"/> wrote: escapes, bold and marks are all there is in it.</summary>
    public static IReadOnlyList<ExportedRun> Of(Statement statement)
    {
        var (runs, words) = (new List<ExportedRun>(), new StringBuilder());
        var markdown = statement.Markdown;
        void End()
        {
            if (words.Length > 0) runs.Add(new ExportedRun(words.ToString(), 0));
            words.Clear();
        }
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] == '\\' && i + 1 < markdown.Length)
            {
                words.Append(markdown[++i]);
            }
            else if (markdown[i] == '*' && i + 1 < markdown.Length && markdown[i + 1] == '*')
            {
                i++;
            }
            else if (markdown[i] == '[' && MarkAt(markdown, i) is { } mark && statement.Citations.Contains(mark.Number))
            {
                End();
                runs.Add(new ExportedRun("", mark.Number));
                i = mark.End;
            }
            else
            {
                words.Append(markdown[i]);
            }
        }
        End();
        return runs;
    }

    private static (int Number, int End)? MarkAt(string markdown, int at)
    {
        var end = markdown.IndexOf(']', at);
        return end > 0 && int.TryParse(markdown.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, end)
            : null;
    }
}
