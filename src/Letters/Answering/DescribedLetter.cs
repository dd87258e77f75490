using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>A letter that a question tells by what stands in it: "the letter in which Elbria offers to hand the cutter over".</summary>
internal static partial class DescribedLetter
{
    /// <summary>What is said of the letter; null where it is named by number, symbol, date or correspondent, or not described at all.</summary>
    public static string? In(string question)
    {
        if (QuestionDates.In(question).Count > 0 || DocumentSymbol.Find(question).Count > 0) return null;
        var described = Clause().Match(question);
        return described.Success && !OfTheHeader().IsMatch(described.Groups["what"].Value) ? described.Groups["what"].Value : null;
    }

    /// <summary>The letters of the one who acts in the letter described ("Elbria offers …"); null where it says of nobody that he writes letters.</summary>
    public static HashSet<LetterId>? Writers(string contents, IReadOnlyList<Letter> held)
    {
        if (Actor().Match(contents) is not { Success: true } actor) return null;
        var own = held.Where(letter => letter.Header.Sender is { } sender && LetterReferences.Fits(actor.Groups["name"].Value, sender)).ToList();
        return own.Count == 0 ? null : [.. own.Select(letter => letter.Id)];
    }

    [GeneratedRegex("^" + DocumentWords.Name + @"\b", Options)]
    private static partial Regex Actor();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b" + DocumentWords.Any + @"\b[^?]*? (in which|where|that|which) (?<what>[^?]{8,200}?)\W*$", Options)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(wrote|sent|signed|written|addressed|dated|sends?|writes?|number|no\.?)\b", Options)]
    private static partial Regex OfTheHeader();
}
