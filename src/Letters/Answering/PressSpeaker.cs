using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading;

namespace Letters.Answering;

/// <summary>
/// Whose words a press report goes on with: after “…,” said Ms. Lund, a sentence “…,” she added is hers, and so is a quotation with nobody named.
/// </summary>
internal static partial class PressSpeaker
{
    /// <summary>In sentences: further back another may have begun to speak.</summary>
    private const int Back = 3;

    /// <summary>The last one named as speaking before these words; null outside of press reports, and where it might be several.</summary>
    public static string? Before(Letter letter, Span quoted)
    {
        if (letter.Header.Kind != LetterKind.PressArticle) return null;
        var body = letter.Paragraphs.Where(paragraph => paragraph.Role == ParagraphRole.Body).ToList();
        var here = body.FindIndex(paragraph => paragraph.Span.Start <= quoted.Start && quoted.Start < paragraph.Span.End);
        if (here < 0) return null;
        var same = SpeakersIn(letter, Span.Between(body[here].Span.Start, quoted.Start));
        if (same is [.., var last]) return Fits(last, quoted.Of(letter.Text)) ? last : null;
        // In the paragraph before, one alone may be meant.
        return quoted.Start == body[here].Span.Start && here > 0 && SpeakersIn(letter, body[here - 1].Span).Distinct().ToList() is [var only] && Fits(only, quoted.Of(letter.Text)) ? only : null;
    }

    private static List<string> SpeakersIn(Letter letter, Span part) =>
        [.. SentenceSplitter.Split(letter.Text, part).TakeLast(Back)
            .Select(sentence => RelayedSpeech.SpeakerNamedIn(letter, sentence.Of(letter.Text).Replace('\n', ' '))?.Speaker).OfType<string>()];

    /// <summary>"she" is no Mr.; "they" are not one.</summary>
    private static bool Fits(string speaker, string words) =>
        !(HeIs().IsMatch(words) && Hers().IsMatch(speaker)) && !(SheIs().IsMatch(words) && His().IsMatch(speaker)) && !TheyAre().IsMatch(words);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"(^|[”""],?) ?he (also |then |later )*\w+", Options)]
    private static partial Regex HeIs();

    [GeneratedRegex(@"(^|[”""],?) ?she (also |then |later )*\w+", Options)]
    private static partial Regex SheIs();

    [GeneratedRegex(@"(^|[”""],?) ?they (also |then |later )*\w+", Options)]
    private static partial Regex TheyAre();

    [GeneratedRegex(@"\b(Ms|Mrs|Miss|Baroness|Lady|Queen|Princess|Madam|\w+woman)\b", Options)]
    private static partial Regex Hers();

    [GeneratedRegex(@"\b(Mr|Lord|Sir|Baron|King|Prince|\w+sman)\b", Options)]
    private static partial Regex His();
}
