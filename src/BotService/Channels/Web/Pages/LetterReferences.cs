using BotService.Channels.Web.Wording;
using Letters.Archive;
using Letters.Collation;

namespace BotService.Channels.Web.Pages;

/// <summary>
/// What a letter has to do with others: those it names, and those that name it, each with the sentence that proves it. A letter held
/// is a link; one that is not stands there by the words that name it.
/// </summary>
internal static class LetterReferences
{
    /// <summary>More of one sort are not drawn.</summary>
    private const int Most = 50;

    private static readonly (ReferenceRelation Relation, string Key)[] Naming =
        [(ReferenceRelation.RepliesTo, "ref.repliesTo"), (ReferenceRelation.FurtherTo, "ref.furtherTo"),
         (ReferenceRelation.Transmits, "ref.transmits"), (ReferenceRelation.RefersTo, "ref.refersTo")];

    private static readonly (ReferenceRelation Relation, string Key)[] NamedBy =
        [(ReferenceRelation.RepliesTo, "ref.repliedBy"), (ReferenceRelation.FurtherTo, "ref.followedBy"),
         (ReferenceRelation.Transmits, "ref.transmittedBy"), (ReferenceRelation.RefersTo, "ref.referredBy")];

    public static Html Draw(Words words, Letter letter, CollatedLetters collated)
    {
        var from = collated.References.From(letter).ToLookup(edge => edge.Reference.Relation);
        var to = collated.References.To(collated.WorkOf(letter)).ToLookup(edge => edge.Reference.Relation);
        List<Html> groups =
        [
            .. Naming.Where(naming => from.Contains(naming.Relation)).Select(naming => Group(words[naming.Key], from[naming.Relation].Select(Named))),
            .. NamedBy.Where(naming => to.Contains(naming.Relation)).Select(naming => Group(words[naming.Key], to[naming.Relation].Select(Names))),
        ];
        return groups.Count == 0
            ? Html.Nothing
            : Html.Of($"<section class=\"references\"><h2>{words["ref.title"]}</h2><dl>{groups}</dl></section>");
    }

    private static Html Group(string name, IEnumerable<Html> references) =>
        Html.Of($"<div><dt>{name}</dt>{references.Take(Most).Select(reference => Html.Of($"<dd dir=\"auto\">{reference}</dd>"))}</div>");

    private static Html Named(ReferenceEdge edge) => edge.To is { } held
        ? Html.Of($"<a href=\"{LetterAddress.Of(held)}\">{held.Title}</a>{Sentence(edge)}")
        : Html.Of($"{edge.Reference.Target.Span.Of(edge.From.Text)}{Sentence(edge)}");

    private static Html Names(ReferenceEdge edge) => Html.Of($"<a href=\"{LetterAddress.Of(edge.From)}\">{edge.From.Title}</a>{Sentence(edge)}");

    private static Html Sentence(ReferenceEdge edge) =>
        Html.Of($"<a class=\"excerpt\" href=\"{LetterAddress.Of(edge.From, edge.Reference.Sentence)}\">{edge.Reference.Sentence.Of(edge.From.Text)}</a>");
}
