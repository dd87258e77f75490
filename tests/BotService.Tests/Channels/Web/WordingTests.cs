using System.Text.RegularExpressions;
using BotService.Channels.Web.Wording;

namespace BotService.Tests.Channels.Web;

/// <summary>Our own sentences in every language.</summary>
public sealed partial class WordingTests(LettersHost host) : IDisposable
{
    private static readonly Catalogue Catalogue = new();
    private readonly HttpClient client = host.CreateClient();

    public static TheoryData<string> Languages => [.. Catalogue.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_every_sentence_with_the_same_holes(string language)
    {
        var (english, words) = (Catalogue.In("en"), Catalogue.In(language));
        Assert.Equal(english.Keys.Order(), words.Keys.Order());
        Assert.All(words.Keys, key =>
        {
            Assert.NotEqual("", words[key].Trim());
            Assert.Equal(Hole().Matches(english[key]).Select(hole => hole.Value).Order(), Hole().Matches(words[key]).Select(hole => hole.Value).Order());
        });
    }

    [Fact]
    public void Every_sentence_the_program_names_is_there_and_none_is_there_for_nothing()
    {
        var source = Path.Combine(RepositoryPaths.Root, "src", "BotService");
        var named = Directory.EnumerateFiles(Path.Combine(source, "Channels"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(source, "wwwroot"), "*.js", SearchOption.AllDirectories))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(key => key.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        var known = Catalogue.In("en").Keys.ToHashSet(StringComparer.Ordinal);
        // Those made of a name the program gives: the kinds of letters and the columns of the fold.
        bool IsMade(string key) => key.StartsWith("kind.", StringComparison.Ordinal) || key.StartsWith("why.", StringComparison.Ordinal)
            || key.StartsWith("list.sort.", StringComparison.Ordinal);
        Assert.Equal([], known.Where(key => !IsMade(key) && !named.Contains(key)));
        var families = known.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], named.Where(key => families.Contains(key.Split('.')[0]) && !known.Contains(key) && key.Split('.')[^1] is not ("js" or "css" or "cs" or "json")));
    }

    [Theory]
    [InlineData("fr-CA, en;q=0.5", "fr")]
    [InlineData("nl, de;q=0.8, es;q=0.9", "es")]
    [InlineData("ja", "en")]
    [InlineData("fr;q=0, de;q=0.1", "de")]
    [InlineData("<script>;q=x", "en")]
    public async Task A_page_speaks_the_language_the_browser_likes_best(string liked, string spoken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/letters");
        request.Headers.TryAddWithoutValidation("Accept-Language", liked);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{spoken}\">", page, StringComparison.Ordinal);
        Assert.Contains(Catalogue.In(spoken)["list.search"], System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_was_chosen_is_kept()
    {
        Assert.Contains("<html lang=\"de\">", await client.GetStringAsync("/letters?lang=de&page=1", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"de\">", await client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"de\">", await client.GetStringAsync("/?lang=%3Cscript%3E", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "4 May 2031")]
    [InlineData("fr", "4 mai 2031")]
    [InlineData("de", "4. Mai 2031")]
    [InlineData("es", "4 de mayo de 2031")]
    public void A_date_is_written_as_in_the_language(string language, string written) =>
        Assert.Equal(written, Catalogue.In(language).Date(new(2031, 5, 4)));

    public void Dispose() => client.Dispose();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex("""["']([a-z]+(?:\.[a-zA-Z]+)+)["']""")]
    private static partial Regex Key();
}
