using Letters.Archive;

namespace Letters.Tests;

public sealed class SpanTests
{
    [Fact]
    public void A_span_cuts_its_words_out_of_the_text() => Assert.Equal("drones", new Span(8, 6).Of("Iranian drones"));

    [Fact]
    public void A_span_beyond_the_text_is_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => new Span(8, 7).Of("Iranian drones"));

    [Fact]
    public void Neighbouring_spans_do_not_overlap() => Assert.False(new Span(0, 3).Overlaps(new Span(3, 2)));
}
