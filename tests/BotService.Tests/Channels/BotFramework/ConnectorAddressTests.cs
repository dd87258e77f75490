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

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", "", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", "botframework.com;trafficmanager.net", true)]
    [InlineData("https://TRAFFICMANAGER.NET", "trafficmanager.net", true)]
    [InlineData("https://eviltrafficmanager.net/", "trafficmanager.net", false)]
    [InlineData("https://trafficmanager.net.attacker.example/", "trafficmanager.net", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", "", false)]
    [InlineData("https://user:secret@smba.trafficmanager.net/", "", false)]
    [InlineData("https://smba.trafficmanager.net/?x=1", "", false)]
    [InlineData("https://localhost:5555", "", false)]
    [InlineData("http://[::1]:5555", "", false)]
    [InlineData("not an address", "", false)]
    public void A_token_vouches_for_https_on_the_hosts_allowed(string serviceUrl, string hosts, bool allowed)
    {
        var address = ConnectorAddress.VouchedFor(serviceUrl, hosts.Split(';', StringSplitOptions.RemoveEmptyEntries), alsoThisMachine: false);
        Assert.Equal(allowed, address is not null);
        Assert.Equal(allowed, address?.TakesTokens == true);
    }

    [Fact]
    public void This_machine_will_do_where_it_is_asked_for() =>
        Assert.NotNull(ConnectorAddress.VouchedFor("http://localhost:5555", ["trafficmanager.net"], alsoThisMachine: true));
}
