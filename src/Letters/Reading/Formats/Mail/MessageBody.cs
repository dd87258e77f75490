using System.Text.RegularExpressions;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Mail;

/// <summary>The words of a message in blocks; what in them is not its writer's stands aside.</summary>
/// <param name="Hidden">How many characters nobody sees.</param>
/// <param name="Forwarded">The messages forwarded within them, as files.</param>
internal sealed partial record MessageBody(IReadOnlyList<RawBlock> Blocks, int Hidden, IReadOnlyList<string> Forwarded)
{
    /// <summary>Programs put a line like "Your program shows no HTML" for the plain text: so few letters.</summary>
    private const int LongestStub = 200;

    /// <summary>A plain text with so much fewer of the writer's words than the page is only the beginning of it.</summary>
    private const int PageToPlain = 3;

    /// <exception cref="UnreadableException">The only text is a page nested too deeply.</exception>
    public static MessageBody Read(MessageParts parts, string subject)
    {
        var plain = Joined(parts.Plain, subject);
        if (parts.Plain.SequenceEqual(parts.Html)) return plain;
        var page = Joined(parts.Html, subject);
        return page.IsFullerThan(plain) || plain.IsStubOf(page) ? page : plain;
    }

    private IEnumerable<string> OwnWords =>
        Blocks.Where(block => block.Shape != BlockShape.Aside).SelectMany(block => Word().Matches(block.Text)).Select(word => word.Value.ToLowerInvariant());

    private bool IsFullerThan(MessageBody plain) => OwnWords.Sum(word => word.Length) > plain.OwnWords.Sum(word => word.Length) * PageToPlain
        && Forwarded.Count >= plain.Forwarded.Count;

    /// <summary>Whether it says something else than the page, and less of it or that there is a page.</summary>
    private bool IsStubOf(MessageBody page)
    {
        var words = OwnWords.ToList();
        var ofPage = page.OwnWords.ToHashSet(StringComparer.Ordinal);
        return words.Sum(word => word.Length) <= LongestStub && words.Count(ofPage.Contains) * 2 < words.Count
            && (words.Count < page.OwnWords.Count() || (words.Contains("html") && ofPage.Count > 0 && !ofPage.Contains("html")));
    }

    private static MessageBody Joined(IEnumerable<MimePart> parts, string subject)
    {
        var texts = parts.Select(part => Read(part, subject)).ToList();
        return new MessageBody([.. texts.SelectMany(text => text.Blocks)], texts.Sum(text => text.Hidden), [.. texts.SelectMany(text => text.Forwarded)]);
    }

    private static MessageBody Read(MimePart part, string subject)
    {
        var text = part.Text;
        DecodedFile.CheckLength(text);
        if (!part.IsHtml) return Plain(text, part.Type, subject);
        var (blocks, hidden) = HtmlPage.Read(text)
            ?? throw new UnreadableException("is nested too deeply", "a page or text as people write them was expected");
        return Page([.. blocks], hidden, subject);
    }

    private static MessageBody Plain(string text, ContentType type, string subject)
    {
        IEnumerable<string> flowing = text.ReplaceLineEndings("\n").Split('\n');
        IReadOnlyList<string> lines = [.. type.IsFlowed ? FlowedText.Lines(flowing, type.DeletesSpace) : flowing];
        var (own, forwarded) = ForwardedWords.Part(lines, subject);
        return new MessageBody(
            [.. QuotedWords.Pieces([.. lines.Take(own)]).SelectMany(piece => PlainText.Read(piece.Text)
                .Select(block => piece.IsOwn ? block : block with { Shape = BlockShape.Aside }))],
            Hidden: 0,
            forwarded);
    }

    private static MessageBody Page(IReadOnlyList<RawBlock> blocks, int hidden, string subject)
    {
        var lines = blocks.SelectMany((block, i) => block.Text.Split('\n').Append("").Select(line => (Line: line, Block: i))).ToList();
        var (own, forwarded) = ForwardedWords.Part([.. lines.Select(line => line.Line)], subject);
        IReadOnlyList<RawBlock> kept = forwarded.Count == 0
            ? blocks
            : [.. lines.Take(own).GroupBy(line => line.Block, line => line.Line)
                .Select(block => blocks[block.Key] with { Text = string.Join('\n', block).TrimEnd('\n') })];
        return new MessageBody(WithEarlierAside(kept), hidden, forwarded);
    }

    /// <summary>In a page only the line over an earlier message tells it, and it goes on to the end.</summary>
    private static IReadOnlyList<RawBlock> WithEarlierAside(IReadOnlyList<RawBlock> blocks)
    {
        var first = Enumerable.Range(0, blocks.Count).FirstOrDefault(i => QuotedWords.OpensEarlier(blocks[i].Text), blocks.Count);
        return [.. blocks.Select((block, i) => i < first || block.Shape == BlockShape.Rule ? block : block with { Shape = BlockShape.Aside })];
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
