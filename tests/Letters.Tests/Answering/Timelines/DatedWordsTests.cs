using Letters.Answering.Timelines;
using Letters.Archive;

namespace Letters.Tests.Answering.Timelines;

public sealed class DatedWordsTests
{
    [Theory]
    [InlineData("The strait was closed on 1 March.", "1 March=2031-03-01")]
    [InlineData("Two ships were stopped on 13 January 2031 and on 2 February.", "13 January 2031=2031-01-13|2 February=2031-02-02")]
    [InlineData("The pilots came back on 28 December.", "28 December=2030-12-28")]
    [InlineData("In its letter of 7 March it spoke of 1 March.", "1 March=2031-03-01")]
    [InlineData("It fell under resolution 2231 (2015) and the March agreement.", "")]
    [InlineData("It has stood there since 2015.", "2015=2015")]
    [InlineData("It was closed in May 2030.", "May 2030=2030-05")]
    [InlineData("Your note verbale No. 58 dated 2 March 2031 was received.", "")]
    [InlineData("Fog delayed the 2nd of March Movement on the 3rd of April.", "3rd of April=2031-04-03")]
    [InlineData("Your letters dated 3 and 14 March 2031 were received.", "")]
    [InlineData("Your letters dated 3 March 2031 (S/2031/1) and 14 March 2031 were received on 15 March.", "15 March=2031-03-15")]
    public void A_sentence_is_dated_by_the_days_it_tells_of(string sentence, string dates) => Assert.Equal(dates, Read(sentence));

    [Theory]
    [InlineData("It sat from 7 to 17 April 2031.", "from 7 to 17 April 2031=2031-04-07..2031-04-17")]
    [InlineData("It sat at Corran from 7 to 17 April and at Holm from 22 to 25 April.", "from 7 to 17 April=2031-04-07..2031-04-17|from 22 to 25 April=2031-04-22..2031-04-25")]
    [InlineData("It sat between 3 and 5 May.", "between 3 and 5 May=2031-05-03..2031-05-05")]
    [InlineData("It sat 3-5 May.", "3-5 May=2031-05-03..2031-05-05")]
    [InlineData("It sat on 7–17 April.", "7–17 April=2031-04-07..2031-04-17")]
    [InlineData("It sat from 30 April to 2 May 2031.", "from 30 April to 2 May 2031=2031-04-30..2031-05-02")]
    [InlineData("It sat between 28 December and 3 January 2031.", "between 28 December and 3 January 2031=2030-12-28..2031-01-03")]
    [InlineData("It sat from 28 December 2030 until 3 January.", "from 28 December 2030 until 3 January=2030-12-28..2031-01-03")]
    [InlineData("It sat from April 7 to 17, 2031.", "from April 7 to 17, 2031=2031-04-07..2031-04-17")]
    [InlineData("It sat between March and May 2031.", "between March and May 2031=2031-03..2031-05")]
    [InlineData("Elle siégea du 7 au 17 avril 2031.", "du 7 au 17 avril 2031=2031-04-07..2031-04-17")]
    [InlineData("It was over at the end of February.", "the end of February=2031-02-21..2031-02-28")]
    [InlineData("It will be early April 2031.", "early April 2031=2031-04-01..2031-04-10")]
    [InlineData("It meets in the week of 14 April 2031.", "the week of 14 April 2031=2031-04-14..2031-04-20")]
    [InlineData("It meets in the week of 30 December 9999.", "the week of 30 December 9999=9999-12-30")]
    [InlineData("It sat from 30 December 9999 to 2 January.", "")]
    [InlineData("It sat on 3, 7 and 14 March.", "3, 7 and 14 March=2031-03-03|7 and 14 March=2031-03-07|14 March=2031-03-14")]
    [InlineData("It was brought forward from 12 May to 3 April 2031.", "12 May=2031-05-12|3 April 2031=2031-04-03")]
    [InlineData("It weighed 12 to 15 tonnes on 3 March.", "3 March=2031-03-03")]
    public void A_span_of_days_is_one_time_and_days_counted_up_are_several(string sentence, string dates) => Assert.Equal(dates, Read(sentence));

    [Theory]
    [InlineData("between 10 and 12 April 2031", true)]
    [InlineData("between 17 and 30 April 2031", true)]
    [InlineData("since 18 April 2031", false)]
    [InlineData("before 7 April 2031", false)]
    [InlineData("in early April", true)]
    [InlineData("between 20 December and 5 January", false)]
    public void A_sentence_of_a_span_belongs_to_each_of_its_days(string asked, bool isHeld)
    {
        var span = Assert.Single(DatedWords.In(Dated("It sat from 7 to 17 April 2031."), new Span(0, 31), []));
        Assert.Equal(isHeld, AskedTime.In($"What happened {asked}?")?.Holds(span));
    }

    private static string Read(string sentence)
    {
        var letter = Dated(sentence);
        return string.Join('|', DatedWords.In(letter, new Span(0, sentence.Length), letter.Header.Events)
            .Select(day => $"{day.Span.Of(letter.Text)}={day.Date}{(day.Until is { } until ? $"..{until}" : "")}"));
    }

    /// <summary>A letter of 3 March 2031 that is this sentence.</summary>
    private static Letter Dated(string sentence) => SomeLetter.OfVantora() with
    {
        Text = sentence,
        Header = new LetterHeader
        {
            Date = new Proven<LetterDate>(new LetterDate(2031, 3, 3), default),
            Events = [.. Letters.Reading.Header.Dates.In(sentence)],
        },
    };
}
