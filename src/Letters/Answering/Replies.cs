using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation;
using Letters.Reading;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Answers what letters are to each other: "Which letter answered letter No. 0417?", "What does letter No. 0452 answer?", "What does
/// it refer to?", "What does it transmit?", "What came after it?". The sentence by which the one names the other is quoted. A letter
/// answers another where it says so, or where one party takes up another's letter in its opening.
/// </summary>
internal static partial class Replies
{
    /// <summary>Where a letter says what it answers.</summary>
    private const int OpeningParagraphs = 2;

    /// <summary>The answer, without a statement where nothing held answers; null where the question is another.</summary>
    public static Draft? For(string question, IReadOnlyList<Letter> held, LetterId? focus, CollatedLetters collated)
    {
        Letter? Meant(Match asked) => asked.Success ? Only(asked.Groups["letter"].Value, held, focus, collated) : null;

        // "What did she answer on the strait?" asks for what was said, not which letter answers which.
        if (OnATopic().IsMatch(question)) return null;
        if (Meant(AskedForAnswers().Match(question)) is { } answered)
            return DraftOf(AnswersTo(answered, AskedForAnswers().Match(question).Groups["whose"].Value, collated), collated);
        if (Meant(AskedForAnswered().Match(question)) is { } answering)
            return DraftOf(collated.References.From(answering).Where(edge => IsAnswer(edge)), collated);
        if (Meant(AskedForFollowers().Match(question)) is { } followed)
            return DraftOf(To(followed, collated).Where(edge => edge.Reference.Relation == ReferenceRelation.FurtherTo), collated);
        if (Meant(AskedForReferring().Match(question)) is { } named)
            return DraftOf(To(named, collated), collated);
        if (Meant(AskedForTransmitted().Match(question)) is { } transmitting
            && From(transmitting, collated).Where(edge => edge.Reference.Relation == ReferenceRelation.Transmits).ToList() is [_, ..] transmitted)
            return DraftOf(transmitted, collated);
        return Meant(AskedForReferred().Match(question)) is { } referring && From(referring, collated) is [_, ..] referred
            ? DraftOf(referred, collated)
            : null;
    }

    /// <summary>Whether a letter held answers it.</summary>
    public static bool Answer(Letter letter, CollatedLetters collated) => AnswersTo(letter, "", collated).Any();

    private static Letter? Only(string words, IReadOnlyList<Letter> held, LetterId? focus, CollatedLetters collated) =>
        LetterReferences.Resolve(words, held, focus).Letters.DistinctBy(letter => collated.WorkOf(letter).First.Id).ToList() is [var only] ? only : null;

    private static IEnumerable<ReferenceEdge> AnswersTo(Letter answered, string whose, CollatedLetters collated)
    {
        var senders = Terms.Of(whose).Select(token => token.Stem).Where(stem => !AskingWords.Contain(stem)).ToHashSet(StringComparer.Ordinal);
        return To(answered, collated)
            .Where(edge => edge.From.Header.Sender is { } sender && senders.IsSubsetOf(LetterReferences.TermsOf(sender)) && IsAnswer(edge));
    }

    /// <summary>Whoever comes back to his own letter does not answer it.</summary>
    private static bool IsAnswer(ReferenceEdge edge) =>
        edge.Reference.Relation == ReferenceRelation.RepliesTo
            ? edge.To is null || !IsOfTheSameParty(edge.From.Header.Sender, edge.To.Header.Sender)
            : edge is { Reference.Relation: ReferenceRelation.RefersTo, To: not null }
                && edge.From.Header.Kind is not (LetterKind.PressArticle or LetterKind.Record)
                && edge.From.ParagraphAt(edge.Reference.Sentence) is > 0 and <= OpeningParagraphs
                && !IsOfTheSameParty(edge.From.Header.Sender, edge.To.Header.Sender);

    private static bool IsOfTheSameParty(Correspondent? one, Correspondent? other) =>
        (one?.Party ?? one?.Name)?.Value is { } party && party == (other?.Party ?? other?.Name)?.Value;

    private static IEnumerable<ReferenceEdge> To(Letter letter, CollatedLetters collated) => collated.References.To(collated.WorkOf(letter));

    private static List<ReferenceEdge> From(Letter letter, CollatedLetters collated) => [.. collated.References.From(letter)];

    /// <summary>A sentence is quoted once, however many documents it names and in however many copies it is held.</summary>
    private static Draft DraftOf(IEnumerable<ReferenceEdge> edges, CollatedLetters collated) =>
        new([.. edges
            .OrderBy(edge => collated.WorkOf(edge.From).First.Id != edge.From.Id)
            .DistinctBy(edge => (collated.WorkOf(edge.From).First.Id, edge.Reference.Sentence.Of(edge.From.Text)))
            .OrderBy(edge => edge.From.Header.Date?.Value ?? default).ThenBy(edge => edge.From.Id).ThenBy(edge => edge.Reference.Sentence.Start)
            .Select(Naming)], 1);

    private static DraftStatement Naming(ReferenceEdge edge)
    {
        var proof = edge.Reference.Sentence is { Length: <= PassageCutter.LongestSentence } sentence ? sentence : edge.Reference.Target.Span;
        return new DraftStatement([.. LeadIn.For(edge.From, proof), new Segment.Quoted(edge.From, proof)], LeadIn.SpeakerOf(edge.From, proof));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"^\W*((which|what)( letters?| notes?( verbales?)?| documents?| repl(y|ies)| answers?)?|who|how did)( of| from" +
        @"| by)?(?<whose>( [\w'’.-]+){0,6}?) " +
        @"((answer|answers|answered)( to)?|(reply|replies|replied|responds?|responded|was given" +
        @"|came) to) (?<letter>.+?)\W*$", Options)]
    private static partial Regex AskedForAnswers();

    [GeneratedRegex(
        @"^\W*(which|what)\b.*\b(does|did|do|is|was) (?<letter>.+?) (answer|reply to|respond to|replying to|answering" +
        @"|an? (reply|answer|response) to)\W*$", Options)]
    private static partial Regex AskedForAnswered();

    [GeneratedRegex(@"\b(answer|answered|reply|replied|respond|responded) (about|on|regarding|concerning)\b", Options)]
    private static partial Regex OnATopic();

    private const string LetterWord = @"(?<letter>(the )?((letter|note|statement|message|telegram|cablegram|report)\b|no\.? ?\d|it\b|[a-z]{1,3}/\S).*?)";

    [GeneratedRegex(@"^\W*(which|what) .*\b(further to|supplements?|supplemented|continues?|came after|followed( up)?( on)?) " + LetterWord + @"\W*$", Options)]
    private static partial Regex AskedForFollowers();

    /// <summary>Letters that mention a mere symbol are listed, whether the document is held or not.</summary>
    [GeneratedRegex(
        @"^\W*((which|what) (letters?|notes?( verbales?)?|documents?|statements?)|who) (refers?|referred|refer back) to " +
        @"(?<letter>(the )?((letter|note|statement|message|telegram|cablegram|report)\b|no\.? ?\d|it\b).*?)\W*$", Options)]
    private static partial Regex AskedForReferring();

    [GeneratedRegex(@"^\W*(which|what)\b.*\b(does|did|do|is|was) " + LetterWord + @" (transmit|enclose|forward|annex|bring along)\W*$", Options)]
    private static partial Regex AskedForTransmitted();

    [GeneratedRegex(@"^\W*(what|which (letters?|documents?|notes?)) (does|did|do) " + LetterWord + @" refer( back)? to\W*$", Options)]
    private static partial Regex AskedForReferred();
}
