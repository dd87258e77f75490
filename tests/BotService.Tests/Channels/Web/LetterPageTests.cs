using System.Net;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Index;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests.Channels.Web;

public sealed partial class LetterPageTests(LettersHost host) : IDisposable
{
    private readonly HttpClient client = host.CreateClient();

    [Fact]
    public async Task A_page_shows_the_facts_and_the_numbered_paragraphs_of_the_letter()
    {
        var letter = await LetterAsync("norland-to-council.txt");
        var page = await GetAsync($"/letters/{letter.Id}");
        Assert.Contains("<dt>Number</dt>", page, StringComparison.Ordinal);
        Assert.Contains(">4 May 2031</a></dd>", page, StringComparison.Ordinal);
        Assert.Contains("Ida Harrowgate", page, StringComparison.Ordinal);
        Assert.Contains("<dt>File</dt><dd dir=\"auto\">norland-to-council.txt ", page, StringComparison.Ordinal);
        foreach (var paragraph in letter.Paragraphs.Where(paragraph => paragraph.Number > 0))
            Assert.Contains($"<p id=\"p{paragraph.Number}\" ", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "id=\"p0\""));
        Assert.DoesNotContain("<mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_marks_hold_exactly_the_characters_asked_for_wherever_they_begin_and_end()
    {
        foreach (var source in (string[])["norland-to-council.txt", "hostile.txt"])
        {
            var letter = await LetterAsync(source);
            // From each place to places near and far, across paragraphs, in steps that have no common divisor.
            for (var start = 0; start < letter.Text.Length; start += 37)
                for (var length = 1; start + length <= letter.Text.Length; length += 211)
                {
                    var span = new Span(start, length);
                    if (CutsCharacter(letter.Text, span)) continue;
                    var page = await GetAsync($"/letters/{letter.Id}?at={start},{length}");
                    Assert.Equal(span.Of(letter.Text), string.Concat(Marks().Matches(page).Select(mark => WebUtility.HtmlDecode(mark.Groups[1].Value))));
                    Assert.Equal(letter.Text, TextOf(page));
                }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("1,2,3")]
    [InlineData("-1,5")]
    [InlineData("0,0")]
    [InlineData("0,99999999")]
    [InlineData("2147483647,2147483647")]
    [InlineData("99999999999,1")]
    [InlineData("1.5,2")]
    [InlineData("<script>,1")]
    public async Task A_bad_span_marks_nothing(string at)
    {
        var letter = await LetterAsync("norland-to-council.txt");
        var page = await GetAsync($"/letters/{letter.Id}?at={Uri.EscapeDataString(at)}");
        Assert.DoesNotContain("<mark>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>,1", page, StringComparison.Ordinal);
        Assert.Equal(letter.Text, TextOf(page));
    }

    [Fact]
    public async Task A_span_that_would_cut_a_character_in_two_marks_nothing()
    {
        var letter = await LetterAsync("hostile.txt");
        var ship = letter.Text.IndexOf("🚢", StringComparison.Ordinal);
        Assert.Contains("<mark>🚢</mark>", WebUtility.HtmlDecode(await GetAsync($"/letters/{letter.Id}?at={ship},2")), StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", await GetAsync($"/letters/{letter.Id}?at={ship},1"), StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", await GetAsync($"/letters/{letter.Id}?at={ship + 1},3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_letter_are_never_markup()
    {
        var letter = await LetterAsync("hostile.txt");
        foreach (var path in (string[])[$"/letters/{letter.Id}", "/letters"])
        {
            var page = await GetAsync(path);
            Assert.DoesNotContain("<script>document", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>red", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/letters/no-such-letter")]
    [InlineData("/letters/%3Cscript%3E")]
    [InlineData("/letters/..%2F..%2Fappsettings.json")]
    public async Task An_unknown_letter_is_not_found_and_the_page_says_so(string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no letter at this address", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<dt>Number</dt>", "7731", "7731")]
    [InlineData("<dt>Date</dt>", "4 May 2031", "4 May 2031")]
    [InlineData("<dt>From</dt>", "Ida Harrowgate", "Ida Harrowgate")]
    public async Task Each_fact_leads_to_the_words_that_prove_it(string name, string value, string proof)
    {
        var letter = await LetterAsync("norland-to-council.txt");
        var page = await GetAsync($"/letters/{letter.Id}");
        var fact = page[page.IndexOf(name, StringComparison.Ordinal)..];
        var link = ProofLink().Match(fact);
        Assert.Equal(value, WebUtility.HtmlDecode(link.Groups[2].Value));
        var proven = await GetAsync(WebUtility.HtmlDecode(link.Groups[1].Value));
        Assert.Contains(proof, WebUtility.HtmlDecode(string.Concat(Marks().Matches(proven).Select(mark => mark.Groups[1].Value))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_is_the_letter_with_its_marks_and_nothing_of_a_page()
    {
        var letter = await LetterAsync("hostile.txt");
        var panel = await GetAsync($"/letters/{letter.Id}?at=10,40&view=panel");
        Assert.Equal(letter.Text, TextOf(panel));
        Assert.Equal(letter.Text.Substring(10, 40), WebUtility.HtmlDecode(string.Concat(Marks().Matches(panel).Select(mark => mark.Groups[1].Value))));
        Assert.DoesNotContain("<html", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", panel, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/letters")]
    [InlineData("/letters/no-such-letter")]
    [InlineData("/status")]
    [InlineData("/site.css")]
    [InlineData("/webchat/webchat.js")]
    public async Task Every_answer_carries_the_headers_that_keep_it_in_bounds(string path)
    {
        using var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task A_name_that_was_made_to_lead_here_is_not_answered()
    {
        // A page of another site whose name suddenly means this machine could otherwise read the letters as its own.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/letters");
        request.Headers.Host = "attacker.example";
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("Norland", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_has_not_changed_is_not_sent_again()
    {
        using var first = await client.GetAsync("/webchat/webchat.js", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.NotNull(first.Headers.ETag);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/webchat/webchat.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var second = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_word_that_lets_style_sheets_in_is_new_for_each_page()
    {
        var words = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var response = await client.GetAsync("/", TestContext.Current.CancellationToken);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            words.Add(Regex.Match(policy, "'nonce-([^']+)'").Groups[1].Value);
            var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains($"data-style-nonce=\"{words[i]}\"", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
        Assert.NotEqual(words[0], words[1]);
    }

    public void Dispose() => client.Dispose();

    private static bool CutsCharacter(string text, Span span) =>
        char.IsLowSurrogate(text[span.Start]) || (span.End < text.Length && char.IsLowSurrogate(text[span.End]));

    private static string TextOf(string page)
    {
        var article = Article().Match(page).Groups[1].Value;
        return WebUtility.HtmlDecode(Tags().Replace(article, ""));
    }

    private async Task<Letter> LetterAsync(string source)
    {
        var letters = await host.Services.GetRequiredService<ILetterIndex>().LettersAsync(TestContext.Current.CancellationToken);
        return letters.Single(letter => letter.Source == source);
    }

    private Task<string> GetAsync(string path) => client.GetStringAsync(path, TestContext.Current.CancellationToken);

    [GeneratedRegex("<mark>(.*?)</mark>", RegexOptions.Singleline)]
    private static partial Regex Marks();

    [GeneratedRegex("<article[^>]*>(.*)</article>", RegexOptions.Singleline)]
    private static partial Regex Article();

    [GeneratedRegex("<a class=\"proof\" href=\"([^\"]+)\"[^>]*>([^<]*)</a>")]
    private static partial Regex ProofLink();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
