using Letters.Archive;

namespace BotService.Channels.Web.Pages;

/// <summary>
/// The words of a letter as HTML. Every character of the text stands in it once, in order, the white space between the blocks
/// too: the text of the marks is exactly the marked span, wherever it begins and ends.
/// </summary>
internal static class LetterText
{
    public static Html Draw(Letter letter, Span? marked)
    {
        var pieces = new List<Html>();
        var drawn = 0;
        var unnumbered = true;
        foreach (var paragraph in letter.Paragraphs)
        {
            pieces.Add(Words(letter.Text, Span.Between(drawn, paragraph.Span.Start), marked));
            pieces.Add(Block(letter.Text, paragraph, marked, firstUnnumbered: paragraph.Number == 0 && unnumbered));
            unnumbered &= paragraph.Number != 0;
            drawn = paragraph.Span.End;
        }
        pieces.Add(Words(letter.Text, Span.Between(drawn, letter.Text.Length), marked));
        return Html.Join(pieces);
    }

    private static Html Block(string text, Paragraph paragraph, Span? marked, bool firstUnnumbered)
    {
        var words = Words(text, paragraph.Span, marked);
        if (paragraph.Number > 0)
            return Html.Of($"<p id=\"p{paragraph.Number}\" class=\"body\" data-number=\"{paragraph.Number}\" dir=\"auto\">{words}</p>");
        var id = firstUnnumbered ? new Html(" id=\"p0\"") : Html.Nothing;
        return Html.Of($"<p{id} class=\"{ClassOf(paragraph.Role)}\" dir=\"auto\">{words}</p>");
    }

    /// <summary>A slice of the text, cut where the mark begins and ends.</summary>
    private static Html Words(string text, Span slice, Span? marked)
    {
        var start = Math.Clamp(marked?.Start ?? slice.End, slice.Start, slice.End);
        var end = Math.Clamp(marked?.End ?? slice.End, slice.Start, slice.End);
        return end <= start
            ? Html.Of($"{slice.Of(text)}")
            : Html.Of($"{text[slice.Start..start]}<mark>{text[start..end]}</mark>{text[end..slice.End]}");
    }

    private static string ClassOf(ParagraphRole role) => role switch
    {
        ParagraphRole.Letterhead => "letterhead",
        ParagraphRole.Heading => "heading",
        ParagraphRole.Salutation => "salutation",
        ParagraphRole.Closing => "closing",
        ParagraphRole.Signature => "signature",
        ParagraphRole.Address => "address",
        _ => "body",
    };
}
