using System.Text.RegularExpressions;

namespace Letters.Reading.Layout;

/// <summary>What can be told of a line by itself.</summary>
internal static partial class LineShape
{
    /// <summary>Whether the line begins as items of a list do: "1.", "(a)", "iv)", "•". "J. F. Kennedy" does not.</summary>
    public static bool OpensListItem(ReadOnlySpan<char> line) => ListMark().IsMatch(line[..Math.Min(line.Length, 16)]);

    /// <summary>How long the mark of a list item is with the blank after it, or 0.</summary>
    public static int ListMarkLength(ReadOnlySpan<char> line)
    {
        foreach (var match in ListMark().EnumerateMatches(line[..Math.Min(line.Length, 16)])) return match.Length;
        return 0;
    }

    /// <summary>
    /// Whether the line is nothing but the words a letter greets its reader with: "Excellency,", "Dear Mr. President:".
    /// </summary>
    public static bool IsSalutation(string line) => line.Length <= 100 && Salutation().IsMatch(line);

    /// <summary>Whether a sentence may end with the last character, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var words = line.TrimEnd(" \"'”’»)]");
        return words.Length > 0 && words[^1] is '.' or '!' or '?' or ':' or '…' or '。' or '؟';
    }

    [GeneratedRegex(
        """
        ^(?:[-*•–▪◦·‣][ ]|\(?\d{1,3}[.)][ ]|\((?:[a-zA-Z]{1,2}|[ivxlc]{1,6}|[IVXLC]{1,6})\)[ ]
          |(?:[a-z]|[ivxlc]{2,6})[.)][ ]|[A-Z]\)[ ]|[IVXLC]{2,6}\.[ ])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ListMark();

    [GeneratedRegex(
        """
        ^(?:(?:Your\s)?Excellenc(?:y|ies)(?:[,\s]+(?:dear\s)?[\p{L}.'’ -]{0,60})?[,:!.]?
        |(?:My\s)?Dear\s[\p{L}\p{M}.,'’ -]{2,80}[,:!]
        |(?:Mr|Mrs|Ms|Madam|Monsieur|Madame|Señora?|Herr|Frau)\b\.?(?:\s(?:le|la)\b)?\s?[\p{L}.'’ -]{2,60}[,:!]
        |(?:Sirs?|Madam|Sir/Madam|Dear\sSirs?|Gentlemen|Distinguished\s[\p{L} ]{2,60}
          |(?:Est?eemed|Honou?rable|Respected)\s[\p{L}. ]{2,60})[,:!]
        |(?:Excellences?|Messieurs|Mesdames|Monsieur|Madame)(?:\s[\p{L}'’ -]{0,60})?,
        |(?:Muy\s)?(?:Excelent[ií]sim[oa]|Estimad[oa]s?|Distinguid[oa]s?|Señor(?:a|es)?|Excelencia)(?:\s[\p{L}. -]{0,60})?[,:]
        |(?:Sehr\sgeehrte[rs]?|Exzellenz(?:en)?|Eure\sExzellenz)(?:\s[\p{L}. -]{0,80})?[,!])$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Salutation();
}
