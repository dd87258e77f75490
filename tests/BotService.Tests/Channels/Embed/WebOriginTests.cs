using BotService.Channels.Embed;
using Microsoft.AspNetCore.Http;

namespace BotService.Tests.Channels.Embed;

public sealed class WebOriginTests
{
    [Theory]
    [InlineData("https://www.example.org", "https://www.example.org")]
    [InlineData("https://www.example.org/", "https://www.example.org")]
    [InlineData("HTTPS://WWW.Example.Org:443", "https://www.example.org")]
    [InlineData("http://localhost:4000", "http://localhost:4000")]
    [InlineData("http://[::1]:4000", "http://[::1]:4000")]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example")]
    public void An_origin_has_one_form(string written, string canonical)
    {
        Assert.True(WebOrigin.TryRead(written, out var origin));
        Assert.Equal(canonical, origin.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("*")]
    [InlineData("www.example.org")]
    [InlineData("https://*.example.org")]
    [InlineData("https://www.example.org/page")]
    [InlineData("https://www.example.org/.")]
    [InlineData("https://www.example.org?")]
    [InlineData("https://www.example.org#x")]
    [InlineData("https://ann@www.example.org")]
    [InlineData("https://")]
    [InlineData("ftp://www.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://a.example; script-src *")]
    [InlineData("https://a.example https://b.example")]
    public void What_is_no_origin_of_a_web_page_is_none(string? written) => Assert.False(WebOrigin.TryRead(written, out _));

    [Theory]
    [InlineData("https://letters.example", "letters.example", true)]
    [InlineData("http://letters.example:3978", "letters.example:3978", true)]
    [InlineData("https://letters.example.attacker.example", "letters.example", false)]
    [InlineData("https://attacker-letters.example", "letters.example", false)]
    public void The_place_a_request_went_to_is_known(string written, string host, bool isHost)
    {
        Assert.True(WebOrigin.TryRead(written, out var origin));
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        Assert.Equal(isHost, origin.IsHostOf(request));
    }

    [Fact]
    public void Sockets_of_a_place_have_their_own_scheme()
    {
        Assert.True(WebOrigin.TryRead("https://a.example", out var safe) & WebOrigin.TryRead("http://b.example:1", out var plain));
        Assert.Equal(("wss://a.example", "ws://b.example:1"), (safe.ForSockets, plain.ForSockets));
    }
}
