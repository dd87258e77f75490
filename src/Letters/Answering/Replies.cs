using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Answers "Which letter answered letter No. 0417?" and "What does letter No. 0452 answer?": a letter takes another up where it names
/// it, by number, symbol, or date and sender, in its opening paragraphs. The sentence that does is quoted.
/// </summary>
internal static partial class Replies
{
    /// <summary>Where a letter says what it answers.</summary>
    private const int OpeningParagraphs = 2;

    /// <summary>The answer, without a statement where nothing held answers; null where the question is another.</summary>
    public static Draft? For(string question, IReadOnlyList<Letter> held, LetterId? focus)
    {
        if (AskedForAnswers().Match(question) is { Success: true } answers)
            return Only(answers.Groups["letter"].Value, held, focus) is { } answered ? AnswersTo(answered, answers.Groups["whose"].Value, held) : null;
        if (AskedForAnswered().Match(question) is { Success: true } asked)
            return Only(asked.Groups["letter"].Value, held, focus) is { } answering ? AnsweredBy(answering, held) : null;
        return null;
    }

    private static Letter? Only(string words, IReadOnlyList<Letter> held, LetterId? focus) =>
        LetterReferences.Resolve(words, held, focus).Letters is [var only] ? only : null;

    private static Draft AnswersTo(Letter answered, string whose, IReadOnlyList<Letter> held)
    {
        var senders = Terms.Of(whose).Select(token => token.Stem).Where(stem => !AskingWords.Contain(stem)).ToHashSet(StringComparer.Ordinal);
        return DraftOf(held
            .Where(letter => letter.Id != answered.Id && letter.Header.Sender is { } sender
                && senders.IsSubsetOf(LetterReferences.TermsOf(sender)) && !IsOfTheSameParty(sender, answered.Header.Sender))
            .OrderBy(letter => letter.Header.Date?.Value ?? default).ThenBy(letter => letter.Id)
            .Select(letter => Naming(letter, answered)));
    }

    /// <summary>Whoever comes back to his own letter does not answer it.</summary>
    private static bool IsOfTheSameParty(Correspondent one, Correspondent? other) =>
        (one.Party ?? one.Name)?.Value is { } party && party == (other?.Party ?? other?.Name)?.Value;

    private static Draft AnsweredBy(Letter answering, IReadOnlyList<Letter> held) =>
        DraftOf(held.Where(letter => letter.Id != answering.Id).Select(letter => Naming(answering, letter)));

    private static Draft DraftOf(IEnumerable<DraftStatement?> statements) =>
        new([.. statements.OfType<DraftStatement>().DistinctBy(statement => statement.Segments[^1])], 1);

    /// <summary>The statement of the letter that names the other; null where none in its opening does.</summary>
    private static DraftStatement? Naming(Letter letter, Letter other)
    {
        foreach (var paragraph in letter.Paragraphs.Where(p => p.Number is > 0 and <= OpeningParagraphs))
            foreach (var sentence in SentenceSplitter.Split(letter.Text, paragraph.Span))
                if (sentence.Length <= PassageCutter.LongestSentence && Names(letter, sentence, other.Header))
                    return new DraftStatement(
                        [.. LeadIn.For(letter, sentence), new Segment.Quoted(letter, sentence)], LeadIn.SpeakerOf(letter, sentence));
        return null;
    }

    private static bool Names(Letter letter, Span sentence, LetterHeader other)
    {
        var words = sentence.Of(letter.Text);
        if (other.Number is { } number && NumberMark().Matches(words).Any(mark => mark.Groups["number"].Value == number.Value)) return true;
        if (letter.Mentions.Any(mention => sentence.Contains(mention.Span) && other.Symbols.Any(symbol => symbol.Value.Denotes(mention.Value))))
            return true;
        return other is { Date.Value: { Day: not null } date, Sender: { } sender }
            && QuestionDates.In(words).Any(named => named.Value == date)
            && Document().IsMatch(words)
            && LetterReferences.TermsOf(sender).Intersect(Terms.Of(words).Select(token => token.Stem)).Count() >= 2;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"^\W*((which|what)( letters?| notes?( verbales?)?| documents?| repl(y|ies)| answers?)?|who)( of| from" +
        @"| by)?(?<whose>( [\w'’.-]+){0,6}?) " +
        @"((answer|answers|answered)( to)?|(reply|replies|replied|responds?|responded|was given" +
        @"|came) to) (?<letter>.+?)\W*$", Options)]
    private static partial Regex AskedForAnswers();

    [GeneratedRegex(
        @"^\W*(which|what)\b.*\b(does|did|do|is|was) (?<letter>.+?) (answer|reply to|respond to|replying to|answering" +
        @"|an? (reply|answer|response) to)\W*$", Options)]
    private static partial Regex AskedForAnswered();

    [GeneratedRegex(@"\b(no\.?|number|nr\.?|n°|№)\s?(?<number>[\w/.-]*\w)", Options)]
    private static partial Regex NumberMark();

    [GeneratedRegex(@"\b(letters?|notes?|lettre|messages?|telegram|cablegram|communication)\b", Options)]
    private static partial Regex Document();
}
