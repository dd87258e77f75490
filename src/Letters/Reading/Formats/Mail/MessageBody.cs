using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Mail;

/// <summary>The words of a message in blocks; what in them is not its writer's stands aside.</summary>
internal static class MessageBody
{
    /// <summary>Programs put a line like "Your program shows no HTML" for the plain text: so few letters, and the page far more.</summary>
    private const int LongestStub = 200, PageToStub = 4;

    /// <exception cref="UnreadableException">The only text is a page nested too deeply.</exception>
    public static (IReadOnlyList<RawBlock> Blocks, int Hidden) Read(MessageParts parts)
    {
        var plain = parts.Plain.Select(Read).ToList();
        var isSame = parts.Plain.SequenceEqual(parts.Html);
        if (isSame || !IsStub(plain)) return Joined(plain);
        var page = parts.Html.Select(Read).ToList();
        return Letters(page) > Letters(plain) * PageToStub ? Joined(page) : Joined(plain);
    }

    private static bool IsStub(IEnumerable<(IReadOnlyList<RawBlock> Blocks, int Hidden)> texts) => Letters(texts) <= LongestStub;

    private static int Letters(IEnumerable<(IReadOnlyList<RawBlock> Blocks, int Hidden)> texts) =>
        texts.Sum(text => text.Blocks.Sum(block => block.Text.Count(char.IsLetter)));

    private static (IReadOnlyList<RawBlock> Blocks, int Hidden) Joined(IEnumerable<(IReadOnlyList<RawBlock> Blocks, int Hidden)> texts)
    {
        var all = texts.ToList();
        return ([.. all.SelectMany(text => text.Blocks)], all.Sum(text => text.Hidden));
    }

    private static (IReadOnlyList<RawBlock> Blocks, int Hidden) Read(MimePart part)
    {
        var text = part.Text;
        DecodedFile.CheckLength(text);
        if (!part.IsHtml) return (Plain(text, part.Type), 0);
        var (blocks, hidden) = HtmlPage.Read(text)
            ?? throw new UnreadableException("is nested too deeply", "a page or text as people write them was expected");
        return (WithEarlierAside(blocks), hidden);
    }

    private static List<RawBlock> Plain(string text, ContentType type)
    {
        IEnumerable<string> lines = text.ReplaceLineEndings("\n").Split('\n');
        if (type.IsFlowed) lines = FlowedText.Lines(lines, type.DeletesSpace);
        return [.. QuotedWords.Pieces([.. lines]).SelectMany(piece => PlainText.Read(piece.Text)
            .Select(block => piece.IsOwn ? block : block with { Shape = BlockShape.Aside }))];
    }

    /// <summary>In a page only the line over an earlier message tells it, and it goes on to the end.</summary>
    private static IReadOnlyList<RawBlock> WithEarlierAside(IReadOnlyList<RawBlock> blocks)
    {
        var first = Enumerable.Range(0, blocks.Count).FirstOrDefault(i => QuotedWords.OpensEarlier(blocks[i].Text), blocks.Count);
        return [.. blocks.Select((block, i) => i < first || block.Shape == BlockShape.Rule ? block : block with { Shape = BlockShape.Aside })];
    }
}
