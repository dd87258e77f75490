using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Letters.Reading.Formats;

/// <summary>The words of a run of Markdown inlines.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        if (inlines is not null) Append(inlines, words);
        return words.ToString();
    }

    private static void Append(ContainerInline inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
            switch (inline)
            {
                case LiteralInline literal: words.Append(literal.Content.AsSpan()); break;
                case CodeInline code: words.Append(code.Content); break;
                case AutolinkInline link: words.Append(link.Url); break;
                case LineBreakInline: words.Append('\n'); break;
                case HtmlEntityInline entity: words.Append(entity.Transcoded.AsSpan()); break;
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase): words.Append('\n'); break;
                case FootnoteLink link when !link.IsBackLink: words.Append(CultureInfo.InvariantCulture, $"[{link.Footnote.Order}]"); break;
                case ContainerInline inner: Append(inner, words); break;
            }
    }
}
