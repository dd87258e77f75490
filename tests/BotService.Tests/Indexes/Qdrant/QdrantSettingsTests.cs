using BotService.Indexes.Qdrant;
using Microsoft.Extensions.Configuration;

namespace BotService.Tests.Indexes.Qdrant;

public sealed class QdrantSettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Sqlite")]
    [InlineData("sqlite")]
    public void Without_qdrant_as_provider_its_settings_are_not_read(string provider) =>
        Assert.Null(In(("Index:Provider", provider), ("Qdrant:Endpoint", "nonsense")));

    [Fact]
    public void An_unknown_provider_is_refused_by_name() =>
        Assert.Equal(
            $"The setting Index:Provider is 'Oracle'; expected Sqlite or Qdrant{(QdrantApis.HaveGrpc ? " or QdrantGrpc" : "")}.",
            Assert.Throws<ExpectedFailure>(() => In(("Index:Provider", "Oracle"))).Message);

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var refused = Assert.Throws<ExpectedFailure>(() => In(
            ("Index:Provider", "Qdrant"), ("Qdrant:Endpoint", "qdrant:6334x"), ("Qdrant:Collection", "a/b"), ("Qdrant:Shards", "0"),
            ("Qdrant:ReplicationFactor", "2"), ("Qdrant:WriteConsistency", "3"), ("Qdrant:Timeout", "0")));

        foreach (var name in new[] { "Endpoint", "Collection", "Shards", "WriteConsistency", "Timeout" })
            Assert.Contains($"Qdrant:{name}", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://qdrant.example.org:6333", false)]
    [InlineData("https://qdrant.example.org:6333", true)]
    [InlineData("http://localhost:6333", true)]
    [InlineData("http://127.0.0.1:6333", true)]
    public void A_key_is_sent_over_tls_or_within_this_machine_alone(string endpoint, bool isFine)
    {
        QdrantSettings? Read() => In(("Index:Provider", "Qdrant"), ("Qdrant:Endpoint", endpoint), ("Qdrant:ApiKey", "a-very-secret-key"));

        if (isFine) Assert.NotNull(Read());
        else Assert.DoesNotContain("a-very-secret-key", Assert.Throws<ExpectedFailure>(Read).ToString(), StringComparison.Ordinal);
    }

    private static QdrantSettings? In(params (string Name, string Value)[] settings) =>
        QdrantSettings.In(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
            .Build());
}
