using BotService.Channels.Web.Wording;
using Letters.Archive;

namespace BotService.Channels.Web.Lists;

/// <summary>What the list is asked by: a form that needs no script, and whose answer is an address that can be kept.</summary>
internal static class LetterListForm
{
    /// <summary>More senders are not proposed; they can be written all the same.</summary>
    private const int MostSenders = 200;

    public static Html Draw(Words words, LetterQuery query, IReadOnlyList<Letter> held) => Html.Of($"""
        <form class="finder" method="get" action="/letters" role="search" aria-label="{words["list.search"]}">
        <div class="finder-line">
        <label class="finder-words"><span>{words["list.words"]}</span><input type="search" name="q" value="{query.Text}" maxlength="{LetterQuery.LongestValue}" dir="auto"></label>
        <button type="submit">{words["list.find"]}</button>
        </div>
        <div class="finder-line">
        <label class="finder-from"><span>{words["list.from"]}</span><input name="from" value="{query.From}" list="senders" maxlength="{LetterQuery.LongestValue}" dir="auto" autocomplete="off"></label>
        <datalist id="senders">{Senders(held).Select(sender => Html.Of($"<option value=\"{sender}\"></option>"))}</datalist>
        <label class="finder-choice"><span>{words["list.kind"]}</span><select name="kind"><option value="">{words["list.any"]}</option>{Kinds(words, query, held)}</select></label>
        <label class="finder-choice"><span>{words["list.language"]}</span><select name="language"><option value="">{words["list.any"]}</option>{Languages(query, held)}</select></label>
        <label class="finder-day"><span>{words["list.since"]}</span><input name="since" value="{query.Dates.Since?.ToString()}" size="10" maxlength="10" placeholder="2031-05" title="{words["list.day"]}"></label>
        <label class="finder-day"><span>{words["list.until"]}</span><input name="until" value="{query.Dates.Until?.ToString()}" size="10" maxlength="10" placeholder="2031" title="{words["list.day"]}"></label>
        <label class="finder-choice finder-sort"><span>{words["list.sort"]}</span><select name="sort">{Enum.GetValues<LetterOrder>().Select(order => Option(order == LetterOrder.Newest ? "" : LetterQuery.NameOf(order), words[$"list.sort.{LetterQuery.NameOf(order)}"], order == query.Order))}</select></label>
        </div>
        </form>
        """);

    private static IEnumerable<Html> Kinds(Words words, LetterQuery query, IReadOnlyList<Letter> held) =>
        held.Select(letter => letter.Header.Kind).Distinct().Order()
            .Select(kind => Option(LetterQuery.NameOf(kind), words.Kind(kind), kind == query.Kind));

    private static IEnumerable<Html> Languages(LetterQuery query, IReadOnlyList<Letter> held) =>
        held.Select(letter => letter.Language).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select(language => Option(language, Words.NameOf(language), language == query.Language));

    /// <summary>Parties before persons: a person writes fewer letters.</summary>
    private static IEnumerable<string> Senders(IReadOnlyList<Letter> held) =>
        held.Select(letter => letter.Header.Sender?.Party?.Value).Concat(held.Select(letter => letter.Header.Sender?.Name?.Value)).OfType<string>()
            .GroupBy(sender => sender, StringComparer.Ordinal)
            .OrderByDescending(sender => sender.Count()).ThenBy(sender => sender.Key, StringComparer.Ordinal)
            .Take(MostSenders)
            .Select(sender => sender.Key);

    private static Html Option(string value, string name, bool isChosen) =>
        Html.Of($"<option value=\"{value}\"{(isChosen ? new Html(" selected") : Html.Nothing)}>{name}</option>");
}
