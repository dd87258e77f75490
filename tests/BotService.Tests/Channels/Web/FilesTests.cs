using System.Net;
using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>What happens on the page to files that a reader brings.</summary>
public sealed class FilesTests(LettersHost host, Browser browser) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;

    private string File
    {
        get
        {
            var file = Path.Combine(folder, "minutes.txt");
            System.IO.File.WriteAllText(file, "Minutes of a meeting.");
            return file;
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/embed")]
    public async Task Where_files_are_refused_there_is_no_button_for_them_and_one_that_is_dropped_is_refused_in_words(string path)
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        var uploads = 0;
        page.Request += (_, request) => { if (request.Url.Contains("/upload", StringComparison.Ordinal)) uploads++; };
        var address = new Uri(host.Address, path).AbsoluteUri;
        await page.GotoAsync(address);
        await page.WaitUntilOpenAsync();
        await Assertions.Expect(page.Locator("input[type=file]")).ToHaveCountAsync(0);

        await DropAsync(page, File);
        var told = page.Locator("#told");
        await Assertions.Expect(told).ToContainTextAsync("Files are not taken here");
        await told.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(told).ToHaveCountAsync(0);

        // Left to itself, the browser would have gone to the file.
        Assert.Equal(address, page.Url);
        await page.AskAsync(CorranLetters.Question);
        Assert.Equal(0, uploads);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_picture_that_is_pasted_is_refused_in_words_and_words_that_come_with_a_picture_are_words()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.WaitUntilOpenAsync();
        Assert.False(await PasteAsync(page, withWords: true));
        await Assertions.Expect(page.Locator("#told")).ToHaveCountAsync(0);
        Assert.True(await PasteAsync(page, withWords: false));
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("Files are not taken here");
    }

    [Fact]
    public async Task Where_files_are_accepted_one_is_sent_by_button_or_dropped_and_the_bot_says_what_became_of_it()
    {
        await using var accepting = await SetUpHost.StartAsync(settings: ("DirectLine:Uploads", "Accept"));
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(accepting.Address.AbsoluteUri);
        await page.WaitUntilOpenAsync();
        var box = page.GetByRole(AriaRole.Textbox).First;

        await page.Locator("input[type=file]").SetInputFilesAsync(File);
        await box.FillAsync(CorranLetters.Question);
        var posted = await page.RunAndWaitForResponseAsync(() => box.PressAsync("Enter"), response => response.Url.Contains("/upload", StringComparison.Ordinal));
        Assert.Equal((int)HttpStatusCode.OK, posted.Status);
        await Assertions.Expect(page.Locator(".webchat__bubble", new() { HasText = "minutes.txt was let go unread" })).ToHaveCountAsync(1);
        await page.WaitUntilAnsweredAsync(CorranLetters.Question);

        await DropAsync(page, File);
        await box.FocusAsync();
        posted = await page.RunAndWaitForResponseAsync(() => box.PressAsync("Enter"), response => response.Url.Contains("/upload", StringComparison.Ordinal));
        Assert.Equal((int)HttpStatusCode.OK, posted.Status);
        await Assertions.Expect(page.Locator(".webchat__bubble", new() { HasText = "minutes.txt was let go unread" })).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#told")).ToHaveCountAsync(0);
        watched.AssertNoFaults();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Drops a file of this machine into the middle of the page, as a hand would.</summary>
    private static async Task DropAsync(IPage page, string file)
    {
        var client = await page.Context.NewCDPSessionAsync(page);
        foreach (var type in (string[])["dragEnter", "dragOver", "drop"])
            await client.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["x"] = 300,
                ["y"] = 300,
                ["data"] = new { items = Array.Empty<object>(), files = new[] { file }, dragOperationsMask = 1 },
            });
    }

    /// <returns>Whether the page took the paste to itself.</returns>
    private static Task<bool> PasteAsync(IPage page, bool withWords) => page.GetByRole(AriaRole.Textbox).First.EvaluateAsync<bool>(
        """
        (box, withWords) => {
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File(['x'], 'picture.png', { type: 'image/png' }));
          if (withWords) clipboardData.setData('text/plain', 'words');
          return !box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """, withWords);
}
