using System.Net;
using System.Net.Sockets;
using BotService.Channels.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotService.Tests.Channels;

/// <summary>The whole service on a free port of this machine over <see cref="CorranLetters"/>, set up in some other way than by default.</summary>
internal sealed class SetUpHost : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory;
    private readonly string folder;
    private readonly bool isMine;

    private SetUpHost(string? folder, int port, IEnumerable<(string Key, string Value)> settings, Action<IServiceCollection>? services)
    {
        isMine = folder is null;
        this.folder = folder ?? Directory.CreateTempSubdirectory("letters-host-").FullName;
        var letters = Directory.CreateDirectory(Path.Combine(this.folder, "letters")).FullName;
        CorranLetters.WriteTo(letters);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment(Environments.Production)
                .UseSetting("Urls", $"http://127.0.0.1:{port}")
                .UseSetting("Letters:Path", letters)
                .UseSetting("Letters:Data", Path.Combine(this.folder, "data"));
            foreach (var (key, value) in settings) host.UseSetting(key, value);
            host.ConfigureTestServices(all => all.AddSingleton<TimeProvider>(new UnhurriedTime()));
            if (services is not null) host.ConfigureTestServices(services);
        });
        factory.UseKestrel(port);
    }

    /// <summary>The address of the service.</summary>
    public Uri Address => factory.ClientOptions.BaseAddress;

    public IServiceProvider Services => factory.Services;

    /// <summary>Starts the service and waits until the letters are read in.</summary>
    /// <param name="folder">Where its letters and its data lie, to be left there; null for a folder of its own.</param>
    /// <param name="services">Puts something else in the place of a part of it.</param>
    /// <param name="port">A port that is known before it runs, or 0 for any that is free.</param>
    /// <param name="settings">As in appsettings.json.</param>
    public static async Task<SetUpHost> StartAsync(
        string? folder = null, Action<IServiceCollection>? services = null, int port = 0, params (string Key, string Value)[] settings)
    {
        var host = new SetUpHost(folder, port, settings, services);
        host.factory.StartServer();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (host.Services.GetRequiredService<ReadingStatus>().Now.Reading
            || (await host.Services.GetRequiredService<ReadingRoom>().Index.LettersAsync(limit.Token)).Count < 3)
            await tick.WaitForNextTickAsync(limit.Token);
        return host;
    }

    /// <summary>A port nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public HttpClient CreateClient() => new() { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        if (isMine) Directory.Delete(folder, recursive: true);
    }
}
