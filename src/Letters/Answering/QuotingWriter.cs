using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Writes an answer without a model: who speaks, in which office and when, then the sentence as it stands in the letter.</summary>
internal static partial class QuotingWriter
{
    public static Draft Write(string question, IReadOnlyList<SupportedSentence> sentences)
    {
        var asked = new AskedWords(question);
        var statements = new List<DraftStatement>();
        var quoted = new List<(LetterId Letter, Span Span)>();
        foreach (var sentence in sentences)
        {
            var letter = sentence.Letter;
            var span = Readable(sentence.Sentence);
            if (quoted.Exists(q => q.Letter == letter.Id && q.Span.Overlaps(span))) continue;
            quoted.Add((letter.Id, span));
            statements.Add(Statement(asked, sentence.Sentence));
        }
        return new Draft(statements, sentences.Count > 0 ? sentences[0].Support.Degree : 0);
    }

    /// <summary>One statement: the sentence as it stands in its letter, after the words that say whose it is.</summary>
    public static DraftStatement Statement(AskedWords asked, RankedSentence sentence)
    {
        var (letter, span) = (sentence.Evidence.Letter, Readable(sentence));
        return new DraftStatement(
            [.. LeadIn.For(letter, span), new Segment.Quoted(letter, span, asked.In(letter.Text, span))], LeadIn.SpeakerOf(letter, span));
    }

    /// <summary>The sentence, and the one before it where it opens with a word that points back: "This claim …" is unreadable alone.</summary>
    private static Span Readable(RankedSentence sentence)
    {
        var sentences = sentence.Evidence.Passage.Sentences;
        var span = Speech.WithItsSpeaker(sentence);
        return sentence.Ordinal > 0 && span.Start == sentence.Span.Start && PointsBack().IsMatch(sentence.Span.Of(sentence.Evidence.Letter.Text))
            ? Span.Between(sentences[sentence.Ordinal - 1].Start, span.End)
            : span;
    }

    [GeneratedRegex(@"^\W*(he|she|it|they|this|these|those|that|such|his|her|its|their|both|the former|the latter)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PointsBack();
}
