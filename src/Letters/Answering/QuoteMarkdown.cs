using System.Text;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>Words of letters as Markdown that shows them as they are: a letter cannot draw a heading, an image, or a link under other words than its address.</summary>
public static class QuoteMarkdown
{
    private const string Special = @"\`*_[]<>|~&$";

    /// <summary>Marks that draw a list or a heading, at the beginning of a line only.</summary>
    private const string SpecialAtStart = "#+-=";

    /// <summary>The words, which stand on one line, with every mark escaped that would draw something.</summary>
    public static string Escape(string words)
    {
        var markdown = new StringBuilder(words.Length + 16);
        if (words.Length > 0 && SpecialAtStart.Contains(words[0], StringComparison.Ordinal)) markdown.Append('\\');
        return Append(markdown, words).ToString();
    }

    /// <summary>The words, which do not begin a line, with the marked spans (relative to them, in order, apart from each other) in bold.</summary>
    public static string WithBold(string words, IEnumerable<Span> marked)
    {
        var markdown = new StringBuilder(words.Length + 64);
        var from = 0;
        foreach (var span in marked)
        {
            Append(markdown, words[from..span.Start]).Append("**");
            Append(markdown, span.Of(words)).Append("**");
            from = span.End;
        }
        return Append(markdown, words[from..]).ToString();
    }

    private static StringBuilder Append(StringBuilder markdown, string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (NeedsEscape(words, i)) markdown.Append('\\');
            markdown.Append(words[i]);
        }
        return markdown;
    }

    private static bool NeedsEscape(string words, int i) =>
        Special.Contains(words[i], StringComparison.Ordinal);
}
