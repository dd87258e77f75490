using BotService.Channels.Web;
using BotService.Tests.Channels;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: AssemblyFixture(typeof(LettersHost))]

namespace BotService.Tests.Channels;

/// <summary>The whole service on a free port of this machine, over <see cref="CorranLetters"/>, kept in a folder of its own.</summary>
public class LettersHost : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("letters-host-").FullName;
    private readonly WebApplicationFactory<Program> factory;

    public LettersHost()
        : this(_ => { })
    {
    }

    /// <param name="change">What is different from the service as everyone else meets it.</param>
    internal LettersHost(Action<IWebHostBuilder> change)
    {
        var letters = Directory.CreateDirectory(Path.Combine(folder, "letters")).FullName;
        CorranLetters.WriteTo(letters);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment(Environments.Production)
                .UseSetting("Urls", "http://127.0.0.1:0")
                .UseSetting("Letters:Path", letters)
                .UseSetting("Letters:Data", Path.Combine(folder, "data"));
            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new UnhurriedTime()));
            SetUp(host);
            change(host);
        });
        factory.UseKestrel(0);
    }

    /// <summary>The address of the service.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => factory.Services;

    public HttpClient CreateClient() => new() { BaseAddress = Address };

    public virtual async ValueTask InitializeAsync()
    {
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress;
        await WaitUntilReadAsync(TestContext.Current.CancellationToken);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await factory.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What a kind of host sets up that differs from the service as everyone else meets it; called when it starts.</summary>
    protected virtual void SetUp(IWebHostBuilder host)
    {
    }

    private async Task WaitUntilReadAsync(CancellationToken cancellationToken)
    {
        var index = Services.GetRequiredService<Letters.Index.ILetterIndex>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (Services.GetRequiredService<ReadingStatus>().Now.Reading || (await index.LettersAsync(limit.Token)).Count < 3)
            await tick.WaitForNextTickAsync(limit.Token);
    }
}
