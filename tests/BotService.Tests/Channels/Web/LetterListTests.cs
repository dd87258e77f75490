using System.Net;
using System.Text.RegularExpressions;

namespace BotService.Tests.Channels.Web;

public sealed partial class LetterListTests(LettersHost host) : IDisposable
{
    private readonly HttpClient client = host.CreateClient();

    [Theory]
    [InlineData("", "hostile norland estrava")]
    [InlineData("?sort=oldest", "estrava norland hostile")]
    [InlineData("?q=boats", "norland estrava")]
    [InlineData("?q=boat+licence", "norland")]
    [InlineData("?q=7731", "norland")]
    [InlineData("?q=Harrowgate", "norland")]
    [InlineData("?q=the", "hostile norland estrava")]
    [InlineData("?q=nowhere", "")]
    [InlineData("?from=harrowgate", "norland")]
    [InlineData("?since=2031-05", "hostile norland")]
    [InlineData("?since=2031-05-05", "hostile")]
    [InlineData("?until=2031-04", "estrava")]
    [InlineData("?since=2031&until=2031", "hostile norland estrava")]
    [InlineData("?since=2032", "")]
    [InlineData("?language=en&q=boats&sort=oldest", "estrava norland")]
    [InlineData("?language=fr", "")]
    [InlineData("?page=7", "hostile norland estrava")]
    public async Task The_list_holds_what_was_asked_for_in_the_order_asked_for(string query, string letters) =>
        Assert.Equal(letters, await ListAsync(query));

    [Theory]
    [InlineData("kind=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("since=2031-02-31")]
    [InlineData("since=31.5.2031")]
    [InlineData("until=99999999999")]
    [InlineData("sort=sideways")]
    [InlineData("page=-1")]
    [InlineData("page=99999999999999999999")]
    public async Task What_is_not_understood_is_named_and_left_aside(string query)
    {
        Assert.Equal("hostile norland estrava", await ListAsync($"?{query}"));
        var page = await GetAsync($"?{query}");
        Assert.Contains("Not understood, and left aside", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endless_words_are_left_aside()
    {
        var page = await GetAsync($"?q={new string('x', 5000)}");
        Assert.DoesNotContain(new string('x', 200), page, StringComparison.Ordinal);
        Assert.Equal("hostile norland estrava", Letters(page));
    }

    [Fact]
    public async Task What_was_asked_for_stands_in_the_form_again_and_is_never_markup()
    {
        var page = await GetAsync("?q=%22%3E%3Cimg+src%3Dx%3E&from=%22%3E%3Cb%3E&since=2031-05&sort=title");
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"&quot;&gt;&lt;img src=x&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2031-05\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"title\" selected>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_was_found_leads_to_itself_in_the_letter()
    {
        var page = await GetAsync("?q=harbour+master");
        var excerpt = Excerpt().Match(page);
        Assert.Contains("holds the harbour master of Corran responsible", excerpt.Groups[2].Value, StringComparison.Ordinal);
        var letter = await client.GetStringAsync(WebUtility.HtmlDecode(excerpt.Groups[1].Value), TestContext.Current.CancellationToken);
        Assert.Contains("<mark>Sud-Estrava asks the Council", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_many_there_are_is_said()
    {
        Assert.Contains("3 letters are held.", await GetAsync(""), StringComparison.Ordinal);
        Assert.Contains("2 of 3 letters.", await GetAsync("?q=boats"), StringComparison.Ordinal);
        Assert.Contains("None of the 3 letters is like that.", await GetAsync("?q=nowhere"), StringComparison.Ordinal);
    }

    public void Dispose() => client.Dispose();

    private Task<string> GetAsync(string query) => client.GetStringAsync($"/letters{query}", TestContext.Current.CancellationToken);

    private async Task<string> ListAsync(string query) => Letters(await GetAsync(query));

    private static string Letters(string page) => string.Join(' ', Titled().Matches(page).Select(row => row.Groups[1].Value));

    [GeneratedRegex("class=\"title\"><a href=\"/letters/([a-z]+)")]
    private static partial Regex Titled();

    [GeneratedRegex("class=\"excerpt\" href=\"([^\"]+)\"[^>]*>([^<]*)<")]
    private static partial Regex Excerpt();
}
