using System.Text;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>Words of letters as Markdown that shows them as they are: a letter cannot draw a link, a heading or an image.</summary>
internal static class QuoteMarkdown
{
    private const string Special = @"\`*_{}[]<>()#+-!|~&$";

    public static string Escape(string words) => Append(new StringBuilder(words.Length + 16), words).ToString();

    /// <summary>The words with the marked spans (relative to them, in order, apart from each other) in bold.</summary>
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

    /// <summary>Marks that are harmless inside a word or a number stay bare, so that plain words read plainly in the source too.</summary>
    private static bool NeedsEscape(string words, int i) =>
        words[i] switch
        {
            '-' or '+' or '#' or '!' => i == 0 || char.IsWhiteSpace(words[i - 1]),
            '(' or ')' => i > 0 && words[i - 1] == ']',
            var c => Special.Contains(c, StringComparison.Ordinal),
        };
}
