using Letters.Answering;
using Letters.Answering.Timelines;

namespace Letters.Tests.Answering.Timelines;

/// <summary>Timelines over letters of our own making, in which what is asked about is told in other words.</summary>
public sealed class TimelineContextTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("timeline-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_told_of_the_day_before_it_comes_with_that_day()
    {
        Write("The cutters closed the strait on 27 February 2031. Two pilots were brought ashore. They slept on benches.");
        var row = Assert.Single(await RowsAsync("Give me a timeline of the pilots"), row => row.When == "“27 February 2031”");
        Assert.Contains("Two pilots were brought ashore.", row.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_said_at_a_meeting_is_told_of_the_day_of_the_meeting()
    {
        Write("I write to you about the meeting of the Council held on 12 February 2031. During the meeting, Ms. Lund of Estrava stated that the Merle had carried arms.");
        var row = Assert.Single(await RowsAsync("Give me a timeline of the Merle"));
        Assert.Equal("“12 February 2031”", row.When);
        Assert.Contains("relaying Ms. Lund of Estrava", row.Text, StringComparison.Ordinal);

        var said = Assert.IsType<Grounded>(await AnswerAsync("What was said about the Merle between 1 and 20 February 2031?"));
        Assert.Contains("had carried arms", Assert.Single(said.Statements).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_night_is_the_night_of_the_paragraph_before()
    {
        Write("The cutters closed the strait on 27 February 2031.\n\nThe launch Merle was taken in tow the same night.");
        var row = Assert.Single(await RowsAsync("Give me a timeline of the Merle"));
        Assert.Equal("“27 February 2031”", row.When);
        Assert.Contains("in tow the same night.", row.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_known_from_the_sentence_before_is_spoken_of()
    {
        Write("Two pilots flew the mail that winter. On 3 February 2031 the two men were detained at Corran. The Council met on 9 February 2031.");
        var rows = await RowsAsync("Give me a timeline of the pilots");
        Assert.Contains(rows, row => row.When == "“3 February 2031”" && row.Text.Contains("the two men were detained", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.When == "“9 February 2031”");
    }

    [Fact]
    public async Task A_heading_says_what_is_spoken_of_under_it()
    {
        Write("IV. The fog\n\nFog lay on the water on 1 March 2031 and nobody saw anything.\n\nV. The Merle\n\nOn 22 February 2031 her compass turned up in a store at Corran.");
        var row = Assert.Single(await RowsAsync("Give me a timeline of the Merle"));
        Assert.Equal("“22 February 2031”", row.When);
    }

    [Fact]
    public async Task A_happening_may_be_told_by_its_verb()
    {
        Write("The officers detained both pilots at Corran on 27 February 2031 and gave no reason.");
        Assert.Single(await RowsAsync("Give me a timeline of the detention of the pilots"));
    }

    [Fact]
    public async Task On_its_own_day_a_letter_stands_with_nothing_of_another_day()
    {
        Write("The Merle was towed away on 27 February 2031. The Merle was painted the next morning. We ask that the Merle be returned to her owners.");
        var own = Assert.Single(await RowsAsync("Give me a timeline of the Merle"), row => row.When == "“3 March 2031”");
        Assert.Contains("We ask that the Merle be returned to her owners.", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_is_asked_for_no_letter_of_the_time_is_left_out()
    {
        Write("I have the honour to inform you that the Merle was towed away on 27 February 2031.");
        Assert.Single(await RowsAsync("What happened on 3 March 2031?"), row => row.When == "“3 March 2031”");
    }

    [Fact]
    public async Task A_letter_with_nothing_to_say_of_it_on_its_own_day_has_no_entry_for_that_day()
    {
        Write("The Merle was towed away on 27 February 2031. The weather was fine at the time and the sea was calm.");
        Assert.DoesNotContain(await RowsAsync("Give me a timeline of the Merle"), row => row.When == "“3 March 2031”");
    }

    [Fact]
    public async Task Entries_of_spans_and_of_several_days_stand_where_the_first_of_them_belongs()
    {
        Write("The Merle will be back by 9 March 2031 after she had left on 2 February 2031.\n\nThe Merle lay at Corran from 7 to 17 February 2031.\n\nThe Merle was painted on 8 February 2031 by her crew.");
        Assert.Equal(
            ["“2 February 2031”, “9 March 2031”", "“from 7 to 17 February 2031”", "“8 February 2031”"], (await RowsAsync("Give me a timeline of the Merle")).Select(row => row.When));
        // Within a time asked for, what began before it comes first.
        Assert.Equal(
            ["“from 7 to 17 February 2031”", "“8 February 2031”"], (await RowsAsync("What happened to the Merle between 8 and 20 February 2031?")).Select(row => row.When));
    }

    [Fact]
    public async Task What_names_the_month_alone_is_counted_where_a_day_is_asked_for()
    {
        Write("The Merle was painted in February 2031 by her own crew.");
        var refused = Assert.IsType<NotInLetters>(await AnswerAsync("What happened to the Merle between 8 and 20 February 2031?"));
        Assert.EndsWith("One more statement names a month and no day, and may belong here.", refused.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_party_said_in_a_time_is_what_it_wrote_then_of_whatever_day()
    {
        Write("The Merle was towed away on 27 February 2031. We ask that the Merle be returned to her owners.");
        var answer = Assert.IsType<Grounded>(await AnswerAsync("What did Norland say between 1 and 9 March 2031?"));
        Assert.StartsWith("One dated statement between 1 and 9 March 2031 from 1 of the 1 letters held", answer.Text, StringComparison.Ordinal);
        Assert.Contains("towed away on 27 February 2031", answer.Text, StringComparison.Ordinal);

        var refused = Assert.IsType<NotInLetters>(await AnswerAsync("What did Norland say between 20 and 28 February 2031?"));
        Assert.Equal("The letters do not answer this. I searched 1 letter; nothing written by Norland is dated ‘between 20 and 28 February 2031’ in it.", refused.Explanation);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_one_copy_shows_another_does_not_show_again_but_where_it_stands_in_one_says_nothing_of_the_other()
    {
        const string Told = "The Merle was towed away on 27 February 2031.";
        const string Else = "We ask that the Merle be given back.";
        var (one, other) = (Copy("one", Told, Else), Copy("other", "The fog was thick on the whole of that day.", "The Merle was towed\naway on 27 February 2031."));
        var shown = new ShownSentences([one, other], [new TimelineRow(one.Sentences[0].Sentence, one.Sentences[0].Days, 1)]);

        Assert.Equal([true, false], one.Sentences.Select(shown.Hold));
        Assert.Equal([false, true], other.Sentences.Select(shown.Hold));
    }

    [Fact]
    public void A_letter_remembers_as_many_sentences_before_one_as_are_near()
    {
        var letter = SomeLetters.Indexed("some", string.Join(' ', Enumerable.Range(1, 9).Select(i => $"The tug number {i} lay at Corran."))).Letter;
        var sentences = new LetterInTime(letter, Token).Sentences;
        Assert.Equal([0, 1, 2, 3, 4, 5, 5, 5, 5], sentences.Select(sentence => sentence.Before.Count));
        Assert.Equal(sentences[7].Sentence, sentences[8].Before[0]);
    }

    private static LetterInTime Copy(string id, params string[] sentences) => new(SomeLetters.Indexed(id, string.Join(' ', sentences)).Letter, Token);

    private void Write(string body) => File.WriteAllText(Path.Combine(folder, "letter.txt"),
        "Permanent Mission of Norland\n\nNo. 7\n\n3 March 2031\n\nExcellency,\n\n" + body
        + "\n\nAccept, Excellency, the assurances of my highest consideration.\n\nAda Holm\nPermanent Representative of Norland\n");

    private async Task<Answer> AnswerAsync(string question)
    {
        using var letters = await OpenedLetters.InAsync(Token, folder);
        return await letters.AskAsync(Token, question);
    }

    private async Task<IReadOnlyList<Statement>> RowsAsync(string question) => (await AnswerAsync(question)).Statements;
}
