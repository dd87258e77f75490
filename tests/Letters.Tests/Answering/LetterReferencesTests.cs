using Letters.Answering;
using Letters.Archive;
using Letters.Tests.Reading;

namespace Letters.Tests.Answering;

public sealed class LetterReferencesTests
{
    [Theory]
    [InlineData("British", "United Kingdom of Great Britain and Northern Ireland", true)]
    [InlineData("the UK's mission", "United Kingdom", true)]
    [InlineData("Soviet", "Union of Soviet Socialist Republics", true)]
    [InlineData("Vantoran", "Republic of Vantora", true)]
    [InlineData("British Vantora", "United Kingdom", false)]
    [InlineData("British", "United States of America", false)]
    [InlineData("Elbria", "Republic of Vantora", false)]
    public void A_name_fits_a_correspondent_of_that_party_by_any_of_its_names(string name, string party, bool fits) =>
        Assert.Equal(fits, LetterReferences.Fits(name, new Correspondent(null, null, new Proven<string>(party, default))));

    private static readonly IReadOnlyList<Letter> Held =
    [
        Reads.Letter("7 Quoyle to Bråten\n\nCablegram K33 ANSMOUTH, 3 March 2031\n\nThe cutters have been counted again and found to be six.", "7.txt"),
        Reads.Letter("8 Quoyle to Bråten\n\nLetter ANSMOUTH, 3 March 2031\n\nThe harbour is full of pilots who have nothing to do.", "8.txt"),
        Reads.Letter("9. Telegram From the Foreign Office to the Embassy in Elbria\n\nKarrow, March 4, 2031.\n\n1020. Following is the text of the reply.", "9.txt"),
        Reads.Letter("10. Memorandum From the Minister (Quoyle) to the Secretary (Bråten)\n\nKarrow, March 4, 2031.\n\nPlease have the message sent.", "10.txt"),
        Reads.Letter("33 Lund to Quoyle\n\nLetter KARROW, 6 March 2031\n\nThe pilots came home on the last ferry.", "33.txt"),
    ];

    [Theory]
    [InlineData("What is Cablegram K33 about?", "7.txt")]
    [InlineData("What is Quoyle's cablegram of 3 March 2031 about?", "7.txt")]
    [InlineData("Who signed the memorandum of 4 March 2031?", "10.txt")]
    [InlineData("What does telegram 1020 say?", "9.txt")]
    [InlineData("Who wrote to Quoyle on 6 March 2031?", "33.txt")]
    [InlineData("To whom did Lund write on 6 March 2031?", "33.txt")]
    public void A_letter_is_found_by_the_word_and_the_number_it_heads_itself_with(string question, string source) =>
        Assert.Equal([source], LetterReferences.Resolve(question, Held, focus: null).Letters.Select(letter => letter.Source));

    [Theory]
    [InlineData("What is Cablegram K99 about?", "No. K99")]
    [InlineData("Who wrote to Quoyle on 4 March 2031?", "to Quoyle of 4 March 2031")]
    [InlineData("Who wrote to Quoyle on 6 April 2031?", "of 6 April 2031")]
    public void What_no_letter_held_bears_is_said(string question, string unknown) =>
        Assert.Equal(unknown, LetterReferences.Resolve(question, Held, focus: null).Unknown);

    [Theory]
    [InlineData("7.txt", "K33", "7")]
    [InlineData("9.txt", "1020", "9")]
    public void A_telegram_gives_its_own_number_before_that_of_the_collection(string source, string own, string collection)
    {
        var letter = Held.Single(held => held.Source == source);
        Assert.Equal([own, collection], HeaderAnswers.For(HeaderField.Number, letter)?.Segments.OfType<Segment.Quoted>().Select(quoted => quoted.Span.Of(letter.Text)));
    }

    [Theory]
    [InlineData("Who signed the letter in which Elbria offers the cutter back?", "Elbria offers the cutter back")]
    [InlineData("Which symbol does the note carry that encloses the licences?", "encloses the licences")]
    [InlineData("Who signed the letter that Quoyle sent to Karrow?", null)]
    [InlineData("Who signed the letter of 3 March 2031 that encloses the licences?", null)]
    public void A_letter_may_be_told_by_what_stands_in_it(string question, string? contents) => Assert.Equal(contents, DescribedLetter.In(question));
}
