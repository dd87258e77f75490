using System.Globalization;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Writes an answer without a model: who speaks, in which office and when, then the sentences as they stand in the letter. Each letter,
/// and each speaker in it, has a statement of its own, the newest first; what two parties say is never merged.
/// </summary>
internal static class QuotingWriter
{
    private const int MostStatements = 5;

    /// <summary>Sentences of one speaker in one letter; more is reading the letter.</summary>
    private const int MostQuotations = 3;

    /// <summary>How many sentences may come along to make one readable, and how long it may all become, in characters.</summary>
    private const int MostBefore = 2;

    private const int LongestQuotation = 900;

    /// <param name="sentences">As many as support an answer, best first.</param>
    public static Draft Write(string question, IReadOnlyList<SupportedSentence> sentences)
    {
        var asked = new AskedWords(question);
        var quoted = new List<Quotation>();
        foreach (var sentence in sentences)
        {
            var quotation = Quotation.Of(sentence.Letter, Readable(sentence.Sentence, question), sentence.Sentence.Span);
            // What it leans on is quoted already: then it is read after that.
            if (quoted.Exists(quotation.Overlaps)) quotation = Quotation.Of(sentence.Letter, sentence.Sentence.Span, sentence.Sentence.Span);
            if (!quoted.Exists(quotation.Overlaps)) quoted.Add(quotation);
        }
        var said = BySpeaker(quoted);
        var shown = said.Take(MostStatements).OrderByDescending(group => group[0].Letter.Header.Date?.Value ?? default).Select(group => Statement(asked, group)).ToList();
        var more = said.Skip(MostStatements).Select(group => group[0].Letter.Id).Except(said.Take(MostStatements).Select(group => group[0].Letter.Id)).Count();
        return new Draft(shown, sentences.Count > 0 ? sentences[0].Support.Probability : 0) { More = More(more), Foremost = sentences.Count > 0 ? sentences[0].Letter.Id : null };
    }

    /// <summary>One statement: the sentence as it stands in its letter, after the words that say whose it is.</summary>
    public static DraftStatement Statement(AskedWords asked, RankedSentence sentence) =>
        Statement(asked, [Quotation.Of(sentence.Evidence.Letter, Readable(sentence, ""), sentence.Span)]);

    /// <summary>What one letter says in these places, a statement for each speaker in it, in the order of first saying.</summary>
    public static IEnumerable<DraftStatement> Statements(AskedWords asked, Letter letter, IEnumerable<Span> spans) => Statements(asked, letter, spans, []);

    /// <summary>The same.</summary>
    /// <param name="kept">The sentences for whose sake these places are shown.</param>
    public static IEnumerable<DraftStatement> Statements(AskedWords asked, Letter letter, IEnumerable<Span> spans, IReadOnlyList<Span> kept)
    {
        var quoted = new List<Quotation>();
        foreach (var quotation in spans.Select(span => Quotation.Of(letter, span, kept.Where(span.Contains).OrderBy(sentence => sentence.End).LastOrDefault())))
            if (!quoted.Exists(quotation.Overlaps)) quoted.Add(quotation);
        return BySpeaker(quoted).Select(group => Statement(asked, group));
    }

    private static List<List<Quotation>> BySpeaker(IReadOnlyList<Quotation> quoted) =>
        [.. quoted.GroupBy(quotation => (quotation.Letter.Id, LeadIn.WordsOf(LeadIn.For(quotation.Letter, quotation.Span))))
            .Select(group => group.Take(MostQuotations).ToList())];

    private static DraftStatement Statement(AskedWords asked, IReadOnlyList<Quotation> quoted)
    {
        var (letter, first) = (quoted[0].Letter, quoted[0].Span);
        var segments = new List<Segment>(LeadIn.For(letter, first));
        foreach (var (i, span) in quoted.Select(quotation => quotation.Span).OrderBy(span => span.Start).Index())
        {
            if (i > 0) segments.Add(new Segment.Ours("; "));
            segments.Add(new Segment.Quoted(letter, span, asked.In(letter.Text, span)));
        }
        return new DraftStatement(segments, LeadIn.SpeakerOf(letter, first));
    }

    /// <summary>The sentence, with the ones before it as long as it leans on them ("This claim …" is unreadable alone), and with what must follow it.</summary>
    private static Span Readable(RankedSentence ranked, string question)
    {
        var (text, sentences) = (ranked.Evidence.Letter.Text, ranked.Evidence.Passage.Sentences);
        var span = Speech.WithItsSpeaker(ranked);
        var first = ranked.Ordinal;
        while (first > 0 && sentences[first].Start > span.Start) first--;
        for (var back = 0; back < MostBefore && first > 0 && BackPointing.IsIn(sentences[first].Of(text)); back++)
        {
            if (span.End - sentences[first - 1].Start > LongestQuotation) break;
            first--;
            span = Span.Between(sentences[first].Start, span.End);
        }
        return Continuation.Of(ranked, span, question, LongestQuotation);
    }

    private static string More(int letters) => letters switch
    {
        0 => "",
        1 => "One more letter speaks to this; name a party or a date to see it.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{letters} more letters speak to this; name a party or a date to see them."),
    };

    private sealed record Quotation(Letter Letter, Span Span)
    {
        /// <param name="kept">What has to be shown of it.</param>
        public static Quotation Of(Letter letter, Span span, Span kept) => new(letter, InnerQuotation.Whole(letter, span, kept));

        public bool Overlaps(Quotation other) => Letter.Id == other.Letter.Id && Span.Overlaps(other.Span);
    }
}
