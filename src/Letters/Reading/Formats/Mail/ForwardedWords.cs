using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Mail;

/// <summary>
/// The messages forwarded within the words of another: they are letters of their own senders, whereas words quoted in an answer
/// are only what it answers.
/// </summary>
internal static partial class ForwardedWords
{
    /// <summary>Who forwards adds no more than "Please see below."; who adds more, and does not say that he forwards, answers.</summary>
    private const int FewWords = 20;

    /// <param name="subject">That of the message around: "Fwd: The harbour".</param>
    /// <returns>How many lines are the writer's own, and the messages below them, as files.</returns>
    public static (int Own, IReadOnlyList<string> Messages) Part(IReadOnlyList<string> lines, string subject)
    {
        var heads = Heads(lines, subject);
        return heads.Count == 0
            ? (lines.Count, [])
            : (heads[0].Start, [.. heads.Select((found, i) =>
                found.Head.Message(Words(lines, found.Start, found.Head.End, i + 1 < heads.Count ? heads[i + 1].Start : lines.Count)))]);
    }

    /// <summary>A message forwarded time and again holds one head under the other.</summary>
    private static List<(int Start, ForwardedHead Head)> Heads(IReadOnlyList<string> lines, string subject)
    {
        var heads = new List<(int Start, ForwardedHead Head)>();
        for (var (i, words) = (0, 0); i < lines.Count; i++)
        {
            var isMarked = Marked().Match(lines[i]);
            var mayHead = isMarked.Success
                ? isMarked.Groups["forwarded"].Success || Forwards().IsMatch(subject) || (words <= FewWords && !Answers().IsMatch(subject))
                : Forwards().IsMatch(subject) && Sender().IsMatch(lines[i]);
            if (mayHead && ForwardedHead.At(lines, isMarked.Success ? i + 1 : i) is { } head)
            {
                heads.Add((i, head));
                (i, words, subject) = (head.End - 1, 0, head.Fields.GetValueOrDefault("Subject", ""));
            }
            else words += lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        }
        return heads;
    }

    /// <summary>Some programs mark the lines of a forwarded message as those of a quotation, its head too.</summary>
    private static IEnumerable<string> Words(IReadOnlyList<string> lines, int start, int from, int to)
    {
        var isQuoted = lines.Skip(start).Take(from - start).Any(line => line.StartsWith('>'));
        return lines.Skip(from).Take(to - from).Select(line => !isQuoted || !line.StartsWith('>') ? line : line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line[1..]);
    }

    [GeneratedRegex(
        """
        ^\s?(?:-{2,}\s?(?:Original|(?<forwarded>Forwarded|Weitergeleitete|Message[ ]transféré|Mensaje[ ]reenviado|Пересылаемое|Messaggio[ ]inoltrato)
          |Ursprüngliche|Message[ ]d['’]origine|Mensaje|Исходное)[\p{L}\x20'’]{0,30}-{2,}
        |(?<forwarded>Begin[ ]forwarded[ ]message|Début[ ]du[ ]message[ ](?:transféré|réexpédié)|Anfang[ ]der[ ]weitergeleiteten[ ](?:Nachricht|E-Mail)
          |Inicio[ ]del[ ]mensaje[ ]reenviado|Inizio[ ]messaggio[ ]inoltrato|Начало[ ]переадресованного[ ]сообщения)\s?:\s*$)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^\s?\*?(?:From|Von|De|От|Da)\s?:\*?\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sender();

    [GeneratedRegex(@"^\s*(?:Fwd?|WG|TR|RV|Enc|I|Пересл)\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Forwards();

    [GeneratedRegex(@"^\s*(?:Re|AW|RES|SV|Antw|Réf|Отв)\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Answers();
}
