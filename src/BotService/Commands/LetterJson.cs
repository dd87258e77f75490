using System.Text.Json;
using Letters.Archive;

namespace BotService.Commands;

/// <summary>A letter as <c>letters --json</c> prints it; what is not known is absent.</summary>
internal sealed record LetterJson(
    string Letter,
    string Source,
    string Kind,
    string? Number,
    string? Date,
    string? Circulated,
    string? Published,
    IReadOnlyList<string> Events,
    CorrespondentJson? Sender,
    IReadOnlyList<CorrespondentJson> Recipients,
    IReadOnlyList<CorrespondentJson> Copies,
    IReadOnlyList<string> Symbols,
    IReadOnlyList<string> Annexes,
    string Title,
    string? Language,
    int Paragraphs,
    IReadOnlyList<ReferenceJson> References,
    string? Place,
    string? Subject,
    string? Address,
    string? Telephone,
    string? Fax,
    string? Email,
    string? Website)
{
    public static LetterJson Of(Letter letter)
    {
        var header = letter.Header;
        return new LetterJson(
            letter.Id.Value,
            letter.Source,
            JsonNamingPolicy.CamelCase.ConvertName(header.Kind.ToString()),
            header.Number?.Value,
            header.Date?.Value.ToString(),
            header.Circulated?.Value.ToString(),
            header.Published?.Value.ToString(),
            [.. header.Events.Select(date => date.Value.ToString()).Distinct()],
            header.Sender is { } sender ? CorrespondentJson.Of(sender) : null,
            [.. header.Recipients.Select(CorrespondentJson.Of)],
            [.. header.Copies.Select(CorrespondentJson.Of)],
            [.. header.Symbols.Concat(letter.Mentions).Select(s => s.Value.Canonical).Distinct()],
            [.. letter.Annexes.Select(annex => annex.Title.Value)],
            letter.Title,
            letter.Language,
            letter.Paragraphs.Count(p => p.Role == ParagraphRole.Body),
            [.. letter.Mentions.DistinctBy(m => m.Value).Select(m => ReferenceJson.Of(letter, m))],
            header.Place?.Value,
            header.Subject?.Value,
            header.Address?.Value,
            header.Telephone?.Value,
            header.Fax?.Value,
            header.Email?.Value,
            header.Website?.Value);
    }
}
