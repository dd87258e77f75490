using Letters.Archive;
using Letters.Collation;

namespace BotService.Commands;

/// <summary>What a letter has to do with others, as lines under headings; a heading without lines is left out.</summary>
internal static class TerminalCollation
{
    public static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Of(Letter letter, CollatedLetters collated)
    {
        var work = collated.WorkOf(letter);
        var from = collated.References.From(letter).ToLookup(edge => edge.Reference.Relation);
        var to = collated.References.To(work).ToLookup(edge => edge.Reference.Relation);
        IEnumerable<(string Heading, IReadOnlyList<string> Lines)> parts =
        [
            ("Answers", [.. from[ReferenceRelation.RepliesTo].Select(Named)]),
            ("Follows", [.. from[ReferenceRelation.FurtherTo].Select(Named)]),
            ("Transmits", [.. from[ReferenceRelation.Transmits].Select(Named)]),
            ("Refers to", [.. from[ReferenceRelation.RefersTo].Select(Named)]),
            ("Answered by", [.. to[ReferenceRelation.RepliesTo].Select(Naming)]),
            ("Followed by", [.. to[ReferenceRelation.FurtherTo].Select(Naming)]),
            ("Transmitted by", [.. to[ReferenceRelation.Transmits].Select(Naming)]),
            ("Referred to by", [.. to[ReferenceRelation.RefersTo].Select(Naming)]),
            .. work.Witnesses.Where(witness => witness.Id != letter.Id)
                .Select(witness => ($"Also held as {witness.Source}", WitnessDifferences.Lines(letter, witness))),
        ];
        return parts.Where(part => part.Lines.Count > 0);
    }

    private static string Named(ReferenceEdge edge)
    {
        var named = edge.Reference.Target.Span.Of(edge.From.Text).Replace('\n', ' ');
        return edge.To is { } held ? $"{named} = {held.Source}" : named;
    }

    private static string Naming(ReferenceEdge edge) =>
        $"{edge.From.Source}: «{edge.Reference.Sentence.Of(edge.From.Text).Replace('\n', ' ')}»";
}
