using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Which of the letters held a question speaks of.</summary>
/// <param name="Letters">The letters meant, in the order of their dates; empty when none held fits.</param>
/// <param name="Unknown">What the question names that no letter held bears: "No. 999". Null when everything named is known.</param>
internal sealed record LetterReference(IReadOnlyList<Letter> Letters, string? Unknown);

/// <summary>Finds the letters a question names by number, symbol, date, correspondent or kind.</summary>
internal static partial class LetterReferences
{
    /// <param name="focus">The letter the conversation was about, which "it" and "the letter" mean.</param>
    public static LetterReference Resolve(string question, IReadOnlyList<Letter> held, LetterId? focus)
    {
        var meant = held.ToList();
        if (NumberNamed(question, held) is { } number)
        {
            meant.RemoveAll(letter => !IsNumbered(letter, number));
            if (meant.Count == 0) return new LetterReference([], $"No. {number}");
        }

        foreach (var symbol in DocumentSymbol.Find(question).Select(found => found.Value))
        {
            // A symbol that no letter carries may still be one they mention: then it tells no letter from another here.
            if (!held.Any(letter => Carries(letter, symbol))) continue;
            meant.RemoveAll(letter => !Carries(letter, symbol));
        }

        foreach (var date in DatesInText.Of(question))
            if (held.Any(letter => letter.Header.Date?.Value.IsWithin(date) == true))
                meant.RemoveAll(letter => letter.Header.Date?.Value.IsWithin(date) != true);

        if (KindNamed(question) is { } kind && meant.Exists(letter => IsOfKind(letter, kind)))
            meant.RemoveAll(letter => !IsOfKind(letter, kind));

        Narrow(meant, question);
        if (meant.Count > 1 && focus is { } last && meant.Find(letter => letter.Id == last) is { } inFocus)
            return new LetterReference([inFocus], null);
        return new LetterReference([.. meant.OrderBy(l => l.Header.Date?.Value ?? default).ThenBy(l => l.Id)], null);
    }

    /// <summary>Keeps the letters whose correspondents hold the most of the names the question gives.</summary>
    private static void Narrow(List<Letter> letters, string question)
    {
        if (letters.Count < 2) return;
        var asked = Terms.Of(question).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        // "from Vantora to the President": what stands after "to" is who was written to.
        var from = letters.ConvertAll(letter => Overlap(asked, letter.Header.Sender is { } sender ? [sender] : []));
        var any = letters.ConvertAll(letter => Overlap(asked, [.. letter.Header.Recipients]));
        var scores = letters.Select((_, i) => (2 * from[i]) + any[i]).ToList();
        var best = scores.Max();
        if (best == 0) return;
        var keep = letters.Where((_, i) => scores[i] == best).ToHashSet();
        letters.RemoveAll(letter => !keep.Contains(letter));
    }

    private static int Overlap(HashSet<string> asked, IReadOnlyList<Correspondent> correspondents) =>
        correspondents.Count == 0 ? 0 : correspondents.Max(who => TermsOf(who).Distinct().Count(asked.Contains));

    public static IEnumerable<string> TermsOf(Correspondent who) =>
        new[] { who.Name?.Value, who.Office?.Value, who.Party?.Value }
            .Where(part => part is not null)
            .SelectMany(part => Terms.Of(part ?? ""))
            .Select(token => token.Stem);

    /// <summary>Whether the question speaks of a letter as such, and not only of what stands in letters.</summary>
    public static bool SpeaksOfADocument(string question) => KindNamed(question) is not null || NumberMark().IsMatch(question);

    private static string? NumberNamed(string question, IReadOnlyList<Letter> held)
    {
        var known = held.Select(letter => letter.Header.Number?.Value).FirstOrDefault(number =>
            number is { Length: > 2 } && number.Any(char.IsDigit) && StandsIn(number, question));
        if (known is not null) return known;
        return NumberMark().Match(question) is { Success: true } match ? match.Groups["number"].Value : null;
    }

    private static bool StandsIn(string number, string question)
    {
        var at = question.IndexOf(number, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(question[at - 1]))
            && (at + number.Length == question.Length || !char.IsLetterOrDigit(question[at + number.Length]));
    }

    private static bool IsNumbered(Letter letter, string number) =>
        string.Equals(letter.Header.Number?.Value, number, StringComparison.OrdinalIgnoreCase);

    private static bool Carries(Letter letter, DocumentSymbol symbol) => letter.Header.Symbols.Any(own => own.Value == symbol);

    private static LetterKind? KindNamed(string question) =>
        NoteVerbale().IsMatch(question) ? LetterKind.NoteVerbale
        : IdenticalLetters().IsMatch(question) ? LetterKind.IdenticalLetters
        : Press().IsMatch(question) ? LetterKind.PressArticle
        : LetterWord().IsMatch(question) ? LetterKind.Letter
        : StatementWord().IsMatch(question) ? LetterKind.Statement
        : null;

    private static bool IsOfKind(Letter letter, LetterKind kind) =>
        letter.Header.Kind == kind || (kind == LetterKind.Letter && letter.Header.Kind == LetterKind.IdenticalLetters);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(no\.?|nos\.?|number|nr\.?|n°|№) ?(?<number>\d[\w/.-]*\w|\d+)", Options)]
    private static partial Regex NumberMark();

    [GeneratedRegex(@"\bnotes? verbales?\b", Options)]
    private static partial Regex NoteVerbale();

    [GeneratedRegex(@"\bidentical letters?\b", Options)]
    private static partial Regex IdenticalLetters();

    [GeneratedRegex(@"\b(article|press|news|newspaper|dispatch)\b", Options)]
    private static partial Regex Press();

    [GeneratedRegex(@"\bletters?\b", Options)]
    private static partial Regex LetterWord();

    [GeneratedRegex(@"\bstatements?\b", Options)]
    private static partial Regex StatementWord();
}
