using Letters.Answering;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Tests.Answering;

public sealed class ContinuationTests
{
    private const int Longest = 900;

    [Theory]
    [InlineData("Elbria asks for:\n(a) ships;\n(b) pilots.\nIt rained.", "Elbria asks for:", "Elbria asks for:\n(a) ships;\n(b) pilots.")]
    [InlineData("Elbria asks for:\n\n1. ships;\n\n2. pilots.\n\nIt rained.", "Elbria asks for:", "Elbria asks for:\n\n1. ships;\n\n2. pilots.")]
    [InlineData("Elbria makes two conditions.\n\nThe first is rain.\n\nThe second is fog. It is thick.\n\nIt rained.", "Elbria makes two conditions.", "Elbria makes two conditions.\n\nThe first is rain.\n\nThe second is fog. It is thick.")]
    [InlineData("Elbria makes two conditions.\n\nIt rained.", "Elbria makes two conditions.", "Elbria makes two conditions.")]
    [InlineData("Elbria said:\nIt rained.", "Elbria said:", "Elbria said:\nIt rained.")]
    [InlineData("Elbria offers two steps:\n\nFirst, a line.\n\nSecond, a list.\n\nIt rained.", "Elbria offers two steps:", "Elbria offers two steps:\n\nFirst, a line.\n\nSecond, a list.")]
    [InlineData("The radar was taken off.\nIt was sent home in May.\nShips came.", "The radar was taken off.", "The radar was taken off.\nIt was sent home in May.")]
    public void A_lead_line_brings_the_items_it_announces(string text, string found, string quoted) =>
        Assert.Equal(quoted, Quoted(text, found, "What does Elbria ask for?"));

    [Fact]
    public void Items_too_long_to_quote_are_left_where_they_are()
    {
        var item = new string('x', 1500);

        Assert.Equal("Elbria asks for:", Quoted($"Elbria asks for:\n(a) {item}.", "Elbria asks for:", "What does Elbria ask for?"));
    }

    [Theory]
    [InlineData("Why were ships stopped?", "Ships were stopped.\nThere was fog.")]
    [InlineData("When were ships stopped?", "Ships were stopped.")]
    public void Where_a_reason_is_asked_for_the_next_sentence_comes_along(string question, string quoted) =>
        Assert.Equal(quoted, Quoted("Ships were stopped.\nThere was fog.\nIt rained.", "Ships were stopped.", question));

    [Fact]
    public void But_not_where_the_sentence_gives_a_reason_itself() =>
        Assert.Equal(
            "Ships were stopped because of fog.",
            Quoted("Ships were stopped because of fog.\nIt rained.", "Ships were stopped because of fog.", "Why were ships stopped?"));

    [Theory]
    [InlineData("You referred to a plane.\nI have learned that this plane was unarmed.\nIt rained.", "You referred to a plane.\nI have learned that this plane was unarmed.")]
    [InlineData("Elbria does not say that they were armed.\nIt says that they were not invited.\nIt rained.", "Elbria does not say that they were armed.\nIt says that they were not invited.")]
    [InlineData("Ships were free.\nI saw them.", "Ships were free.")]
    public void A_matter_only_taken_up_brings_what_the_writer_holds_of_it(string text, string quoted) =>
        Assert.Equal(quoted, Quoted(text, text[..(text.IndexOf('.', StringComparison.Ordinal) + 1)], "Was the plane armed?"));

    [Theory]
    [InlineData("You note that the ships were free.", true)]
    [InlineData("Dear Mr. President, I am grateful to you for your letter.", true)]
    [InlineData("I have received your letter of 3 May.", true)]
    [InlineData("Elbria takes note of the assertion that they were free.", true)]
    [InlineData("You are mistaken.", false)]
    [InlineData("I have seized no ship.", false)]
    public void What_only_takes_up_the_other_sides_words_is_told_by_its_opening(string sentence, bool takesUp) => Assert.Equal(takesUp, TakingUp.IsIn(sentence));

    [Theory]
    [InlineData("Ships were free.\n\nNotes\n[0] Source: Archive.\n[1] See Document 2.", true)]
    [InlineData("Ships were free. [1]\n\n _\n\n1 See Document 2.\n\n_", true)]
    [InlineData("Ships were free.\n\n1. See Document 2.", false)]
    public void Editors_notes_are_not_the_senders_words(string text, bool areNotes)
    {
        var letter = SomeLetter.OfVantora() with { Text = text };
        var note = new Span(text.IndexOf("See", StringComparison.Ordinal), "See Document 2.".Length);

        Assert.Equal(areNotes, EditorsNotes.Hold(letter, note));
        Assert.Equal(areNotes, LeadIn.WordsOf(LeadIn.For(letter, note)).StartsWith("A note of the editors to ", StringComparison.Ordinal));
        Assert.False(EditorsNotes.Hold(letter, new Span(0, 10)));
    }

    private static string Quoted(string text, string found, string question)
    {
        var indexed = SomeLetters.Indexed("some", text);
        var letter = indexed.Letter;
        var at = new Span(letter.Text.IndexOf(found, StringComparison.Ordinal), found.Length);
        var passage = indexed.Passages.First(passage => passage.Span.Contains(at));
        var evidence = new Evidence(letter, passage, 0, [.. passage.Sentences.Select(span => new SentenceSupport(span, 0, 0))]);
        var ordinal = passage.Sentences.TakeWhile(sentence => sentence.Start < at.Start).Count();
        return Continuation.Of(Ranked.In(evidence, ordinal), at, question, Longest).Of(letter.Text);
    }
}
