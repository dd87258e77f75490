using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>
/// Correspondents on a labelled line that are no person, office or institution known by its form: an e-mail address, the name of
/// an account. The label says that they are correspondents; how they are written is all that is known of them.
/// </summary>
internal static partial class NamedAsWritten
{
    /// <summary>Longer words are a sentence rather than a name.</summary>
    private const int LongestName = 70, MostWords = 6;

    public static Correspondent? Read(TextPart label)
    {
        var words = label.Trim(" ,;.");
        return words.Span.Length is > 0 and <= LongestName && words.Words.Count(c => c == ' ') < MostWords && Name().IsMatch(words.Words)
            ? new Correspondent(words.Prove(), null, null)
            : null;
    }

    public static IReadOnlyList<Correspondent> Unless(IReadOnlyList<Correspondent> known, TextPart label) =>
        known.Count > 0 ? known : Read(label) is { } named ? [named] : [];

    [GeneratedRegex(@"^[\p{L}\p{Nd}][^\n:;<>]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
