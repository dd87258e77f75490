using System.Runtime.CompilerServices;
using BotService.Tests.Channels.Web;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace BotService.Tests.Channels.Web;

/// <summary>
/// The system's own Chromium, driven without a window; started when the first test needs it. Tests are skipped where there is none.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>How long a test waits for anything at the most: the machine may be busy with much else.</summary>
    private const float Patience = 60_000;

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A page of its own, that fails the test when a script of it fails or its security policy is broken.</summary>
    public async Task<WatchedPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var program = Array.Find(Places, File.Exists);
        Assert.SkipUnless(program is not null, "needs Chromium, installed by: apt-get install chromium");
        await gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            playwright ??= await Playwright.CreateAsync();
            browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
            });
        }
        finally
        {
            gate.Release();
        }
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await WatchedPage.OfAsync(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        gate.Dispose();
    }
}

/// <summary>A page with everything that went wrong in it.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> faults = [];

    private WatchedPage(IPage page) => Page = page;

    public IPage Page { get; }

    public static async Task<WatchedPage> OfAsync(IPage page)
    {
        var watched = new WatchedPage(page);
        watched.Watch(page);
        page.Context.Page += (_, opened) => watched.Watch(opened);
        await page.Context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`))");
        return watched;
    }

    /// <summary>Fails the test if anything went wrong so far.</summary>
    public void AssertNoFaults([CallerMemberName] string test = "")
    {
        lock (faults) Assert.True(faults.Count == 0, $"{test}: {string.Join('\n', faults)}");
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Add(message.Text);
        };
    }

    private void Add(string fault)
    {
        lock (faults) faults.Add(fault);
    }
}
