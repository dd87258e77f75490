using System.Net;
using System.Security.Cryptography;
using BotService.Channels.Web.Pages;
using Letters.Archive;
using Letters.Index;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests.Channels.Web;

public sealed class OriginalFileTests(LettersHost host) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("original-").FullName;

    [Fact]
    public async Task The_original_is_sent_as_it_was_read_and_only_to_be_saved()
    {
        var letters = await host.Services.GetRequiredService<ILetterIndex>().LettersAsync(TestContext.Current.CancellationToken);
        var letter = letters.Single(letter => letter.Source == "hostile.txt");
        using var client = host.CreateClient();
        using var response = await client.GetAsync($"/letters/{letter.Id}/original", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("hostile.txt", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(letter.Hash, Convert.ToHexStringLower(SHA256.HashData(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))));
    }

    [Theory]
    [InlineData("/letters/no-such-letter/original")]
    [InlineData("/letters/..%2F..%2Fappsettings.json/original")]
    public async Task Of_a_letter_not_held_nothing_is_sent(string path)
    {
        using var client = host.CreateClient();
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_file_that_was_changed_or_taken_away_is_not_given_out()
    {
        var letter = await LetterAsync("a.txt", "The boats were grey.");
        await using (var file = await OriginalFile.OpenAsync(letter, TestContext.Current.CancellationToken)) Assert.NotNull(file);
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), "The boats were green", TestContext.Current.CancellationToken);
        Assert.Null(await OriginalFile.OpenAsync(letter, TestContext.Current.CancellationToken));
        File.Delete(Path.Combine(folder, "a.txt"));
        Assert.Null(await OriginalFile.OpenAsync(letter, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("sub/../../outside.txt")]
    [InlineData("/outside.txt")]
    public async Task A_file_out_of_the_folder_is_not_given_out_whatever_the_letter_says(string file)
    {
        var letter = await LetterAsync("inside.txt", "The boats were grey.");
        var inner = Directory.CreateDirectory(Path.Combine(folder, "inner")).FullName;
        var outside = Path.GetFullPath(Path.Combine(inner, file.TrimStart('/')));
        Directory.CreateDirectory(Path.GetDirectoryName(outside) ?? folder);
        if (!File.Exists(outside)) File.Copy(Path.Combine(folder, "inside.txt"), outside);
        var astray = letter with { Folder = inner, File = file.StartsWith('/') ? Path.Combine(folder, "inside.txt") : file };
        Assert.Null(await OriginalFile.OpenAsync(astray, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_link_in_its_place_is_not_followed()
    {
        var letter = await LetterAsync("linked.txt", "The boats were grey.");
        File.Move(Path.Combine(folder, "linked.txt"), Path.Combine(folder, "elsewhere.txt"));
        File.CreateSymbolicLink(Path.Combine(folder, "linked.txt"), Path.Combine(folder, "elsewhere.txt"));
        Assert.Null(await OriginalFile.OpenAsync(letter, TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<Letter> LetterAsync(string name, string words)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, words, TestContext.Current.CancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));
        return SomeLetters.Indexed("letter", words).Letter with { Source = name, File = name, Folder = folder, Hash = hash };
    }
}
