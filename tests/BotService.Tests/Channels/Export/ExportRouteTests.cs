using System.Net;
using BotService.Tests.Channels.DirectLine;
using BotService.Tests.Channels.Web;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;

namespace BotService.Tests.Channels.Export;

/// <summary>The export of what the service said, by its route and from the page.</summary>
public class ExportRouteTests(LettersHost host, Browser browser)
{
    [Fact]
    public async Task A_conversation_and_each_answer_of_it_are_exported_to_whoever_holds_its_token()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        var first = await AskAsync(client, CorranLetters.Question);
        await AskAsync(client, "Which harbour master is held responsible?");

        var all = await TextAsync(client, "?format=md");
        Assert.Contains($"## {CorranLetters.Question}", all, StringComparison.Ordinal);
        Assert.Contains("harbour master", all, StringComparison.Ordinal);
        Assert.Contains("[^1]: Letter dated 4 May 2031 from the Permanent Representative", all, StringComparison.Ordinal);
        Assert.Contains("(No. 7731), para. 2.", all, StringComparison.Ordinal);
        var one = await TextAsync(client, $"?format=md&answer={Uri.EscapeDataString(first)}");
        Assert.Contains($"## {CorranLetters.Question}", one, StringComparison.Ordinal);
        Assert.DoesNotContain("harbour master", one, StringComparison.Ordinal);

        using var word = await client.GetAsync($"/conversations/{client.Conversation}/export?format=docx");
        Assert.Equal("attachment", word.Content.Headers.ContentDisposition?.DispositionType);
        using var document = WordprocessingDocument.Open(await word.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), isEditable: false);
        Assert.Contains("has not sold any patrol boats", document.MainDocumentPart?.Document.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=pdf", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("?format=md&answer=no-such-answer", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_exported_is_refused(string query, HttpStatusCode status)
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        await AskAsync(client, CorranLetters.Question);
        using var response = await client.GetAsync($"/conversations/{client.Conversation}/export{query}");
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Nobody_else_gets_a_conversation()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        await AskAsync(client, CorranLetters.Question);
        using var other = await DirectLineClient.ArriveAsync(host);
        using var withOther = await other.GetAsync($"/conversations/{client.Conversation}/export?format=md");
        Assert.Equal(HttpStatusCode.Forbidden, withOther.StatusCode);
        using var nobody = host.CreateClient();
        using var without = await nobody.GetAsync($"/v3/directline/conversations/{client.Conversation}/export?format=md", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, without.StatusCode);
    }

    [Fact]
    public async Task From_the_page_an_answer_is_copied_with_its_footnotes_and_the_conversation_saved()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await page.Locator(".answer-copy").ClickUntilAsync(page.Locator(".answer-said", new() { HasText = "Copied" }));
        Assert.Contains("(No. 7731), para. 2.", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await page.Locator("#export summary").ClickUntilAsync(page.Locator("#export ul"));
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "As a Word document" }).ClickAsync());
        Assert.Equal("letters.docx", saved.SuggestedFilename);
        using var document = WordprocessingDocument.Open(await saved.PathAsync(), isEditable: false);
        Assert.Contains("has not sold any patrol boats", document.MainDocumentPart?.Document.InnerText, StringComparison.Ordinal);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task An_answer_the_service_no_longer_holds_is_copied_as_it_was_sent()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.RouteAsync("**/export?*", route => route.FulfillAsync(new() { Status = 404 }));
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await page.Locator(".answer-copy").ClickUntilAsync(page.Locator(".answer-said", new() { HasText = "Copied" }));
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("[^1]", copied, StringComparison.Ordinal);
        Assert.Matches(@"\n\[\^1\]: .*paragraph 2 <http", copied);
        await page.Locator("#export summary").ClickUntilAsync(page.Locator("#export ul"));
        await page.GetByRole(AriaRole.Button, new() { Name = "As Markdown" }).ClickAsync();
        await Assertions.Expect(page.Locator("#export-said")).ToContainTextAsync("no longer holds");
    }

    /// <returns>The id of the question.</returns>
    private static async Task<string> AskAsync(DirectLineClient client, string question)
    {
        var before = (await client.ReadAsync(0)).Count;
        using var said = await client.SayAsync(new { type = "message", text = question });
        var activities = await client.ReadAsync(before + 2);
        return activities.Last(activity => activity.TryGetProperty("text", out var text) && text.GetString() == question).GetProperty("id").GetString() ?? "";
    }

    private static async Task<string> TextAsync(DirectLineClient client, string query)
    {
        using var response = await client.GetAsync($"/conversations/{client.Conversation}/export{query}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
