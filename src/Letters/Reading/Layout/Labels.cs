using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Layout;

/// <summary>What a labelled line tells: "From: …", "Date: …".</summary>
internal enum Label
{
    Sender,
    Recipient,
    Copy,
    Date,
    Number,
    Subject,
    Symbol,
    Place,
    Kind,
    Telephone,
    Fax,
    Email,
    Website,
    Address,
    Author,
    Published,
}

/// <summary>A label and where its value stands.</summary>
internal sealed record LabelledValue(Label Label, Span Span);

/// <summary>Finds labelled lines, as memoranda, records and tables head their documents with.</summary>
internal static partial class Labels
{
    /// <summary>Whether every line of the block is labelled.</summary>
    public static bool IsLine(string words) => words.Length <= 1000 && words.Split('\n').All(line => Line().IsMatch(line));

    public static IEnumerable<LabelledValue> In(string text, Span part)
    {
        var start = part.Start;
        foreach (var line in part.Of(text).Split('\n'))
        {
            if (Line().Match(line) is { Success: true } match && LabelOf(match.Groups["label"].Value) is { } label)
                yield return new LabelledValue(label, new Span(start + match.Groups["value"].Index, match.Groups["value"].Length));
            start += line.Length + 1;
        }
    }

    private static Label? LabelOf(string words) =>
        Named.TryGetValue(words.TrimEnd('.'), out var label) ? label : null;

    private static readonly FrozenDictionary<string, Label> Named = new (Label Label, string Names)[]
    {
        (Label.Sender, Senders), (Label.Recipient, Recipients), (Label.Copy, Copies), (Label.Date, Dates), (Label.Number, Numbers),
        (Label.Subject, Subjects), (Label.Symbol, Symbols), (Label.Place, Places), (Label.Kind, Kinds),
        (Label.Telephone, Telephones), (Label.Fax, Faxes), (Label.Email, Emails), (Label.Website, Websites),
        (Label.Address, "Address"), (Label.Author, Authors), (Label.Published, Publications),
    }.SelectMany(named => named.Names.Split('|').Select(name => KeyValuePair.Create(name.Replace("[.]", ".", StringComparison.Ordinal), named.Label)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private const string Senders = "From|Sender|De|Von|Signed by|Signatory";
    private const string Recipients = "To|Recipients|Recipient|Addressees|Addressee|Addressed to|À|An|Para";
    private const string Copies = "Copy|Copies|CC|C[.]C|Copied to|Copie";
    private const string Dates = "Date of letter|Dated|Date|Datum|Fecha";
    private const string Publications = "Published on|Published|Date of publication|Posted|Publié le|Publicado";
    private const string Numbers =
        "Number|No|Reference|Ref|Our reference|Our ref|Letter No|Note No|Document No|File No|N°|Nº|Nr";
    private const string Subjects = "Subject|Re|Objet|Asunto|Betreff|Concerning";
    private const string Symbols = "Symbols|Symbol|Document symbol|Document|Circulated as";
    private const string Places = "Place and date|Place|Lieu|Ort|Lugar";
    private const string Kinds = "Document type|Kind|Type";
    private const string Telephones = "Telephone|Tel|Phone|Téléphone|Tél";
    private const string Faxes = "Telefax|Fax";
    private const string Emails = "E-mail|Email|Mail";
    private const string Websites = "Website|Web";
    private const string Authors = "Author|Reporter|Byline";

    /// <summary>Labels of lines that tell nothing the header holds.</summary>
    private const string Others =
        "Meeting|Meeting cited|Meeting record|Meeting records|Meeting record cited|Meeting records cited|Status|Language|Agenda item";

    private const string Any =
        Senders + "|" + Recipients + "|" + Copies + "|" + Dates + "|" + Numbers + "|" + Subjects + "|" + Symbols + "|" + Places + "|" + Kinds
        + "|" + Telephones + "|" + Faxes + "|" + Emails + "|" + Websites + "|Address|" + Authors + "|" + Publications + "|" + Others;

    [GeneratedRegex($@"^(?<label>(?:{Any})\.?)\s?:\s?(?<value>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
