using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Mail;

/// <summary>
/// The parameters after a field's value, as in "attachment; filename=reply.docx": quoted or bare, cut in pieces and in other
/// character sets (RFC 2231), or with encoded words in them, which no standard allows and many programs write.
/// </summary>
internal static partial class ParameterValue
{
    private const int MostPieces = 200;

    /// <summary>The words before the first parameter, and the parameters by name in lower case.</summary>
    public static (string Value, IReadOnlyDictionary<string, string> Parameters) Read(string field)
    {
        var end = field.IndexOf(';', StringComparison.Ordinal);
        var pieces = new Dictionary<string, SortedList<int, Piece>>(StringComparer.Ordinal);
        foreach (Match match in Parameter().Matches(end < 0 ? "" : field[end..]).Take(MostPieces))
        {
            var name = match.Groups["name"].Value.ToLowerInvariant();
            var number = match.Groups["number"] is { Success: true } n ? int.Parse(n.Value, CultureInfo.InvariantCulture) : 0;
            var words = match.Groups["quoted"] is { Success: true } quoted ? Escaped().Replace(quoted.Value, "$1") : match.Groups["bare"].Value.Trim();
            if (!pieces.TryGetValue(name, out var named)) pieces[name] = named = [];
            named.TryAdd(number, new Piece(words, match.Groups["encoded"].Success));
        }
        return ((end < 0 ? field : field[..end]).Trim(), pieces.ToDictionary(named => named.Key, named => Joined(named.Value.Values)));
    }

    private static string Joined(IList<Piece> pieces)
    {
        if (!pieces.Any(piece => piece.IsEncoded)) return EncodedWord.Decode(string.Concat(pieces.Select(piece => piece.Words)));
        // The first piece opens with the character set and the language: utf-8'en'…
        var charset = pieces[0].Words.Split('\'') is [var named, _, _, ..] ? named : null;
        var bytes = new List<byte>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var words = i == 0 && charset is not null ? pieces[0].Words.Split('\'', 3)[2] : pieces[i].Words;
            bytes.AddRange(pieces[i].IsEncoded ? Unescaped(words) : Encoding.UTF8.GetBytes(words));
        }
        return Charset.Decode(bytes.ToArray(), charset);
    }

    private static IEnumerable<byte> Unescaped(string words)
    {
        for (var i = 0; i < words.Length; i++)
            if (words[i] == '%' && i + 2 < words.Length && byte.TryParse(
                    words.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                yield return escaped;
                i += 2;
            }
            else
            {
                var start = i;
                if (char.IsHighSurrogate(words[i]) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1])) i++;
                foreach (var other in Encoding.UTF8.GetBytes(words, start, i + 1 - start)) yield return other;
            }
    }

    private sealed record Piece(string Words, bool IsEncoded);

    [GeneratedRegex(
        """
        ;\s*(?<name>[^\s*=;"]{1,60})(?:\*(?<number>[0-9]{1,3}))?(?<encoded>\*)?\s*=\s*
          (?:"(?<quoted>(?:[^"\\]|\\.){0,4000})"?|(?<bare>[^;]{0,4000}))
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\\(.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
