using BotService.Channels.Web.Wording;
using Letters.Archive;

namespace BotService.Channels.Web.Pages;

/// <summary>
/// What a letter says of itself, a line a field, each value leading to the words of the letter that prove it; what is not known has
/// no line.
/// </summary>
internal static class LetterFacts
{
    public static Html Draw(Words words, Letter letter) => Html.Of($"""
        <dl class="facts" aria-label="{words["letter.facts"]}">
        {Of(words, letter).Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd dir=\"auto\">{fact.Value}</dd></div>\n"))}
        </dl>
        """);

    private static IEnumerable<(string Name, Html Value)> Of(Words words, Letter letter)
    {
        var header = letter.Header;
        Html Proof<T>(Proven<T> proven, string value) => Html.Of(
            $"<a class=\"proof\" href=\"{LetterAddress.Of(letter, proven.Span)}\" title=\"{words["letter.proof"]}\">{value}</a>");
        Html Proofs<T>(IEnumerable<Proven<T>> proven, Func<T, string> value) =>
            Joined(", ", proven.DistinctBy(one => value(one.Value)).Select(one => Proof(one, value(one.Value))));
        Html Who(Correspondent who) =>
            Joined(", ", new[] { who.Name, who.Office, who.Party }.OfType<Proven<string>>().Select(part => Proof(part, part.Value)));

        yield return (words["fact.kind"], Html.Of($"{words.Kind(header.Kind)}"));
        if (header.Number is { } number) yield return (words["fact.number"], Proof(number, number.Value));
        if (header.Symbols.Count > 0) yield return (words["fact.symbol"], Proofs(header.Symbols, symbol => symbol.Canonical));
        if (header.Date is { } date) yield return (words["fact.date"], Proof(date, words.Date(date.Value)));
        if (header.Circulated is { } circulated) yield return (words["fact.circulated"], Proof(circulated, words.Date(circulated.Value)));
        if (header.Published is { } published) yield return (words["fact.published"], Proof(published, words.Date(published.Value)));
        if (header.Place is { } place) yield return (words["fact.place"], Proof(place, place.Value));
        if (header.Sender is { } sender) yield return (words["fact.from"], Who(sender));
        if (header.Recipients.Count > 0) yield return (words["fact.to"], Joined("; ", header.Recipients.Select(Who)));
        if (header.Copies.Count > 0) yield return (words["fact.copies"], Joined("; ", header.Copies.Select(Who)));
        if (header.Subject is { } subject) yield return (words["fact.subject"], Proof(subject, subject.Value));
        var own = header.Symbols.Select(symbol => symbol.Value).ToHashSet();
        var others = letter.Mentions.Where(symbol => !own.Contains(symbol.Value)).ToList();
        if (others.Count > 0) yield return (words["fact.mentions"], Proofs(others, symbol => symbol.Canonical));
        if (letter.Annexes.Count > 0) yield return (words["fact.annexes"], Joined("; ", letter.Annexes.Select(annex => Proof(annex.Title, annex.Title.Value))));
        yield return (words["fact.file"], Html.Of($"""{letter.Source} <a class="original" href="{LetterAddress.OfOriginal(letter)}" download>{words[letter.File == letter.Source ? "letter.original" : "letter.original.container"]}</a>"""));
    }

    private static Html Joined(string between, IEnumerable<Html> pieces) => new(string.Join(between, pieces));
}
