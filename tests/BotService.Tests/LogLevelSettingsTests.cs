using Microsoft.Extensions.Configuration;

namespace BotService.Tests;

public sealed class LogLevelSettingsTests
{
    [Theory]
    [InlineData("Logging:LogLevel:Default", "Loud")]
    [InlineData("Logging:Console:LogLevel:Microsoft.AspNetCore", "5 of 6")]
    [InlineData("logging:loglevel:default", "x")]
    public void A_log_level_that_is_none_is_named(string key, string level)
    {
        var fault = Assert.Throws<ExpectedFailure>(() => LogLevelSettings.Check(With(key, level)));
        Assert.Equal($"The setting {key} holds '{level}': expected Trace, Debug, Information, Warning, Error, Critical or None.", fault.Message, ignoreCase: true);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default", "warning")]
    [InlineData("Logging:LogLevel:Default", "")]
    [InlineData("Logging:Console:FormatterName", "loud")]
    [InlineData("LogLevel:Default", "Loud")]
    public void Others_are_let_be(string key, string level) => LogLevelSettings.Check(With(key, level));

    private static IConfigurationRoot With(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build();
}
