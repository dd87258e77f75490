using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>What a letter asks for, in its own sentences: "What did she ask for?", "What does it ask of both States?".</summary>
internal static partial class Requests
{
    private const int Most = 3;

    /// <summary>
    /// The requests of the letter, of the one the question names where it names one; empty where it makes none; null where the question
    /// asks for something else.
    /// </summary>
    public static IReadOnlyList<Span>? In(Letter letter, string question)
    {
        if (Asked().Match(question) is not { Success: true } asked) return null;
        var of = Terms.Of(asked.Groups["of"].Value).Select(token => token.Stem).ToList();
        var requests = PassageCutter.Cut(letter).SelectMany(passage => passage.Sentences)
            .Where(span => !LeadIn.IsInAnnex(letter, span) && RelayedSpeech.In(letter, span) is null)
            .Where(span => span.Of(letter.Text) is var words && Asking().IsMatch(words) && !LetterExtract.IsFormula(words))
            .ToList();
        var addressed = requests.Where(span => Terms.Of(letter.Text, span).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal).IsSupersetOf(of)).ToList();
        return [.. (addressed.Count > 0 ? addressed : requests).Take(Most)];
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"^\W*what (did|does|do|is|was) [^?]{1,80}? (ask|asks|request|requests|demand|asking|requesting|demanding)( for)?( (of|from) (?<of>[^?]{1,60}))?" +
        @"( in (that|this|the) [^?]{1,40})?\W*$", Options)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(to request|requests?|(I|we|would|must|to|also|therefore|hereby|therewith|now) ask|asks|to urge|urges?|calls? (up)?on|appeals? to|demands?|please|kindly" +
        @"|(should|would) (be (most )?grateful|appreciate|be obliged)|invites? (you|the|him|her)|insists? (up)?on|request(s|ed|ing)? (that|the))\b", Options)]
    private static partial Regex Asking();
}
