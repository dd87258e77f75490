using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Tests.Answering;

/// <summary>Sentences as a search finds them, out of letters as small as a test needs.</summary>
internal static class Ranked
{
    /// <summary>The n-th sentence of one paragraph, each sentence given by itself.</summary>
    public static RankedSentence Sentence(int ordinal, params string[] sentences) => Sentence(new LetterHeader(), ordinal, sentences);

    public static RankedSentence Sentence(LetterHeader header, int ordinal, params string[] sentences)
    {
        var indexed = SomeLetters.Indexed("some", string.Join("\n", sentences));
        var passage = indexed.Passages[0];
        return new RankedSentence(
            new Evidence(indexed.Letter with { Header = header }, passage, 0, [.. passage.Sentences.Select(span => new SentenceSupport(span, 0, 0))]),
            ordinal, 0, 0);
    }

    /// <summary>The n-th sentence of this evidence.</summary>
    public static RankedSentence In(Evidence evidence, int ordinal) => new(evidence, ordinal, 0, 0);

    /// <summary>A letter's header with a date, whose proof is of no matter.</summary>
    public static LetterHeader Dated(int year, int month, int day) =>
        new() { Kind = LetterKind.Letter, Date = new Proven<LetterDate>(new LetterDate(year, month, day), default) };
}
