using System.Text;
using System.Text.Json;
using BotService.Channels.Activities;
using Microsoft.Extensions.Primitives;

namespace BotService.Tests.Channels.BotFramework.Tokens;

/// <summary>The table of tokens, by our check and by Microsoft's JavaScript SDK; docs/tokens.md shows it.</summary>
public sealed class TokenTableTests
{
    [Fact]
    public async Task Every_token_of_the_table_gets_its_verdict()
    {
        await using var issuers = await SomeIssuers.StartAsync();
        var cases = TokenCase.All(issuers);
        Assert.True(cases.Count >= 40);
        Assert.Equal(cases.Count, cases.Select(one => one.Name).Distinct().Count());
        var ours = await VerdictsAsync(issuers, cases);
        Assert.Empty(cases.Zip(ours).Where(pair => pair.First.Accepted != pair.Second is null).Select(pair => $"{pair.First}: {pair.Second ?? "accepted"}"));
    }

    [Fact]
    public async Task Where_the_official_SDK_differs_it_is_more_lenient()
    {
        NodeClients.PackageFile("botframework-connector", "package.json");
        await using var issuers = await SomeIssuers.StartAsync();
        var cases = TokenCase.All(issuers);
        var ours = await VerdictsAsync(issuers, cases);
        var theirs = await TheirVerdictsAsync(issuers, cases);

        var stricter = cases.Select((one, i) => (one.Name, Ours: ours[i] is null, Theirs: theirs[i] == "accepted")).Where(both => both.Ours != both.Theirs).ToList();
        Assert.Empty(stricter.Where(both => both.Ours).Select(both => both.Name));

        var table = Table(cases, ours, theirs);
        var document = await File.ReadAllTextAsync(RepositoryPaths.InRepository("docs/tokens.md"), TestContext.Current.CancellationToken);
        Assert.True(document.Contains(table, StringComparison.Ordinal), $"docs/tokens.md does not hold this table:\n{table}");
    }

    private static async Task<List<string?>> VerdictsAsync(SomeIssuers issuers, IReadOnlyList<TokenCase> cases)
    {
        var check = issuers.Check(TimeProvider.System);
        var verdicts = new List<string?>();
        foreach (var one in cases)
        {
            var verdict = await check.CheckAsync(
                one.Header is null ? StringValues.Empty : new StringValues(one.Header), TestContext.Current.CancellationToken);
            var activity = one.Activity.Deserialize(ActivityJson.Default.Activity) ?? throw new InvalidOperationException();
            verdicts.Add(verdict.Token is { } token ? token.ObjectionTo(activity) : verdict.Refused ?? "refused");
        }
        return verdicts;
    }

    private static async Task<List<string?>> TheirVerdictsAsync(SomeIssuers issuers, IReadOnlyList<TokenCase> cases)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
            {
                appId = SomeIssuers.AppId, tenant = SomeIssuers.Tenant, connector = issuers.Connector.Metadata, emulator = issuers.Emulator.Metadata,
                cases = cases.Select(one => new { header = one.Header ?? "", activity = one.Activity }),
            }), TestContext.Current.CancellationToken);
            var output = await NodeClients.RunAsync("tokens.js", file);
            return [.. (JsonSerializer.Deserialize<List<string>>(output) ?? [])];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Table(IReadOnlyList<TokenCase> cases, List<string?> ours, List<string?> theirs)
    {
        var table = new StringBuilder("| token | this service | JavaScript SDK | |\n| --- | --- | --- | --- |\n");
        for (var i = 0; i < cases.Count; i++)
        {
            var (us, them) = (ours[i] is null ? "accepted" : "refused", theirs[i]);
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {cases[i].Name} | {us} | {them} | {(us == them ? "" : "stricter")} |\n");
        }
        return table.ToString();
    }
}
