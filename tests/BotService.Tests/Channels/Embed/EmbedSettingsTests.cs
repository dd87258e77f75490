using BotService.Channels.DirectLine;
using BotService.Channels.Embed;
using Microsoft.Extensions.Configuration;

namespace BotService.Tests.Channels.Embed;

public sealed class EmbedSettingsTests
{
    [Fact]
    public void Nobody_is_allowed_by_default() => Assert.Empty(EmbedSettings.In(Settings()).AllowedOrigins);

    [Fact]
    public void Origins_are_read_as_a_list_and_as_one_text()
    {
        var list = EmbedSettings.In(Settings(("Embed:AllowedOrigins:0", "https://a.example"), ("Embed:AllowedOrigins:1", "https://b.example/")));
        var text = EmbedSettings.In(Settings(("Embed:AllowedOrigins", "https://a.example, https://b.example;https://a.example")));
        Assert.Equal(["https://a.example", "https://b.example"], list.AllowedOrigins.Select(origin => origin.Value));
        Assert.Equal(list.AllowedOrigins, text.AllowedOrigins);
    }

    [Fact]
    public void Each_fault_is_named()
    {
        var failure = Assert.Throws<ExpectedFailure>(() => EmbedSettings.In(Settings(("Embed:AllowedOrigins", "* https://good.example www.example.org"))));
        Assert.Equal(2, failure.Message.Split('\n').Length);
        Assert.Contains("'*'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'www.example.org'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("'https://good.example'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_secret_the_service_is_its_own_Direct_Line()
    {
        var settings = DirectLineSettings.In(Settings(("DirectLine:Secret", " ")));
        Assert.Equal((null, null, UploadPolicy.Refuse), (settings.Secret, settings.Azure, settings.Uploads));
    }

    [Fact]
    public void With_a_secret_it_is_Azures_of_the_region_that_is_set()
    {
        var settings = DirectLineSettings.In(Settings(
            ("DirectLine:Secret", "abc.def-ghi"), ("DirectLine:Endpoint", "https://europe.directline.botframework.com/"), ("DirectLine:Uploads", "accept"), ("DirectLine:AddressPostsPerSecond", "7")));
        Assert.Equal(("abc.def-ghi", "https://europe.directline.botframework.com", UploadPolicy.Accept), (settings.Secret, settings.Azure?.Value, settings.Uploads));
        Assert.Equal(7, settings.AddressPostsPerSecond);
        Assert.Equal("https://directline.botframework.com", DirectLineSettings.In(Settings(("DirectLine:Secret", "x"))).Azure?.Value);
    }

    [Fact]
    public void Each_fault_of_Direct_Line_is_named_and_the_secret_is_not()
    {
        var failure = Assert.Throws<ExpectedFailure>(() => DirectLineSettings.In(Settings(
            ("DirectLine:Secret", "very secret"), ("DirectLine:Endpoint", "http://directline.example"), ("DirectLine:Uploads", "2"), ("DirectLine:AddressPostsPerSecond", "0"))));
        Assert.Equal(4, failure.Message.Split('\n').Length);
        Assert.DoesNotContain("very secret", failure.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
        .Build();
}
