using System.Text.Json;
using Letters.Collation;

namespace BotService.Commands;

/// <summary>A document the letter names, and the sentence that does.</summary>
/// <param name="Relation">repliesTo, furtherTo, transmits or refersTo.</param>
/// <param name="Target">The id of the letter held that it is, else its symbol, else the words that name it.</param>
/// <param name="Letter">The id of the letter held that it is; absent where the reference is open.</param>
/// <param name="Symbol">Its symbol, where it is named by one.</param>
/// <param name="Named">The words that name it.</param>
/// <param name="Quote">The sentence, as it stands in the letter.</param>
internal sealed record ReferenceJson(string Relation, string Target, string? Letter, string? Symbol, string Named, string Quote)
{
    public static ReferenceJson Of(ReferenceEdge edge)
    {
        var target = edge.Reference.Target;
        var (symbol, named) = (target.Symbol?.Canonical, target.Span.Of(edge.From.Text));
        return new ReferenceJson(
            JsonNamingPolicy.CamelCase.ConvertName(edge.Reference.Relation.ToString()),
            edge.To?.Id.Value ?? symbol ?? named, edge.To?.Id.Value, symbol, named, edge.Reference.Sentence.Of(edge.From.Text));
    }
}
