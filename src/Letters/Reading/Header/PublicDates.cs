using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Layout;

namespace Letters.Reading.Header;

/// <summary>The days a document was given to others, which need not be the day it was written.</summary>
internal static partial class PublicDates
{
    /// <summary>How many lines below "Distr.: General" its date may stand.</summary>
    private const int Below = 3;

    /// <summary>The date in the masthead under the word for the distribution.</summary>
    public static Proven<LetterDate>? Circulated(LetterParts parts)
    {
        var lines = Head(parts);
        var distribution = lines.FindIndex(line => Distribution().IsMatch(line.Words));
        return distribution < 0 ? null
            : lines.Skip(distribution).Take(Below + 1).TakeWhile(line => !LetterPhrases.NamesDocument(line.Words))
                .Select(WhenAndWhere.FirstDate).OfType<Proven<LetterDate>>().FirstOrDefault();
    }

    /// <summary>"Published 12 October 2022"; where only "Updated …" stands, that.</summary>
    public static Proven<LetterDate>? Published(LetterParts parts, ILookup<Label, TextPart> labels)
    {
        var lines = Head(parts);
        return labels[Label.Published].Concat(lines.Where(line => Publication().IsMatch(line.Words)))
            .Concat(lines.Where(line => Update().IsMatch(line.Words)))
            .Select(WhenAndWhere.FirstDate).OfType<Proven<LetterDate>>().FirstOrDefault();
    }

    private static List<TextPart> Head(LetterParts parts) =>
        [.. parts.Letterhead.Concat(parts.Headings).OrderBy(part => part.Span.Start).SelectMany(part => part.Lines)];

    [GeneratedRegex(@"\bDistr(?:\.|ibution\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Distribution();

    [GeneratedRegex(@"\b(?:Published|Posted|Issued|Publié|Mis en ligne|Publicado|Veröffentlicht)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publication();

    [GeneratedRegex(@"\b(?:Updated|Mis à jour|Actualizado|Aktualisiert)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();
}
