using Letters.Answering;
using Letters.Archive;

namespace Letters.Tests.Answering;

public sealed class QuoteMarkdownTests
{
    [Theory]
    [InlineData("see [this](http://evil.example)", @"see \[this\](http://evil.example)")]
    [InlineData("<b>bold</b>", @"\<b\>bold\</b\>")]
    [InlineData("# Not a heading", @"\# Not a heading")]
    [InlineData("cease-fire at +1(212)867-7086", "cease-fire at +1(212)867-7086")]
    [InlineData("![x](y)", @"!\[x\](y)")]
    public void A_letter_cannot_draw_anything_but_words(string words, string markdown) =>
        Assert.Equal(markdown, QuoteMarkdown.Escape(words));

    [Fact]
    public void Marked_words_are_bold() =>
        Assert.Equal("the **strait** of **X\\_Y**", QuoteMarkdown.WithBold("the strait of X_Y", [new Span(4, 6), new Span(14, 3)]));
}
