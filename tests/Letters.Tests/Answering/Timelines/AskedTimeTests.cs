using System.Globalization;
using Letters.Answering.Timelines;
using Letters.Archive;

namespace Letters.Tests.Answering.Timelines;

public sealed class AskedTimeTests
{
    [Theory]
    [InlineData("between 1 April and 5 May 2031", "2031-04-01", "2031-05-05")]
    [InlineData("between 22 and 30 April 2031", "2031-04-22", "2031-04-30")]
    [InlineData("from the 3rd to 7 June 2031", "2031-06-03", "2031-06-07")]
    [InlineData("from 3 March 2031 to 5 May 2031", "2031-03-03", "2031-05-05")]
    [InlineData("between December and February 2031", "2030-12-01", "2031-02-28")]
    [InlineData("between December 2030 and February", "2030-12-01", "2031-02-28")]
    [InlineData("from 2031-04-01 until 2031-04-30", "2031-04-01", "2031-04-30")]
    [InlineData("since April 1, 2031", "2031-04-01", null)]
    [InlineData("after March 2031", "2031-04-01", null)]
    [InlineData("before 1 May 2031", null, "2031-04-30")]
    [InlineData("until May 2031", null, "2031-05-31")]
    [InlineData("in 2031", "2031-01-01", "2031-12-31")]
    [InlineData("between 1961 and 1963", "1961-01-01", "1963-12-31")]
    [InlineData("in April 2031", "2031-04-01", "2031-04-30")]
    [InlineData("1-20 April 2031", "2031-04-01", "2031-04-20")]
    [InlineData("1 – 20 April 2031", "2031-04-01", "2031-04-20")]
    [InlineData("in 30 April–2 May 2031", "2031-04-30", "2031-05-02")]
    [InlineData("between April 22 and 30, 2031", "2031-04-22", "2031-04-30")]
    [InlineData("March to May 2031", "2031-03-01", "2031-05-31")]
    [InlineData("in early April 2031", "2031-04-01", "2031-04-10")]
    [InlineData("in mid-April 2031", "2031-04-11", "2031-04-20")]
    [InlineData("at the end of February 2031", "2031-02-21", "2031-02-28")]
    [InlineData("in the first week of May 2031", "2031-05-01", "2031-05-07")]
    [InlineData("in the last week of May 2031", "2031-05-25", "2031-05-31")]
    [InlineData("in the second half of 2031", "2031-07-01", "2031-12-31")]
    [InlineData("since mid-April 2031", "2031-04-11", null)]
    [InlineData("in the week of 14 April 2031", "2031-04-14", "2031-04-20")]
    [InlineData("on 14 and 15 April 2031", "2031-04-14", "2031-04-15")]
    [InlineData("between early April and mid-May 2031", "2031-04-01", "2031-05-20")]
    public void The_time_of_a_question_has_a_first_and_a_last_day(string words, string? from, string? to)
    {
        var time = AskedTime.In($"What happened {words}?");
        Assert.Equal((from, to, words), (time?.From?.ToString("O", CultureInfo.InvariantCulture), time?.To?.ToString("O", CultureInfo.InvariantCulture), time?.Words));
    }

    [Theory]
    [InlineData("between Elbria and Vantora")]
    [InlineData("between 31 June and 5 July 2031")]
    [InlineData("in the third week of 2031")]
    [InlineData("on 14 and 19 April")]
    [InlineData("over the week of 31 December 9999")]
    [InlineData("since then")]
    [InlineData("between 4000 and 2000 metres")]
    [InlineData("between 2000 and 1500 metres")]
    [InlineData("from 2000 to 1500 tonnes")]
    [InlineData("between 1500-metre and 2000-metre hills")]
    [InlineData("in 2500")]
    public void What_is_no_time_is_none(string words) => Assert.Null(AskedTime.In($"What happened {words}?"));

