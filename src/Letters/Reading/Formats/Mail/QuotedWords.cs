using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Mail;

/// <summary>What in the text of a message is not its writer's: earlier messages, and what is put under every message.</summary>
internal static partial class QuotedWords
{
    private const int LongestAttribution = 300;

    /// <summary>The text in pieces, in order, each the writer's own or not. Marks of quotation are taken off.</summary>
    public static IEnumerable<(bool IsOwn, string Text)> Pieces(IReadOnlyList<string> lines)
    {
        var piece = new List<string>();
        var isOwn = true;
        for (var i = 0; i < lines.Count; i++)
        {
            if (OpensRest(lines, i))
            {
                if (piece.Count > 0) yield return (isOwn, string.Join('\n', piece));
                yield return (false, string.Join('\n', lines.Skip(i).Select(Unquoted)));
                yield break;
            }
            var isQuoted = IsQuoted(lines[i]) || OpensQuotation(lines, i);
            var goesOn = isQuoted == !isOwn || (!isOwn && (lines[i].Trim().Length == 0 || IsAttribution(string.Concat(lines[i - 1], " ", lines[i]))));
            if (!goesOn)
            {
                if (piece.Count > 0) yield return (isOwn, string.Join('\n', piece));
                piece.Clear();
                isOwn = !isQuoted;
            }
            piece.Add(Unquoted(lines[i]));
        }
        if (piece.Count > 0) yield return (isOwn, string.Join('\n', piece));
    }

    /// <summary>Whether a block of a page heads an earlier message, as mail programs set it.</summary>
    public static bool OpensEarlier(string block)
    {
        var lines = block.Split('\n');
        return Rest().IsMatch(block) || IsAttribution(block.Replace('\n', ' ')) || (EarlierHead().IsMatch(block) && IsEarlierHead(lines, 0));
    }

    /// <summary>"On 3 May 2031, Ann Lee wrote:".</summary>
    public static bool IsAttribution(string words) => words.Length <= LongestAttribution && Attribution().IsMatch(words.Trim());

    private static bool OpensRest(IReadOnlyList<string> lines, int i) =>
        lines[i] is "-- " or "--" || Rest().IsMatch(lines[i]) || (EarlierHead().IsMatch(lines[i]) && i > 0 && IsEarlierHead(lines, i));

    /// <summary>"From: … Sent: … To: …" in the midst of a message heads an earlier one.</summary>
    private static bool IsEarlierHead(IReadOnlyList<string> lines, int i) =>
        lines.Skip(i + 1).Take(4).Count(line => EarlierHeadLine().IsMatch(line)) >= 2;

    private static bool IsQuoted(string line) => line.StartsWith('>');

    /// <summary>The line over a quotation, or the first of two such lines.</summary>
    private static bool OpensQuotation(IReadOnlyList<string> lines, int i) =>
        IsFollowedByQuotation(lines, i + 1) && IsAttribution(lines[i])
        || (i + 1 < lines.Count && IsFollowedByQuotation(lines, i + 2) && IsAttribution($"{lines[i]} {lines[i + 1]}"));

    private static bool IsFollowedByQuotation(IReadOnlyList<string> lines, int i) =>
        i < lines.Count && (IsQuoted(lines[i]) || (lines[i].Trim().Length == 0 && i + 1 < lines.Count && IsQuoted(lines[i + 1])));

    private static string Unquoted(string line)
    {
        var words = line.TrimStart('>', ' ');
        return IsQuoted(line) ? words : line;
    }

    [GeneratedRegex(
        @"^\s?-{2,}\s?(?:Original|Forwarded|Ursprüngliche|Weitergeleitete|Message d['’]origine|Mensaje|Исходное)[\p{L} '’]{0,30}-{2,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex(
        @"^(?:On|Le|Am|El|Il|Op|Em|Den|W dniu|В|Ср|Пт|Пн|Вт|Чт|Сб|Вс)\b[^\n]{3,280}\b(?:wrote|a écrit|schrieb|escribió|ha scritto|schreef|escreveu|skrev|napisał|пишет|написал)[^\n]{0,60}:$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^\s?\*?(?:From|Von|De|От)\s?:\*?\s", RegexOptions.CultureInvariant)]
    private static partial Regex EarlierHead();

    [GeneratedRegex(@"^\s?\*?(?:Sent|Date|To|Cc|Subject|Gesendet|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto|Отправлено|Кому|Тема)\s?:\*?\s", RegexOptions.CultureInvariant)]
    private static partial Regex EarlierHeadLine();
}
