using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Answers "Which letters mention S/PV.9612?", "List the letters of Iran in May 2024": from every letter held, complete and counted,
/// never from the best few of a search.
/// </summary>
internal static partial class LetterLists
{
    /// <summary>The list; null where the question asks for none, or narrows by something a list cannot be drawn up by.</summary>
    public static Draft? For(string question, IReadOnlyList<Letter> held)
    {
        if (!Asked().IsMatch(question) || Narrowing().IsMatch(question)) return null;
        var symbols = DocumentSymbol.Find(question);
        var dates = DatesInText.Of(question).ToList();
        var names = NamesIn(question, symbols);
        if (symbols.Count + dates.Count + names.Count == 0 && !AllOfThem().IsMatch(question)) return null;
        if (HasMore(question, symbols, names)) return null;

        var listed = new List<DraftStatement>();
        foreach (var letter in held.OrderBy(l => l.Header.Date?.Value ?? default).ThenBy(l => l.Id))
            if (Proofs(letter, symbols, dates, names) is { } proofs)
                listed.Add(Listed(letter, proofs));
        return listed.Count == 0 ? null : new Draft(listed, 1) { Preface = Count(listed.Count, held.Count) };
    }

    /// <summary>The words of the letter that meet each condition; null if one is not met.</summary>
    private static List<Span>? Proofs(
        Letter letter, IReadOnlyList<Proven<DocumentSymbol>> symbols, List<LetterDate> dates, HashSet<string> names)
    {
        var proofs = new List<Span>();
        foreach (var symbol in symbols)
        {
            if (letter.Mentions.FirstOrDefault(mention => mention.Value.Denotes(symbol.Value)) is not { } mention) return null;
            proofs.Add(SentenceAround(letter, mention.Span));
        }
        if (dates.Count > 0)
        {
            if (letter.Header.Date is not { } date || !dates.Exists(date.Value.IsWithin)) return null;
            proofs.Add(date.Span);
        }
        if (names.Count > 0)
        {
            if (letter.Header.Sender is not { } sender || !names.IsSubsetOf(LetterReferences.TermsOf(sender))) return null;
            proofs.AddRange(new[] { sender.Name, sender.Party ?? sender.Office }.OfType<Proven<string>>().Select(part => part.Span));
        }
        if (proofs.Count == 0) proofs.Add(letter.Header.Date?.Span ?? FirstWords(letter));
        return proofs;
    }

    private static DraftStatement Listed(Letter letter, IEnumerable<Span> proofs)
    {
        var segments = new List<Segment> { new Segment.Ours($"{LeadIn.NameOf(letter)}: ") };
        foreach (var span in proofs.Distinct())
        {
            if (segments.Count > 1) segments.Add(new Segment.Ours(", "));
            segments.Add(new Segment.Quoted(letter, span));
        }
        return new DraftStatement(segments, LeadIn.SpeakerOf(letter));
    }

    private static Span SentenceAround(Letter letter, Span words)
    {
        var paragraph = letter.Paragraphs.FirstOrDefault(p => p.Number > 0 && p.Span.Contains(words));
        var sentence = paragraph is null ? default : SentenceSplitter.Split(letter.Text, paragraph.Span).FirstOrDefault(s => s.Contains(words));
        return sentence.Length is > 0 and <= PassageCutter.LongestSentence ? sentence : words;
    }

    private static Span FirstWords(Letter letter)
    {
        var first = letter.Paragraphs.Count > 0 ? letter.Paragraphs[0].Span : new Span(0, letter.Text.Length);
        return first with { Length = Math.Min(first.Length, 80) };
    }

    /// <summary>The names that say whose letters are meant: capitalised words that are neither symbols, months nor the first word.</summary>
    private static HashSet<string> NamesIn(string question, IReadOnlyList<Proven<DocumentSymbol>> symbols) =>
        Name().Matches(question)
            .Where(match => !symbols.Any(symbol => symbol.Span.Overlaps(new Span(match.Index, match.Length))))
            .SelectMany(match => Terms.Of(match.Value))
            .Select(token => token.Stem)
            .Where(stem => !AskingWords.Contain(stem))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the question holds a word that the list would not answer to.</summary>
    private static bool HasMore(string question, IReadOnlyList<Proven<DocumentSymbol>> symbols, HashSet<string> names) =>
        Terms.Of(question).Any(token =>
            !AskingWords.Contain(token.Stem) && !names.Contains(token.Stem) && !char.IsDigit(token.Stem[0])
            && !symbols.Any(symbol => symbol.Span.Overlaps(token.Span))
            && !Listing().IsMatch(token.Span.Of(question)));

    private static string Count(int listed, int held) => $"{listed} of the {held} letters held:";

    private const string Documents = @"(letters?|notes?( verbales?)?|documents?|statements?|articles?|reports?|correspondence|cablegrams?|telegrams?|messages?)";

    [GeneratedRegex(
        @"^\W*((which|what) (of the )?" + Documents + @"\b.*\b(mention|mentions|cites?|refers?|quotes?|names?|of|from|by|written|sent|dated|are|were|do)\b" +
        @"|(list|show|give)( me)?( all)?( of)?( the)? " + Documents + @"|how many " + Documents + @"\b|all( the)? " + Documents + @"\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();

    /// <summary>Whether one letter answers another is not told by a list.</summary>
    [GeneratedRegex(@"\b(answer|repl|respon)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Narrowing();

    /// <summary>Words of listing, and of time, which the dates take care of.</summary>
    [GeneratedRegex(
        @"^(list|show|give|held|hold|cites?|cited|refers?|referred|quotes?|quoted|dated?|sent|send|sign(ed)?|January|February|March|April|May|June|July|" +
        @"August|September|October|November|December|resolution|meeting|symbol|security|council)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\b(are|do you|held|hold|have)\b|^\W*(list|show)\b|all (the )?letters\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AllOfThem();

    [GeneratedRegex(
        @"(?<=\s)(?!(January|February|March|April|May|June|July|August|September|October|November|December|No|Security|Council)\b)\p{Lu}[\p{L}'’-]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
