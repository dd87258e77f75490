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

    private static Label? LabelOf(string word) => word.ToLowerInvariant().Trim('.', ' ') switch
    {
        "from" or "sender" or "de" or "von" or "signed by" or "signatory" => Label.Sender,
        "to" or "recipient" or "recipients" or "addressee" or "addressees" or "addressed to" or "à" or "an" or "para" => Label.Recipient,
        "copy" or "copies" or "cc" or "copied to" or "copie" => Label.Copy,
        "date" or "dated" or "datum" or "fecha" or "published" or "date of letter" => Label.Date,
        "number" or "no" or "ref" or "reference" or "our ref" or "our reference" or "letter no" or "note no" or "document no" or "n°" or "nº" or "nr" or "file no" => Label.Number,
        "subject" or "re" or "objet" or "asunto" or "betreff" or "concerning" => Label.Subject,
        "symbol" or "document" or "document symbol" or "circulated as" or "symbols" => Label.Symbol,
        "place" or "place and date" or "lieu" or "ort" or "lugar" => Label.Place,
        "kind" or "type" or "document type" => Label.Kind,
        "tel" or "telephone" or "phone" or "tél" or "téléphone" => Label.Telephone,
        "fax" or "telefax" => Label.Fax,
        "e-mail" or "email" or "mail" => Label.Email,
        "website" or "web" => Label.Website,
        "address" => Label.Address,
        "author" or "reporter" or "byline" => Label.Author,
        _ => null,
    };

    [GeneratedRegex(@"^(?<label>From|Sender|De|Von|Signed by|Signatory|To|Recipients?|Addressees?|Addressed to|À|An|Para|Cop(?:y|ies)|C\.?C\.?|Copied to|Copie|Dated?|Datum|Fecha|Date of letter|Published|Number|No\.?|Ref\.?|Reference|Our ref(?:erence)?\.?|Letter No\.?|Note No\.?|Document No\.?|File No\.?|N°|Nº|Nr\.?|Subject|Re|Objet|Asunto|Betreff|Concerning|Symbols?|Document symbol|Document|Circulated as|Place(?: and date)?|Lieu|Ort|Lugar|Kind|Type|Document type|Tel\.?|Telephone|Phone|Tél\.?|Téléphone|Fax|Telefax|E-?mail|Mail|Website|Web|Address|Author|Reporter|Byline|Meeting(?: records?)?(?: cited)?|Status|Language|Agenda item)\s?:\s?(?<value>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
