using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Letters that a question tells apart by their order or by the paper they appeared in: "Vantora's first letter", "the Karrow Courier
/// article". They are put as the letters name themselves, so that <see cref="LetterReferences"/> finds them.
/// </summary>
internal static partial class LetterToldApart
{
    /// <summary>In characters: a paper names itself at the head of its article.</summary>
    private const int Head = 400;

    /// <summary>In words that carry meaning: "The Karrow Courier".</summary>
    private const int LongestName = 4;

    /// <summary>The question with such a letter named by number, symbol or date; as it is where none is told so, or more than one fits.</summary>
    public static string Complete(string question, IReadOnlyList<Letter> held)
    {
        if (QuestionDates.In(question).Count > 0) return question;
        if (Ordered().Match(question) is { Success: true } ordered && InOrder(ordered, question, held) is { } letter)
            return Put(question, ordered, letter);
        var published = Published().Matches(question).FirstOrDefault(match => ArticleOf(match.Groups["name"].Value, held) is not null);
        return published is not null && ArticleOf(published.Groups["name"].Value, held) is { } article ? Put(question, published, article) : question;
    }

    private static string Put(string question, Match told, Letter letter) =>
        FollowUp.InQuestion(letter) is var name && name.Any(char.IsDigit)
            ? string.Concat(question.AsSpan(0, told.Index), name, question.AsSpan(told.Index + told.Length))
            : question;

    /// <summary>The first or last of the letters somebody wrote; null where nobody is named who writes, or two are of one day.</summary>
    private static Letter? InOrder(Match told, string question, IReadOnlyList<Letter> held)
    {
        var dated = held.Where(letter => letter.Header is { Date.Value.Day: not null, Kind: not LetterKind.Record }
            && LetterReferences.IsOfKind(letter, LetterReferences.KindNamed(told.Value) ?? letter.Header.Kind)).ToList();
        var names = told.Groups["by"].Success ? [told.Groups["by"].Value]
            : told.Groups["whose"].Success ? [told.Groups["whose"].Value]
            : told.Groups["his"].Success ? Name().Matches(question[..told.Index]).Select(name => name.Groups["name"].Value).ToList()
            : (IReadOnlyList<string>)[""];
        foreach (var name in names)
        {
            var own = dated.Where(letter => name.Length == 0 || (letter.Header.Sender is { } sender && LetterReferences.Fits(name, sender)))
                .OrderBy(letter => letter.Header.Date?.Value).ToList();
            if (own.Count == 0) continue;
            if (Latest().IsMatch(told.Groups["which"].Value)) own.Reverse();
            // Copies of one letter have one date and one number.
            return own.TrueForAll(letter => letter.Header.Date?.Value != own[0].Header.Date?.Value || letter.Header.Number?.Value == own[0].Header.Number?.Value)
                ? own[0] : null;
        }
        return null;
    }

    private static Letter? ArticleOf(string paper, IReadOnlyList<Letter> held)
    {
        var stems = Terms.Of(paper).Select(token => token.Stem).ToList();
        var own = held.Where(letter => letter.Header is { Kind: LetterKind.PressArticle, Date: not null }
            && HeadLines(letter).Any(line => stems.TrueForAll(line.Contains))).Take(2).ToList();
        return stems.Count > 0 && own is [var only] ? only : null;
    }

    /// <summary>The short lines at its head: a longer one is a headline, or tells something already.</summary>
    private static IEnumerable<List<string>> HeadLines(Letter letter) =>
        letter.Text[..Math.Min(Head, letter.Text.Length)].Split('\n')
            .Select(line => Terms.Of(line).Select(token => token.Stem).ToList())
            .Where(line => line.Count is > 0 and <= LongestName);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Which = "(?<which>first|earliest|oldest|last|latest|newest|most recent)";

    private const string Kind = "(letter|note verbale|note|message|telegram|cablegram|statement)";

    [GeneratedRegex(
        @"\b(the )?((?<whose>(?-i:\p{Lu}[\p{L}'’.-]*( \p{Lu}[\p{L}'’.-]*){0,3}))['’]s? |(?<his>his|her|their|its) )" + Which + " " + Kind + @"\b"
        + @"|\bthe (very )?" + Which + " " + Kind + @" (of|from|by) (?<by>" + DocumentWords.Name + @")"
        + @"|\bthe (very )?" + Which + " " + Kind + @"\b( held| of all)?", Options)]
    private static partial Regex Ordered();

    [GeneratedRegex("^(last|latest|newest|most recent)$", Options)]
    private static partial Regex Latest();

    [GeneratedRegex(@"\bthe (?<name>(?-i:\p{Lu}[\p{L}'’-]*( \p{Lu}[\p{L}'’-]*){0,4}))(['’]s?)? (press )?(article|report|piece|story)\b", Options)]
    private static partial Regex Published();

    [GeneratedRegex(DocumentWords.Name, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
