using BotService.Channels.BotFramework;

namespace BotService.Tests.Channels.BotFramework;

public sealed class ConnectorAddressTests
{
    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://localhost:56150/_connector/")]
    public void A_service_url_may_have_a_path_and_a_slash_at_its_end(string serviceUrl) => Assert.Equal(
        "http://localhost:56150/_connector/v3/conversations/c/activities/a",
        ConnectorAddress.OnThisMachine(serviceUrl)?.Activities("c", "a").AbsoluteUri);

    [Theory]
    [InlineData("d083ead0|livechat", "d083ead0%7Clivechat")]
    [InlineData("19:x@thread.tacv2;messageid=1795", "19%3Ax%40thread.tacv2%3Bmessageid%3D1795")]
    [InlineData("a/../b?c#d e%2F", "a%2F..%2Fb%3Fc%23d%20e%252F")]
    public void An_id_is_one_segment_of_the_path_whatever_is_in_it(string id, string segment) => Assert.Equal(
        $"http://127.0.0.1/v3/conversations/{segment}/activities",
        ConnectorAddress.OnThisMachine("http://127.0.0.1")?.Activities(id, null).AbsoluteUri);

    [Theory]
    [InlineData("http://localhost.attacker.example")]
    [InlineData("http://127.0.0.1.attacker.example")]
    [InlineData("http://localhost?x=/v3")]
    [InlineData("http://localhost#x")]
    [InlineData("//localhost")]
    [InlineData("ftp://localhost")]
    [InlineData(null)]
    public void Only_an_address_on_this_machine_will_do(string? serviceUrl) => Assert.Null(ConnectorAddress.OnThisMachine(serviceUrl));
}
