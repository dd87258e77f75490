using BotService.Channels.Web.Lists;
using Letters.Archive;
using Letters.Retrieval.Memory;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BotService.Tests.Channels.Web;

/// <summary>The list over many letters.</summary>
public sealed class LetterSelectionTests
{
    [Fact]
    public async Task Many_letters_come_a_page_at_a_time_each_on_one_page()
    {
        using var index = new MemoryLetterIndex(null);
        for (var i = 0; i < 130; i++)
            await index.ReplaceAsync(SomeLetters.Indexed($"letter-{i:000}", $"Vessel number {i} was seen near the lighthouse."), CancellationToken.None);
        var held = await index.LettersAsync(CancellationToken.None);

        var pages = new List<LetterSelection>();
        for (var page = 1; page <= 3; page++)
            pages.Add(await LetterSelection.OfAsync(Query(("q", "lighthouse vessels"), ("page", $"{page}")), held, new LetterSearch(index), CancellationToken.None));

        Assert.All(pages, page => Assert.Equal((130, 130, 3), (page.Found, page.Held, page.Pages)));
        Assert.Equal([50, 50, 30], pages.Select(page => page.Letters.Count));
        Assert.Equal(held.Select(letter => letter.Id), pages.SelectMany(page => page.Letters).Select(found => found.Letter.Id));
        Assert.All(pages.SelectMany(page => page.Letters), found => Assert.NotNull(LetterSearch.SentenceOf(found, "lighthouse vessels")));
    }

    [Fact]
    public void The_address_of_another_page_asks_for_the_same_letters()
    {
        var query = Query(("q", "pilots & <ships>"), ("kind", "noteVerbale"), ("since", "2031-03"), ("sort", "sender"));
        Assert.Equal("/letters?q=pilots%20%26%20%3Cships%3E&kind=noteVerbale&since=2031-03&sort=sender&page=2", query.AddressOf(2));
        Assert.Equal(LetterKind.NoteVerbale, query.Kind);
    }

    [Theory]
    [InlineData("2031", null, 2031, 5, 4, true)]
    [InlineData("2031-05-05", null, 2031, 5, 4, false)]
    [InlineData("2031-05-05", null, 2031, 5, null, true)]
    [InlineData(null, "2031-04", 2031, null, null, true)]
    [InlineData(null, "2030", 2031, null, null, false)]
    public void A_date_known_to_the_month_may_lie_in_a_range_that_holds_some_of_its_days(
        string? since, string? until, int year, int? month, int? day, bool holds) =>
        Assert.Equal(holds, new DateRange(since is null ? null : DateRange.Read(since), until is null ? null : DateRange.Read(until)).MayHold(new LetterDate(year, month, day)));

    [Fact]
    public void A_letter_without_a_date_is_in_no_range() => Assert.False(new DateRange(new LetterDate(1), null).MayHold(null));

    private static LetterQuery Query(params IEnumerable<(string Name, string Value)> parameters) =>
        LetterQuery.Read(new QueryCollection(parameters.ToDictionary(p => p.Name, p => new StringValues(p.Value))));
}
