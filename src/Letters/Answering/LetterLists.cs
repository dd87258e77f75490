using Letters.Archive;
using Letters.Collation;
using Letters.Reading;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Answers "Which letters mention S/PV.9612?", "List the letters of Iran in May 2024": from every letter held, complete and counted,
/// never from the best few of a search.
/// </summary>
internal static class LetterLists
{
    /// <summary>The list, empty where no letter meets it; null where the question asks for none.</summary>
    public static Draft? For(string question, CollatedLetters collated)
    {
        if (ListQuestion.In(question) is not { } asked) return null;
        var listed = new List<DraftStatement>();
        var inCopies = 0;
        foreach (var work in collated.Works.OrderBy(w => w.First.Header.Date?.Value ?? default).ThenBy(w => w.First.Id))
        {
            // A letter is listed once, by the best copy that meets the question.
            var met = work.Witnesses.Select(letter => (Letter: letter, Proofs: Proofs(letter, asked))).FirstOrDefault(copy => copy.Proofs is not null);
            if (met.Proofs is not { } proofs) continue;
            listed.Add(Listed(met.Letter, proofs, [.. work.Witnesses.Where(copy => copy.Id != met.Letter.Id)]));
            if (work.Witnesses.Count > 1) inCopies++;
        }
        return new Draft(listed, 1) { Form = AnswerForm.Letters, InCopies = inCopies };
    }

    /// <summary>The words of the letter that meet each condition; null if one is not met.</summary>
    private static List<Span>? Proofs(Letter letter, ListQuestion asked)
    {
        var header = letter.Header;
        if (asked.Kind is { } kind && !LetterReferences.IsOfKind(letter, kind)) return null;
        var proofs = new List<Span>();
        foreach (var symbol in asked.Symbols)
        {
            if (letter.Mentions.FirstOrDefault(mention => mention.Value.Denotes(symbol)) is not { } mention) return null;
            proofs.Add(SentenceAround(letter, mention.Span));
        }
        foreach (var wanted in asked.Dates)
        {
            if (header.Date is not { } date || !date.Value.IsWithin(wanted)) return null;
            proofs.Add(date.Span);
        }
        if (asked.Senders.Count > 0)
        {
            if (header.Sender is not { } sender || !asked.Senders.IsSubsetOf(LetterReferences.TermsOf(sender))) return null;
            proofs.AddRange(ProofsOf(sender));
        }
        if (asked.Recipients.Count > 0)
        {
            if (header.Recipients.FirstOrDefault(to => asked.Recipients.IsSubsetOf(LetterReferences.TermsOf(to))) is not { } recipient) return null;
            proofs.AddRange(ProofsOf(recipient));
        }
        if (asked.Topic.Count > 0)
        {
            if (SentenceWith(letter, asked.Topic) is not { } sentence) return null;
            proofs.Add(sentence);
        }
        if (proofs.Count == 0) proofs.Add(header.Date?.Span ?? FirstWords(letter));
        return proofs;
    }

    private static IEnumerable<Span> ProofsOf(Correspondent who) =>
        new[] { who.Name, who.Party ?? who.Office }.OfType<Proven<string>>().Select(part => part.Span);

    private static DraftStatement Listed(Letter letter, IEnumerable<Span> proofs, IReadOnlyList<Letter> copies)
    {
        var segments = new List<Segment>([.. LeadIn.NameOf(letter), new Segment.Ours(": ")]);
        var opening = segments.Count;
        foreach (var span in proofs.Distinct())
        {
            if (segments.Count > opening) segments.Add(new Segment.Ours(", "));
            segments.Add(new Segment.Quoted(letter, span));
        }
        if (copies.Count > 0)
            segments.AddRange([new Segment.Ours(" (also held as "), new Segment.Named(string.Join(", ", copies.Select(copy => copy.Source))), new Segment.Ours(")")]);
        return new DraftStatement(segments, null);
    }

    /// <summary>The first sentence of the body in which all these words stand; null where none does.</summary>
    private static Span? SentenceWith(Letter letter, IReadOnlyList<string> stems)
    {
        foreach (var sentence in PassageCutter.Cut(letter).SelectMany(passage => passage.Sentences))
        {
            var held = Terms.Of(letter.Text, sentence).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
            if (stems.All(held.Contains)) return sentence;
        }
        return null;
    }

    private static Span SentenceAround(Letter letter, Span words)
    {
        var paragraph = letter.Paragraphs.FirstOrDefault(p => p.Number > 0 && p.Span.Contains(words));
        var sentence = paragraph is null ? default : SentenceSplitter.Split(letter.Text, paragraph.Span).FirstOrDefault(s => s.Contains(words));
        return sentence.Length is > 0 and <= PassageCutter.LongestSentence ? sentence : words;
    }

    /// <summary>The first words of an undated letter, cut after a whole word.</summary>
    private static Span FirstWords(Letter letter)
    {
        const int Enough = 80;
        var first = letter.Paragraphs.Count > 0 ? letter.Paragraphs[0].Span : new Span(0, letter.Text.Length);
        if (first.Length <= Enough) return first;
        var blank = letter.Text.LastIndexOf(' ', first.Start + Enough, Enough);
        return blank > first.Start ? Span.Between(first.Start, blank) : first;
    }
}
