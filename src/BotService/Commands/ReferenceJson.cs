using Letters.Archive;

namespace BotService.Commands;

/// <summary>A document the letter mentions, with the words that do.</summary>
internal sealed record ReferenceJson(string Relation, string Target, string Quote)
{
    public static ReferenceJson Of(Letter letter, Proven<DocumentSymbol> mention) =>
        new("mentions", mention.Value.Canonical, mention.Span.Of(letter.Text));
}
