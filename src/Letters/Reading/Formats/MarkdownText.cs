using System.Globalization;
using Letters.Reading.Layout;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letters.Reading.Formats;

/// <summary>The words of a Markdown text as they read when set: marks of emphasis, escapes and link targets are gone.</summary>
internal sealed class MarkdownText
{
    private readonly List<RawBlock> blocks = [];
    private int hidden;

    private MarkdownText()
    {
    }

    /// <returns>Null: the text is nested too deeply.</returns>
    public static (IReadOnlyList<RawBlock> Blocks, int Hidden)? Read(string decoded)
    {
        var text = new MarkdownText();
        try
        {
            text.Walk(Markdown.Parse(decoded, Pipeline()), BlockShape.Text);
        }
        catch (ArgumentException e) when (e.Message.Contains("nested", StringComparison.Ordinal))
        {
            return null;
        }
        return (text.blocks, text.hidden);
    }

    /// <summary>Letters are indented for many reasons, none of which is program code.</summary>
    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseYamlFrontMatter();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private void Walk(ContainerBlock container, BlockShape shape)
    {
        foreach (var block in container) Add(block, shape);
    }

    private void Add(Markdig.Syntax.Block block, BlockShape shape)
    {
        switch (block)
        {
            case HeadingBlock heading:
                blocks.Add(new RawBlock(BlockShape.Heading, InlineText.Of(heading.Inline)));
                break;
            case ParagraphBlock paragraph:
                AddLines(InlineText.Of(paragraph.Inline), shape);
                break;
            case ThematicBreakBlock:
                blocks.Add(new RawBlock(BlockShape.Rule, ""));
                break;
            case HtmlBlock html when HtmlPage.Read(html.Lines.ToString()) is { } page:
                blocks.AddRange(page.Blocks);
                hidden += page.Hidden;
                break;
            case YamlFrontMatterBlock or CodeBlock:
                AddLines(((LeafBlock)block).Lines.ToString(), shape);
                break;
            case ListBlock list:
                AddItems(list);
                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>()) AddRow(row);
                break;
            case FootnoteGroup or Footnote:
                Walk((ContainerBlock)block, BlockShape.Aside);
                break;
            case ContainerBlock inner:
                Walk(inner, shape);
                break;
        }
    }

    /// <summary>A line break in a Markdown source may be meant or not, as in plain text; one judge decides for both.</summary>
    private void AddLines(string text, BlockShape shape) =>
        blocks.AddRange(LineLayout.BlocksOf(CanonicalText.Of(text).Text)
            .Select(block => shape == BlockShape.Text ? block : block with { Shape = shape }));

    private void AddItems(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? item.Order.ToString(CultureInfo.InvariantCulture) + list.OrderedDelimiter : "-";
            var first = blocks.Count;
            Walk(item, BlockShape.ListItem);
            if (blocks.Count > first) blocks[first] = blocks[first] with { Text = $"{mark} {blocks[first].Text}" };
        }
    }

    private void AddRow(TableRow row)
    {
        var cells = row.OfType<TableCell>()
            .Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => InlineText.Of(leaf.Inline))).Trim())
            .Where(cell => cell.Length > 0)
            .ToList();
        // A row of two cells reads as "Date: 24 May 2024", a wider one as cells with bars between.
        if (cells.Count > 0)
            blocks.Add(new RawBlock(
                BlockShape.TableRow, cells is [var name, var value] ? $"{name.TrimEnd(':')}: {value}" : string.Join(" | ", cells)));
    }
}
