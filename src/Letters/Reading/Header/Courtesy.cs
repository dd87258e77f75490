using System.Text.RegularExpressions;

namespace Letters.Reading.Header;

/// <summary>Titles that stand before a name and are no part of it.</summary>
internal static partial class Courtesy
{
    public static TextPart Strip(TextPart name)
    {
        var bare = name.Trim(" ,");
        for (var next = bare.After(Title()); next != bare && !next.IsEmpty; next = bare.After(Title())) bare = next;
        return bare;
    }

    [GeneratedRegex(
        """
        ^(?:H\.?\s?E\.?|S\.?\s?E\.?(?:\s?M\.)?|His[ ]Excellency|Her[ ]Excellency|Son[ ]Excellence|Su[ ]Excelencia
          |The[ ]Rt\.?[ ]Hon(?:ou?rable|\.)?|The[ ]Hon(?:ou?rable|\.)|Hon\.|Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame
          |Monsieur|Madame|M|Mme|Herrn?|Frau|Señor|Señora|Sr|Sra|Excmo|Excma)(?:\.|(?=\s))\s*(?=\p{Lu}|(?:le|la|el)\s\p{Lu}|l['’]\p{Lu})
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
