using BotService.Channels.Web;

namespace BotService.Tests.Channels.Web;

public sealed class HtmlTests
{
    [Fact]
    public void What_is_put_in_is_encoded_and_what_stands_there_is_not()
    {
        var words = """<b a="1">'&""";
        Assert.Equal("<p>&lt;b a=&quot;1&quot;&gt;&#x27;&amp;</p>", Html.Of($"<p>{words}</p>").Markup);
    }

    [Fact]
    public void Letters_of_every_script_stay_themselves() => Assert.Equal("é Ж 語 ש", Html.Of($"{"é Ж 語 ש"}").Markup);

    [Fact]
    public void Html_put_into_Html_is_not_encoded_again() =>
        Assert.Equal("<p><i>&amp;</i>12</p>", Html.Of($"<p>{Html.Of($"<i>{"&"}</i>")}{12}{Html.Nothing}</p>").Markup);

    [Fact]
    public void Nothing_is_written_for_nothing() => Assert.Equal("<p></p>", Html.Of($"<p>{(string?)null}</p>").Markup);
}
