using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>Parts a phrase that names several at its "and"s, where each side can stand for someone.</summary>
internal static partial class Conjunction
{
    public static IReadOnlyList<TextPart> Split(TextPart phrase)
    {
        var pieces = new List<TextPart>();
        var rest = phrase;
        foreach (Match match in And().Matches(phrase.Words))
        {
            var left = Between(rest, phrase, match.Index);
            var right = phrase.From(match.Index + match.Length);
            var isComma = match.Value[0] == ',' && !match.Value.EndsWith("as ", StringComparison.Ordinal);
            if (isComma ? !IsListOfNames(left, right) : !StandsAlone(left, right)) continue;
            pieces.Add(left);
            rest = right;
        }
        pieces.Add(rest);
        return pieces;
    }

    private static TextPart Between(TextPart rest, TextPart phrase, int end) =>
        rest with { Span = Span.Between(rest.Span.Start, phrase.Span.Start + end) };

    /// <summary>"X, Y": two names; but "X, Ambassador" is one person with an office.</summary>
    private static bool IsListOfNames(TextPart left, TextPart right) =>
        PersonName.Is(left.Words) && right.Words.Split(',', 2)[0] is var next && PersonName.Is(next)
        && !Offices.Opens(next) && !Institutions.Opens(next);

    private static bool StandsAlone(TextPart left, TextPart right) =>
        right.Words.StartsWith("the ", StringComparison.Ordinal) || Offices.Opens(right.Words) || Institutions.Opens(right.Words)
        || PluralOffice().IsMatch(left.Words) || (PersonName.Is(right.Words.Split(',', ';')[0]) && !OfSomething().IsMatch(left.Words));

    [GeneratedRegex(@"(?:,(?! and| as)| and| et| y| und|,? as well as)\s+(?=\p{Lu}|the )", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:the )?(?:Permanent )?(?:Representatives|Ambassadors|Chairmen|Presidents|Ministers)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PluralOffice();

    [GeneratedRegex(@"\b(?:of|for|on|de|du|des|von|für)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomething();
}
