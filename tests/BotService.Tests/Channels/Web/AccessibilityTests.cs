using System.Text.Json;
using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>axe-core looks for barriers in every page, light and dark.</summary>
public sealed class AccessibilityTests(LettersHost host, Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_a_serious_barrier(ColorScheme scheme)
    {
        var axe = await File.ReadAllTextAsync(NodeClients.PackageFile("axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        await using var watched = await browser.OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        var citation = page.Locator(ChatActs.Citation).First;
        var letter = await citation.GetAttributeAsync("href") ?? "";
        Assert.Empty(await BarriersAsync(page, axe));
        await citation.FollowAsync();
        await page.Locator("#panel mark").First.WaitForAsync();
        Assert.Empty(await BarriersAsync(page, axe));

        foreach (var path in (string[])[letter, "/letters", "/letters/no-such-letter", "/nothing-here"])
        {
            await page.GotoAsync(new Uri(host.Address, path).AbsoluteUri);
            Assert.Empty(await BarriersAsync(page, axe));
        }
    }

    private static async Task<List<string>> BarriersAsync(IPage page, string axe)
    {
        // Evaluated rather than added to the page, whose policy lets no foreign script in.
        await page.EvaluateAsync($"() => {{ {axe}\n window.axe = axe; }}");
        var found = await page.EvaluateAsync<JsonElement>("async () => { const { passes, violations } = await axe.run(document); return { rules: passes.length, violations }; }");
        Assert.InRange(found.GetProperty("rules").GetInt32(), 10, int.MaxValue);
        return [.. found.GetProperty("violations").EnumerateArray()
            .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(violation => $"{page.Url} {violation.GetProperty("id")}: {string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(4).Select(node => node.GetProperty("html").GetString() + " " + node.GetProperty("failureSummary").GetString()))}")];
    }
}
