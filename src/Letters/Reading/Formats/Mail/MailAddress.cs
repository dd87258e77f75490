using System.Text;
using Letters.Reading.Header;

namespace Letters.Reading.Formats.Mail;

/// <summary>A correspondent of a message: "Ann Lee" &lt;ann@example.org&gt; (RFC 5322, 3.4).</summary>
/// <param name="Name">As the message gives it, decoded; null where it gives none.</param>
/// <param name="Address">Null where only a name is given.</param>
internal sealed record MailAddress(string? Name, string? Address)
{
    private const int MostAddresses = 2000;

    /// <summary>The name as one is called, else the address. Names of programs with the surname first are turned round.</summary>
    public string Shown
    {
        get
        {
            if (Name is null) return Address ?? "";
            var name = Name.Replace(';', ',');
            return name.Split(',') is [var surname, var given] && IsPartOfName(surname) && IsPartOfName(given)
                ? $"{given.Trim()} {surname.Trim()}"
                : name;
        }
    }

    /// <summary>The correspondents of a field, in order; members of a group count as if they stood alone.</summary>
    public static IReadOnlyList<MailAddress> ReadAll(string field)
    {
        var found = new List<MailAddress>();
        var (words, comment, address) = (new StringBuilder(), new StringBuilder(), (string?)null);
        var hasAt = false;
        for (var i = 0; i < field.Length && found.Count < MostAddresses; i++)
            switch (field[i])
            {
                case '"':
                    var opening = i;
                    i = Quoted(field, i, '"', words);
                    hasAt |= field.AsSpan(opening, i - opening).Contains('@');
                    break;
                case '(': i = Quoted(field, i, ')', comment); break;
                case '<':
                    var inAngles = new StringBuilder();
                    i = Quoted(field, i, '>', inAngles);
                    address = inAngles.ToString().Trim();
                    break;
                case ',' or ';': End(); break;
                // "Undisclosed recipients: ann@example.org;": the name of the group is nobody's.
                case ':' when address is null && !hasAt: words.Clear(); break;
                case var c:
                    words.Append(c);
                    hasAt |= c == '@';
                    break;
            }
        End();
        return found;

        void End()
        {
            var (name, spare) = (Tidy(words), Tidy(comment));
            if (address is null && name.Contains('@', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal))
                (address, name) = (name, "");
            if (name.Length == 0) name = spare;
            if (name.Equals(address, StringComparison.OrdinalIgnoreCase)) name = "";
            if (name.Length > 0 || address is { Length: > 0 }) found.Add(new MailAddress(name.Length > 0 ? name : null, address is { Length: > 0 } ? address : null));
            words.Clear();
            comment.Clear();
            (address, hasAt) = (null, false);
        }
    }

    /// <summary>The words up to the closing mark, and where that stands.</summary>
    private static int Quoted(string field, int from, char close, StringBuilder words)
    {
        var depth = 1;
        var i = from + 1;
        for (; i < field.Length; i++)
        {
            if (field[i] == '\\' && i + 1 < field.Length) i++;
            else if (field[i] == close && --depth == 0) return i;
            else if (field[i] == '(' && close == ')') depth++;
            words.Append(field[i]);
        }
        return i;
    }

    private static string Tidy(StringBuilder words) =>
        string.Join(' ', EncodedWord.Decode(words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');

    private static bool IsPartOfName(string words) => PersonName.Is(words.Trim()) && words.Trim().Split(' ').Length <= 3 && !Offices.Opens(words.Trim());
}
