using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Mail;

/// <summary>
/// The labelled lines over a message that was forwarded within the words of another, in the language of the program that set them.
/// </summary>
/// <param name="Fields">By their names in a header: "From", "Date", "To", "Cc", "Subject".</param>
/// <param name="End">The line its words begin with.</param>
internal sealed partial record ForwardedHead(IReadOnlyDictionary<string, string> Fields, int End)
{
    private const int LongestHead = 60;

    /// <summary>The head whose first labelled line is that of the number, or the next that is not empty.</summary>
    /// <returns>Null where no sender stands there, or a sender alone: then it is no head.</returns>
    public static ForwardedHead? At(IReadOnlyList<string> lines, int from)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var last = "";
        var at = from;
        for (; at < lines.Count && at < from + LongestHead; at++)
        {
            var line = Unmarked(lines[at]);
            if (line.Length == 0) continue;
            var isAfterEmpty = at > from && Unmarked(lines[at - 1]).Length == 0;
            if (Line().Match(line) is { Success: true } match && NameOf(match.Groups["label"].Value) is var name && !fields.ContainsKey(name))
                fields[last = name] = match.Groups["value"].Value.Trim();
            // A long line goes on below.
            else if (!isAfterEmpty && last.Length > 0) fields[last] += " " + line;
            else break;
        }
        return fields.ContainsKey("From") && fields.Count(field => field.Key.Length > 0) >= 2 ? new ForwardedHead(fields, at) : null;
    }

    /// <summary>The message as a file: its head as a header, and the words.</summary>
    public string Message(IEnumerable<string> words)
    {
        var message = new StringBuilder();
        foreach (var (name, value) in Fields.Where(field => field.Key.Length > 0))
            message.Append(name).Append(": ").Append(name switch
            {
                "From" => Correspondent(value),
                "To" or "Cc" when value.Contains(';', StringComparison.Ordinal) => string.Join(", ", value.Split(';').Select(Correspondent)),
                "To" or "Cc" => MailTo().Replace(value, "<$1>"),
                "Date" => Time(value),
                _ => value,
            }).Append('\n');
        return message.Append("Content-Type: text/plain; charset=utf-8\n\n").AppendJoin('\n', words).ToString();
    }

    /// <summary>The line without the mark of a quotation and without stars for bold type.</summary>
    private static string Unmarked(string line) => line.TrimStart('>', ' ', '\t').Replace("*", "", StringComparison.Ordinal).Trim();

    /// <summary>Names are written with the surname first and a comma: quoted, they stay one.</summary>
    private static string Correspondent(string value)
    {
        var person = MailTo().Replace(value, "<$1>").Trim();
        var address = person.IndexOf('<', StringComparison.Ordinal);
        var name = (address < 0 ? person : person[..address]).Trim().Trim('"');
        return name.Contains(',', StringComparison.Ordinal) ? $"\"{name}\" {(address < 0 ? "" : person[address..])}" : person;
    }

    /// <summary>"Mon, Jun 3, 2024 at 10:00 PM" as messages write it; days and months in numbers alone are left as they are.</summary>
    private static string Time(string value)
    {
        var words = Preposition().Replace(value.Replace('\u202F', ' '), " ");
        return words.Contains(':', StringComparison.Ordinal) && !Zone().IsMatch(words) && !Numbers().IsMatch(words)
            && DateTime.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture)
            : words;
    }

    /// <returns>Empty for a field that is not shown.</returns>
    private static string NameOf(string label) => label switch
    {
        "From" or "Von" or "De" or "От" or "Da" => "From",
        "Sent" or "Date" or "Gesendet" or "Datum" or "Envoyé" or "Enviado" or "Fecha" or "Отправлено" or "Дата" or "Data" or "Inviato" => "Date",
        "To" or "An" or "À" or "Para" or "Кому" or "A" => "To",
        "Cc" or "CC" or "Kopie" or "Копия" => "Cc",
        "Subject" or "Betreff" or "Objet" or "Asunto" or "Тема" or "Assunto" or "Oggetto" => "Subject",
        _ => "",
    };

    [GeneratedRegex(
        """
        ^(?<label>From|Von|De|От|Da|Sent|Date|Gesendet|Datum|Envoyé|Enviado|Fecha|Отправлено|Дата|Data|Inviato|To|An|À|Para|Кому|A|Cc|CC
          |Kopie|Копия|Subject|Betreff|Objet|Asunto|Тема|Assunto|Oggetto|Reply-To|Importance|Attachments)\s?:\s*(?<value>\S.*)$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex(@"[\[<]mailto:([^\]>\s]{1,320})[\]>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MailTo();

    [GeneratedRegex(@"\s(?:at|um|à|a las|alle|в)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"[+-][0-9]{4}|\b(?:UTC|GMT|[A-Z]{1,3}S?T)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Zone();

    [GeneratedRegex(@"[0-9][-./][0-9]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