    [Theory]
    [InlineData("between 1 April and 5 May 2031", "2031-04", true)]
    [InlineData("between 1 April and 5 May 2031", "2031-05", false)]
    [InlineData("between 1 April and 5 May 2031", "2031", false)]
    [InlineData("between 1 April and 5 May 2031", "2031-05-05", true)]
    [InlineData("between 1 April and 5 May 2031", "2031-05-06", false)]
    [InlineData("between 1 April and 5 May", "1999-04-30", true)]
    [InlineData("between 1 April and 5 May", "1999-05-30", false)]
    [InlineData("between 20 December and 5 January", "1999-12-24", true)]
    [InlineData("between 20 December and 5 January", "1999-01-04", true)]
    [InlineData("between 20 December and 5 January", "1999-02-01", false)]
    [InlineData("in May", "1999-05-31", true)]
    [InlineData("in May", "1999-06-01", false)]
    public void A_date_lies_within_a_time_if_each_day_does_that_it_may_mean(string words, string date, bool isHeld)
    {
        var parts = date.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var meant = new LetterDate(parts[0], parts.Count > 1 ? parts[1] : null, parts.Count > 2 ? parts[2] : null);
        Assert.Equal(isHeld, AskedTime.In($"What happened {words}?")?.Holds(meant));
    }

    [Theory]
    [InlineData("in early April 2031", "(read as 1 to 10 April 2031)")]
    [InlineData("in late February", "(read as 21 to 29 February of any year)")]
    [InlineData("in the first week of May 2031", "(read as 1 to 7 May 2031)")]
    [InlineData("in May", "(of any year)")]
    [InlineData("since May", "(read as from 1 May 2030 on)")]
    [InlineData("since February", "(read as from 1 February 2031 on)")]
    [InlineData("until May", "(read as up to 31 May 2030)")]
    [InlineData("between 1 April and 5 May 2031", "")]
    public void How_words_are_read_that_may_be_read_otherwise_is_said(string words, string reading)
    {
        var newest = SomeLetter.OfVantora(); // of 3 March 2031
        Assert.Equal(reading, AskedTime.In($"What happened {words}?")?.Among([newest]).Reading);
    }

    [Theory]
    [InlineData("What happened between 9 and 3 April 2031?", "The time ‘between 9 and 3 April 2031’ ends before it begins. Please name its first day first.")]
    [InlineData("What happened between 9 and 3 April?", "The time ‘between 9 and 3 April’ ends before it begins. Please name its first day first.")]
    [InlineData("What happened between 5 May 2031 and 1 April 2031?", "The time ‘between 5 May 2031 and 1 April 2031’ ends before it begins. Please name its first day first.")]
    [InlineData("Timeline of the tow from 2032 to 2031", "The time ‘from 2032 to 2031’ ends before it begins. Please name its first day first.")]
    [InlineData("How many ships were stopped between 9 and 3 April 2031?", "The time ‘between 9 and 3 April 2031’ ends before it begins. Please name its first day first.")]
    [InlineData("What happened on 31 February 2031?", "There is no 31 February 2031: February has 28 days in 2031. Please name a day there is.")]
    [InlineData("What happened on October 32nd?", "There is no 32 October: October has 31 days. Please name a day there is.")]
    [InlineData("What happened on October 62, 2031?", "There is no 62 October 2031: October has 31 days. Please name a day there is.")]
    [InlineData("Who wrote the letter of February 30?", "There is no 30 February: February has at most 29 days. Please name a day there is.")]
    [InlineData("What happened between 31 June and 5 July 2031?", "There is no 31 June: June has 30 days. Please name a day there is.")]
    [InlineData("What happened on 2031-02-29?", "There is no 29 February 2031: February has 28 days in 2031. Please name a day there is.")]
    public void A_time_that_there_is_not_is_named_with_what_is_wrong(string question, string reason) =>
        Assert.Equal(reason, FaultyTime.In(question, TimelineQuestion.In(question), []));

    [Theory]
    [InlineData("What happened between 20 December and 5 January?")]
    [InlineData("What happened on 29 February 2032?")]
    [InlineData("Was the meeting moved from 12 May to 3 May 2031?")]
    [InlineData("Which 35 may come ashore?")]
    [InlineData("May 40 ships pass?")]
    [InlineData("What happened in October 62?")]
    [InlineData("What happened between October 62 and May 63?")]
    [InlineData("What was seen between 4000 and 2000 metres?")]
    [InlineData("Which ships lay between 2000 and 1500 metres down?")]
    public void A_time_that_there_is_and_a_number_of_things_are_no_fault(string question) =>
        Assert.Null(FaultyTime.In(question, TimelineQuestion.In(question), []));

    [Fact]
    public void A_day_that_there_is_not_but_that_a_letter_names_may_be_asked_after()
    {
        var letter = SomeLetter.OfVantora() with { Text = "It was dated 31 February 2031." };
        Assert.Null(FaultyTime.In("Who wrote 31 February 2031?", null, [letter]));
    }
}
