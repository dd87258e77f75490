using Letters.Archive;

namespace Letters.Tests.Reading;

public sealed class EventDatesTests
{
    [Theory]
    [InlineData("On 13 and 30 April 2024 they crossed the line.", "2024-04-13: 13 and 30 April 2024", "2024-04-30: 30 April 2024")]
    [InlineData("It lasted from 3 to 5 May 2031 without a pause.", "2031-05-03: 3 to 5 May 2031", "2031-05-05: 5 May 2031")]
    [InlineData("It lasted from 30 April to 2 May 2031 without a pause.", "2031-04-30: 30 April to 2 May 2031", "2031-05-02: 2 May 2031")]
    [InlineData("They came on 3, 4 and 9 May 2031 and left.", "2031-05-03: 3, 4 and 9 May 2031", "2031-05-04: 4 and 9 May 2031", "2031-05-09: 9 May 2031")]
    [InlineData("They came on 3–5 May 2031 and left.", "2031-05-03: 3–5 May 2031", "2031-05-05: 5 May 2031")]
    [InlineData("They came on April 13 and 30, 2024, and left.", "2024-04-13: April 13 and 30, 2024", "2024-04-30: April 13 and 30, 2024")]
    [InlineData("Ils sont venus les 3 et 5 mai 2031 au matin.", "2031-05-03: 3 et 5 mai 2031", "2031-05-05: 5 mai 2031")]
    [InlineData("Vinieron el 3 de mayo de 2031 por la mañana.", "2031-05-03: 3 de mayo de 2031")]
    [InlineData("Sie kamen am 3. und 5. Mai 2031 in den Hafen.", "2031-05-03: 3. und 5. Mai 2031", "2031-05-05: 5. Mai 2031")]
    [InlineData("他们于2031年5月3日越过了界线并返回了港口。", "2031-05-03: 2031年5月3日")]
    [InlineData("We counted 30 boats in May and 12 in June.")]
    [InlineData("It was on Wednesday that they came to the harbour.")]
    [InlineData("The letter dated 13 May 2031 says nothing of it.")]
    [InlineData("It was on 31 February 2031 that nothing was seen.")]
    public void A_letter_tells_of_every_day_it_names(string sentence, params string[] expected)
    {
        var letter = Reads.Letter($"No. 4\n\n9 June 2031\n\nExcellency,\n\n{sentence}\n\nYours sincerely,\n\nAnn Lee");
        Assert.Equal(new LetterDate(2031, 6, 9), letter.Header.Date?.Value);
        Assert.Equal(expected, letter.Header.Events.Select(date => $"{date.Value}: {date.Span.Of(letter.Text)}"));
    }

    [Theory]
    [InlineData("The envoy told reporters on Wednesday that no ship had come.", "2022-10-12")]
    [InlineData("The envoy told reporters on Thursday that no ship had come.", "2022-10-06")]
    [InlineData("The envoy told reporters that the talks begin next Friday.", "2022-10-14")]
    [InlineData("The envoy told reporters that the talks will begin on Friday.")]
    [InlineData("The envoy told reporters that ships come every Friday.")]
    [InlineData("The envoy told reporters that on Monday, 3 October 2022, a ship had come.", "2022-10-03")]
    public void A_day_of_the_week_in_the_press_is_told_by_the_day_of_publication(string sentence, params string[] expected)
    {
        var letter = Reads.Letter($"Envoys trade figures\n\nBy Tobias Renn\n\nPublished 12 October 2022\n\n{sentence}\n\n“We counted,” she said on Tuesday, a spokeswoman added.");
        Assert.Equal(LetterKind.PressArticle, letter.Header.Kind);
        Assert.Equal([.. expected, "2022-10-11"], letter.Header.Events.Select(date => date.Value.ToString()));
    }

    [Fact]
    public void Without_a_day_of_publication_a_day_of_the_week_is_left_as_written() =>
        Assert.Empty(Reads.Letter("The envoy told reporters on Wednesday that no ship had come.\n\nA spokeswoman said on Monday that one had.").Header.Events);

    [Theory]
    [InlineData("Published 12 October 2022\n\n", "2022-10-12")]
    [InlineData("Published: 12 October 2022\n\n", "2022-10-12")]
    [InlineData("Updated 13 October 2022\n\nPublished 12 October 2022\n\n", "2022-10-12")]
    [InlineData("Updated 13 October 2022\n\n", "2022-10-13")]
    [InlineData("By Tobias Renn, 12 October 2022\n\n", "2022-10-12")]
    [InlineData("", null)]
    public void The_press_is_dated_by_its_publication(string head, string? expected)
    {
        var header = Reads.Letter($"# Envoys trade figures\n\n{head}The envoy told reporters on Wednesday that no ship had come.\n\n“We counted,” a spokeswoman said on Monday.", "a.md").Header;
        Assert.Equal((LetterKind.PressArticle, expected, expected), (header.Kind, header.Published?.Value.ToString(), header.Date?.Value.ToString()));
    }

    [Theory]
    [InlineData("Letter dated 3 March 2031 from the Permanent Representative of Elbria", "2031-03-03", "2031-03-05")]
    [InlineData("Letter from the Permanent Representative of Elbria", null, "2031-03-05")]
    [InlineData("Report of the Harbour Office", "2031-03-05", "2031-03-05")]
    public void The_day_of_circulation_is_not_the_day_a_letter_was_written(string heading, string? written, string circulated)
    {
        var header = Reads.Letter($"United Nations  S/2031/112\nSecurity Council  Distr.: General\n5 March 2031\nOriginal: English\n\n{heading}\n\nThe boats were counted again and none was missing.").Header;
        Assert.Equal((written, circulated), (header.Date?.Value.ToString(), header.Circulated?.Value.ToString()));
    }
}
