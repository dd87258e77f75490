using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Tests.Reading;

/// <summary>Digits of other scripts than the European.</summary>
public sealed class DigitTests
{
    [Theory]
    [InlineData("٢٤ May 2031", "2031-05-24")]
    [InlineData("٢٤ أيار/مايو ٢٠٣١", "2031-05-24")]
    [InlineData("۲۰۳۱-۰۵-۲۴", "2031-05-24")]
    [InlineData("May ٢٤, 2031", "2031-05-24")]
    public void A_date_is_read_in_the_digits_it_is_written_in(string text, string date) =>
        Assert.Equal(date, Assert.Single(Dates.In(text)).Value.ToString());

    [Theory]
    [InlineData("The Council met. It did so on ١٣ and ٣٠ April 2024.")]
    [InlineData("It met on April ١٣ and ٣٠, 2024.")]
    public void Days_that_share_a_month_are_read_in_any_digits(string sentence) => Assert.Equal(
        ["2024-04-13", "2024-04-30"],
        Reads.Letter($"Excellency,\n\n{sentence}\n\nIt was brief.").Header.Events.Select(date => date.Value.ToString()).Distinct());

    [Theory]
    [InlineData("See resolutions ١٢ to ١٣.")]
    [InlineData("See resolution ٢٢٣١ (٢٠١٥) and S/٢٠٣١/٣٠٥, S/RES/٢٢٣١.")]
    [InlineData("See your letters of ٣ and ١٤ May and of May ٢٠٣١, No. ٤٤٤.")]
    [InlineData("١٠٢. Letter from Vantora")]
    [InlineData("At the ٩٦١٢th meeting and after S/2031/305/Add.١ and ٢.")]
    public void No_digits_stop_a_letter_from_being_read(string words) =>
        Assert.Contains(words, Reads.Letter($"{words}\n\nExcellency,\n\n{words}\n\nIt was brief.").Text, StringComparison.Ordinal);

    [Fact]
    public void A_symbol_is_written_in_European_digits() => Assert.Empty(DocumentSymbol.Find("S/٢٠٣١/٣٠٥ and resolution ١٢٣٤"));
}
