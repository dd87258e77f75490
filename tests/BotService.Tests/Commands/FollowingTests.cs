using System.Net.Http.Json;
using System.Text.Json;

namespace BotService.Tests.Commands;

/// <summary>The service while letters come and go under it.</summary>
public sealed class FollowingTests : IDisposable
{
    private readonly CommandLine program = new();
    private readonly TemporaryLetters elsewhere = new();

    [Fact]
    public async Task What_is_put_into_the_folder_or_ingested_by_another_program_is_there_without_a_restart()
    {
        program.Write("vantora.txt", "No. 0417\n\n3 May 2031\n\nVantora has not closed the strait.");
        using var service = program.Start("--urls", "http://127.0.0.1:0", "--Letters:Path", program.Folder);
        using var client = new HttpClient { BaseAddress = new Uri((await service.SaysAsync("Now listening on: ")).Split("Now listening on: ")[1]) };
        await ComesToAsync(client, 1);

        program.Write("late.txt", "Elbria has opened the harbour.");
        await ComesToAsync(client, 2);

        elsewhere.Write("other.txt", "Corrand has lit the lighthouse.");
        Assert.Equal(0, (await program.RunAsync("ingest", elsewhere.Path)).Exit);
        await ComesToAsync(client, 3);

        File.Delete(Path.Combine(program.Folder, "late.txt"));
        await ComesToAsync(client, 2);
    }

    public void Dispose()
    {
        program.Dispose();
        elsewhere.Dispose();
    }

    /// <summary>Ends when so many letters are held, or with the test's own limit.</summary>
    private static async Task ComesToAsync(HttpClient client, int letters)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while ((await client.GetFromJsonAsync<JsonElement>("/status", limit.Token)).GetProperty("letters").GetInt32() != letters)
            await tick.WaitForNextTickAsync(limit.Token);
    }
}

/// <summary>Another folder of letters.</summary>
internal sealed class TemporaryLetters : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("letters-").FullName;

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
