using BotService.Channels.Web;
using BotService.Channels.Web.Pages;
using BotService.Channels.Web.Wording;
using Letters.Archive;
using Letters.Collation;

namespace BotService.Tests.Channels.Web;

public sealed class AlsoHeldTests
{
    /// <summary>Only letters of some length are known to be copies.</summary>
    private const string Rest = "They lay off the cape until the morning, their papers were looked through one by one by officers of the harbour, "
        + "and no reason was given to any of the masters, who protested in writing and asked for the consul of their own country to be called. "
        + "The pilots were taken ashore in a launch and questioned for nine hours about the channel, the lights and the depth of the water.";

    private static readonly PageFrame Frame = new(new Catalogue().In("en"), "/letters/original");

    private static readonly Letter Original = SomeLetters.Indexed("original", $"The ships were stopped on 13 April by <b>four</b> cutters. {Rest}").Letter;

    private static readonly Letter Copy =
        SomeLetters.Indexed("copy", $"The ships were stopped on 14 April by <b>four</b> cutters. {Rest}").Letter with { Source = "<i>copy</i>.txt" };

    [Fact]
    public void The_page_of_a_letter_shows_its_other_copies_and_where_they_differ()
    {
        var page = LetterPage.Draw(Frame, Original, new Collator().Collate([Original, Copy]), marked: null).Markup;

        Assert.Contains("<h2>Also held as <a href=\"/letters/copy\">", page, StringComparison.Ordinal);
        var seen = System.Net.WebUtility.HtmlDecode(page);
        Assert.Contains("para. 1: «…ships were stopped on 13 April by", seen, StringComparison.Ordinal);
        Assert.Contains("«…ships were stopped on 14 April by", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_copy_becomes_markup()
    {
        var page = LetterPage.Draw(Frame, Original, new Collator().Collate([Original, Copy]), marked: null).Markup;

        Assert.DoesNotContain("<b>four", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>copy", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_held_once_says_nothing_of_copies() =>
        Assert.DoesNotContain("Also held", LetterPage.Draw(Frame, Original, new Collator().Collate([Original]), marked: null).Markup, StringComparison.Ordinal);
}
