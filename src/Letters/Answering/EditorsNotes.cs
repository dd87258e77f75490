using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>
/// The notes editors print after a letter: lines that begin with the marks of a row of notes ("1 See Document 12.", "[0] Source: …") after a
/// heading "Notes", a rule or the mark of the archive ("[AB : C12, 34]"). They are not the sender's words.
/// </summary>
internal static partial class EditorsNotes
{
    /// <summary>Whether the words stand in them.</summary>
    public static bool Hold(Letter letter, Span quoted) => Start(letter.Text) is { } start && quoted.Start >= start;

    /// <summary>Where they begin; null where there are none.</summary>
    public static int? Start(string text)
    {
        var start = (int?)null;
        foreach (var match in Heading().EnumerateMatches(text)) start = match.Index;
        return start;
    }

    [GeneratedRegex(@"^\s*(Notes|Footnotes|[_*–—-]{1,5}|\[[A-Z]{1,4} ?:[^\]\n]*[0-9][^\]\n]*\])\s*\n\s*(\[[01]\]|1[.)]?) \S", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}
