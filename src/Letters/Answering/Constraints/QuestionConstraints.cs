using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering.Constraints;

/// <summary>The constraints of a question, told by general rules of English.</summary>
internal static partial class QuestionConstraints
{
    /// <summary>In the order of the question; none overlaps another, so that the date in a quotation is not asked for twice.</summary>
    public static IReadOnlyList<Constraint> In(string question)
    {
        var found = new List<Constraint>();
        Add(ConstraintKind.Quotation, Quoted().Matches(question).Select(match => new Span(match.Groups["words"].Index, match.Groups["words"].Length)));
        Add(ConstraintKind.Symbol, DocumentSymbol.Find(question).Select(symbol => symbol.Span));
        Add(ConstraintKind.Bound, Bounds().Matches(question)
            .Where(match => PartialDate.Read(match.Groups["date"].Value) is not null)
            .Select(match => new Span(match.Index, match.Length)));
        Add(ConstraintKind.Date, NamedThings.Dates(question).Where(span => PartialDate.Read(span.Of(question)) is not null));
        Add(ConstraintKind.Name, NamedThings.Names(question).Where(IsTelling));
        Add(ConstraintKind.Number, NumberWords.In(question).Select(number => number.Span));
        Add(ConstraintKind.Negation, Negation().Matches(question).Select(match => new Span(match.Index, match.Length)));
        Add(ConstraintKind.Extreme, Extreme().Matches(question).Select(match => new Span(match.Index, match.Length)));
        return [.. found.OrderBy(constraint => constraint.Span.Start)];

        void Add(ConstraintKind kind, IEnumerable<Span> spans) => found.AddRange(spans
            .Where(span => !found.Exists(other => other.Span.Overlaps(span)))
            .Select(span => new Constraint(kind, span.Of(question), span))
            .ToList());

        bool IsTelling(Span name) => Terms.Of(question, name).Any(token => !AskingWords.Contain(token.Stem));
    }

    /// <summary>Whether the words deny something, with a particle or with a verb of refusing.</summary>
    public static bool Denies(string words) => Denial().IsMatch(words);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>At least two words: a single one in quotation marks is only named.</summary>
    [GeneratedRegex("[“\"](?<words>[^”\"“ ]+ [^”\"“]+)[”\"]", Options)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(before|after|since|until|till|by|prior to|later than|earlier than) (?<date>((early|late|mid|the end of) )?[\w]+( \w+)?(,? \d{4})?)\b", Options)]
    private static partial Regex Bounds();

    [GeneratedRegex(@"\b(not|never|nobody|nothing|none|cannot|\w+n['’]t)\b", Options)]
    private static partial Regex Negation();

    [GeneratedRegex(
        @"\b(not|no|never|nobody|nothing|none|neither|nor|cannot|without|\w+n['’]t|refus(e|es|ed|al)|reject(s|ed|ion)?|den(y|ies|ied|ial)|fail(s|ed|ure)?|lack(s|ed)?)\b", Options)]
    private static partial Regex Denial();

    [GeneratedRegex(
        @"\b(first|last|only|sole|final|earliest|latest|most|least|largest|smallest|biggest|highest|lowest|longest|shortest|nearest|oldest|newest|best|worst|greatest)\b",
        Options)]
    private static partial Regex Extreme();
}
