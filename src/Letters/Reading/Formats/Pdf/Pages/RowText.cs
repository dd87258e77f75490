using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>The words of a row in the order in which they are read.</summary>
internal static partial class RowText
{
    /// <summary>A gap as wide, in font heights, is a blank.</summary>
    private const double Blank = 0.12;

    public static string Of(Row row)
    {
        if (IsSpaced(row.Pieces)) return string.Concat(row.Pieces.Select(piece => piece.Text.Trim()));
        var words = new StringBuilder();
        Piece? above = null;
        foreach (var piece in InReadingOrder(row.Pieces))
        {
            var text = Spaced().Replace(piece.Text, WithoutSpacing);
            if (IsRaised(piece, row) && FootnoteMark().Match(text) is { Success: true } mark) text = Marked(words, mark.Groups["mark"].Value);
            else if (above is not null && above.GapTo(piece) > Blank * Math.Min(above.Size, piece.Size)) words.Append(' ');
            words.Append(text);
            above = piece;
        }
        var line = Blanks().Replace(words.ToString(), " ").Trim();
        return IsRightToLeft(line) ? TurnedBracket().Replace(line, Turned) : line;
    }

    public static bool IsRightToLeft(string words) =>
        words.Count(PieceText.IsRightToLeft) is var right && right > 0 && right > words.Count(c => char.IsLetter(c) && !PieceText.IsRightToLeft(c));

    private static bool IsRaised(Piece piece, Row row) => piece.Size <= 0.85 * row.Size && row.Baseline - piece.Baseline >= 0.12 * row.Size;

    /// <summary>
    /// A raised number is the mark of a footnote, and neither a part of the word before it nor a word of the sentence: it is set in
    /// brackets, as in texts without raised letters. After a unit of length it is a power.
    /// </summary>
    private static string Marked(StringBuilder before, string mark)
    {
        if (mark is "2" or "3" && Unit().IsMatch(before.ToString(Math.Max(0, before.Length - 4), Math.Min(4, before.Length))))
            return mark is "2" ? "²" : "³";
        return before.Length == 0 ? $"[{mark}] " : $" [{mark}]";
    }

    /// <summary>
    /// pdf.js hands over every piece in logical order; the pieces themselves are put in order here. In a line written from right to
    /// left, what is not (names in Latin letters, numbers) keeps its own order, and the other way round.
    /// </summary>
    private static IEnumerable<Piece> InReadingOrder(IReadOnlyList<Piece> pieces)
    {
        if (!pieces.Any(piece => piece.Text.Any(PieceText.IsRightToLeft))) return pieces;
        var ordered = pieces.ToList();
        var isRightToLeft = IsRightToLeft(string.Concat(pieces.Select(piece => piece.Text)));
        if (isRightToLeft) ordered.Reverse();
        for (var i = 0; i < ordered.Count;)
        {
            var end = i;
            var j = i;
            for (; j < ordered.Count && RunsAgainst(ordered[j], isRightToLeft) is not false; j++)
                if (RunsAgainst(ordered[j], isRightToLeft) is true) end = j + 1;
            if (end > i + 1) ordered.Reverse(i, end - i);
            // Where nothing runs against the line, what was looked at need not be looked at again.
            i = Math.Max(i + 1, end > i ? end : j);
        }
        return ordered;
    }

    /// <summary>Null where nothing but signs without a direction stands in it.</summary>
    private static bool? RunsAgainst(Piece piece, bool isRightToLeft) =>
        piece.Text.Any(PieceText.IsRightToLeft) ? !isRightToLeft
        : piece.Text.Any(char.IsLetterOrDigit) ? isRightToLeft
        : null;

    /// <summary>
    /// Between words from right to left an opening bracket is drawn as a closing one, and a file may tell what is drawn. A bracket
    /// opens that has a blank before it and none behind.
    /// </summary>
    private static string Turned(Match bracket) => bracket.Value switch
    {
        "(" => ")",
        ")" => "(",
        "[" => "]",
        "]" => "[",
        "«" => "»",
        _ => "«",
    };

    /// <summary>Single capitals all equally far from each other.</summary>
    private static bool IsSpaced(IReadOnlyList<Piece> pieces)
    {
        if (pieces.Count < 4 || !pieces.All(piece => piece.Text.Trim() is [var letter] && char.IsUpper(letter))) return false;
        var gaps = pieces.Zip(pieces.Skip(1), (piece, next) => next.Left - piece.Right).ToList();
        return gaps.Max() <= 1.4 * gaps.Min();
    }

    private static string WithoutSpacing(Match spaced) => spaced.Value.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*[\[(]?(?<mark>\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,4})[\])]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"(?:^|[^\p{L}])(?:k|c|d|m)?m\z", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?<![^\s(])[)\]»](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.])[(\[«](?![^\s.,،؛:;)])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TurnedBracket();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary>Letters set far apart, "S E C U R I T Y": four capitals or more, each alone.</summary>
    [GeneratedRegex(@"(?<!\S)\p{Lu}(?: \p{Lu}){3,}(?!\S)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaced();
}
