using System.Text.Json;
using Letters.Archive;
using Letters.Collation;

namespace BotService.Commands;

/// <summary>A letter as <c>letters --json</c> prints it; what is not known is absent.</summary>
/// <param name="WitnessOf">The id of the letter of which it is another copy.</param>
/// <param name="Witnesses">The files of its other copies, where it stands for them.</param>
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
    IReadOnlyList<string>? Ranges,
    IReadOnlyList<string> Annexes,
    string Title,
    string? Language,
    int? HiddenCharacters,
    int Paragraphs,
    IReadOnlyList<ReferenceJson> References,
    string? WitnessOf,
    IReadOnlyList<string>? Witnesses,
    string? Place,
    string? Subject,
    string? Address,
    string? Telephone,
    string? Fax,
    string? Email,
    string? Website)
{
    public static LetterJson Of(Letter letter, CollatedLetters collated)
    {
        var header = letter.Header;
        var work = collated.WorkOf(letter);
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
            SymbolRange.Find(letter.Text) is { Count: > 0 } ranges ? [.. ranges.Select(range => range.Value.ToString()).Distinct()] : null,
            [.. letter.Annexes.Select(annex => annex.Title.Value)],
            letter.Title,
            letter.Language,
            letter.HiddenCharacters > 0 ? letter.HiddenCharacters : null,
            letter.Paragraphs.Count(p => p.Role == ParagraphRole.Body),
            [.. collated.References.From(letter).Select(ReferenceJson.Of)],
            work.First.Id == letter.Id ? null : work.First.Id.Value,
            work.First.Id == letter.Id && work.Witnesses.Count > 1 ? [.. work.Witnesses.Skip(1).Select(witness => witness.Source)] : null,
            header.Place?.Value,
            header.Subject?.Value,
            header.Address?.Value,
            header.Telephone?.Value,
            header.Fax?.Value,
            header.Email?.Value,
            header.Website?.Value);
    }
}
