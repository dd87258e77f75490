using Letters.Answering;
using Letters.Archive;

namespace Letters.Tests.Answering;

public sealed class AskedWordsTests
{
    [Theory]
    [InlineData("How many ships were stopped?", "Eleven ships were stopped on 3 March by six cutters.", "Eleven ships")]
    [InlineData("When were the ships stopped?", "Eleven ships were stopped on 3 March by six cutters.", "3 March")]
    [InlineData("What was stopped by the cutters?", "Eleven ships were stopped on 3 March by six cutters.", "stopped|cutters")]
    [InlineData("Why were the ships stopped?", "Eleven ships were stopped because of the fog.", "ships|stopped")]
    public void The_words_that_answer_are_marked_and_where_none_can_be_told_those_of_the_question(string question, string sentence, string marked) =>
        Assert.Equal(marked, string.Join("|", new AskedWords(question).In(sentence, new Span(0, sentence.Length)).Select(span => span.Of(sentence))));
}
