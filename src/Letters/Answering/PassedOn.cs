using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading;

namespace Letters.Answering;

/// <summary>
/// What stands in a letter after a sentence that introduces it as somebody else's: "Following for you from the Minister:", "The proposals of
/// Vantora are as follows: (a) …". Whoever writes the letter passes it on.
/// </summary>
/// <param name="Speaker">Whose words they are, in the letter's own words; null where it does not tell.</param>
/// <param name="IsSure">Whether they are surely another's; else nothing tells where these end and the author goes on.</param>
internal sealed partial record PassedOn(string? Speaker, bool IsSure)
{
    /// <summary>What the words are part of; null where nothing before them introduces them so.</summary>
    public static PassedOn? At(Letter letter, Span quoted)
    {
        var body = letter.Paragraphs.Where(paragraph => paragraph.Role is not (ParagraphRole.Note or ParagraphRole.Letterhead or ParagraphRole.Address)).ToList();
        var here = body.FindIndex(paragraph => paragraph.Span.Start <= quoted.Start && quoted.Start < paragraph.Span.End);
        PassedOn? found = null;
        for (var i = 0; i <= here; i++)
            if (Introducing().IsMatch(body[i].Span.Of(letter.Text)))
                foreach (var introduction in In(letter, body[i].Span, quoted.Start))
                    if (new PassedOnExtent(letter.Text, body, i, introduction).SureAt(quoted.Start) is { } isSure)
                        found = new PassedOn(isSure ? introduction.Speaker : null, isSure);
        return found;
    }

    /// <summary>Whose points or words a sentence holds that introduces them itself: "The proposals of Vantora are: (a) …"; null where it introduces none.</summary>
    public static string? Within(Letter letter, Span sentence) =>
        Opening().Match(sentence.Of(letter.Text)) is { Success: true } opened && opened.Length < sentence.Length
            ? Introduction.Read(letter, sentence with { Length = opened.Length })?.Speaker
            : null;

    /// <summary>The introductions in one paragraph that end before a place.</summary>
    private static IEnumerable<Introduction> In(Letter letter, Span paragraph, int before)
    {
        Introduction? last = null;
        foreach (var sentence in SentenceSplitter.Split(letter.Text, paragraph))
        {
            if (sentence.Start >= before) yield break;
            // "The proposals are these: (a) …" goes on after the colon.
            var opened = Opening().Match(sentence.Of(letter.Text));
            var words = opened.Success ? sentence with { Length = opened.Length } : sentence;
            if (words.End > before || Introduction.Read(letter, words) is not { } introduction) continue;
            // "Following from the Minister. The text has been handed to the press:" goes on with the Minister's.
            if (introduction is { IsWhole: true, Speaker: null } && last is { IsWhole: true }) introduction = introduction with { Speaker = last.Speaker };
            yield return last = introduction;
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>Without a colon or one of these words a paragraph introduces nothing: it need not be read further.</summary>
    [GeneratedRegex(@":|\b(following|follows?|below)\b", Options)]
    private static partial Regex Introducing();

    /// <summary>Up to the first colon that does not stand in a number, or the dash that telegrams have for it.</summary>
    [GeneratedRegex(@"^[^:]*?(:(\s*[-–—])?(\s|$)|\b(follows?|begins|were|was|are)\s?(\[\d+\])?\s?[-–—](\s|$))", Options | RegexOptions.Singleline)]
    private static partial Regex Opening();
}
