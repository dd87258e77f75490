using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// The letter by which somebody answered the one spoken of: "And what did Quoyle answer?". Nothing need say that it answers; it is the
/// first he wrote, or had sent for him, after that letter on the same matter.
/// </summary>
internal static partial class AnswerGiven
{
    /// <param name="question">The follow-up, complete in itself; its matter is whatever it says beyond who answered.</param>
    /// <param name="focus">The letter answered.</param>
    /// <param name="after">The letters that may answer it, by their days.</param>
    /// <returns>Null where the question asks for no answer, or none is found.</returns>
    public static Letter? In(string question, Letter focus, IReadOnlySet<LetterId> after, CollatedLetters collated)
    {
        if (Asked().Match(question) is not { Success: true } asked) return null;
        var who = asked.Groups["who"].Value;
        var matter = Stems(asked.Groups["matter"].Value).Where(stem => !AskingWords.Contain(stem)).ToHashSet(StringComparer.Ordinal);
        return collated.Works.Select(work => work.First).Where(letter => after.Contains(letter.Id))
            .Where(letter => !IsBySame(letter, focus) && (IsBy(who, letter) || IsSentFor(who, letter)) && TakesUp(matter, letter))
            .OrderBy(letter => letter.Header.Date?.Value ?? default).ThenBy(letter => letter.Id)
            .FirstOrDefault();
    }

    private static bool IsBy(string who, Letter letter) => letter.Header.Sender is { } sender && LetterReferences.Fits(who, sender);

    private static bool IsBySame(Letter letter, Letter focus) =>
        letter.Header.Sender is { } sender && focus.Header.Sender is { } before && SameCorrespondent.Agree(sender, before);

    /// <summary>A ministry or mission may send on a message that ends with the name of the one it is from.</summary>
    private static bool IsSentFor(string who, Letter letter) =>
        letter.Header.Sender is { Name: null } && Stems(who).ToList() is [_, ..] names
        && letter.Paragraphs.Where(paragraph => paragraph.Number > 0 || paragraph.Role is ParagraphRole.Signature or ParagraphRole.Closing)
            .Select(paragraph => paragraph.Span.Of(letter.Text).Trim().Trim('"', '”', '“'))
            .Any(words => words.Length <= LongestSignature && Signed().IsMatch(words) && names.TrueForAll(Stems(words).Contains));

    private const int LongestSignature = 80;

    /// <summary>At least half of the matter, which nobody repeats whole.</summary>
    private static bool TakesUp(HashSet<string> matter, Letter letter) => 2 * Stems(letter.Text).Distinct().Count(matter.Contains) >= matter.Count;

    private static IEnumerable<string> Stems(string words) => Terms.Of(words).Select(token => token.Stem);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^\W*(what|how) (did|does|do) (?<who>[^?]{1,80}?) (answer|reply|respond)\b(?<matter>[^?]*)\W*$", Options)]
    private static partial Regex Asked();

    /// <summary>Names and a closing, no sentence.</summary>
    [GeneratedRegex(@"^(([Yy]ours )?([Ss]incerely|[Ff]aithfully|[Tt]ruly|[Rr]espectfully)( [Yy]ours)?,?\s+)?(\p{Lu}[\p{L}.'’-]*\s*){2,6}$", Options & ~RegexOptions.IgnoreCase)]
    private static partial Regex Signed();
}
