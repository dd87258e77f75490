using Letters.Archive;

namespace BotService.Channels.Web.Lists;

/// <summary>One page of the letters a reader asked for.</summary>
/// <param name="Letters">Those on this page, in order.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Held">How many letters there are at all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
internal sealed record LetterSelection(IReadOnlyList<FoundLetter> Letters, int Found, int Held, int Page, int Pages)
{
    public const int OnOnePage = 50;

    public static async Task<LetterSelection> OfAsync(
        LetterQuery query, IReadOnlyList<Letter> held, LetterSearch search, CancellationToken cancellationToken)
    {
        var fitting = held.Where(letter => Fits(query, letter)).ToList();
        var found = query.Text.Length > 0 ? await search.FindAsync(query.Text, fitting, cancellationToken) : [.. fitting.Select(letter => new FoundLetter(letter, null))];
        var pages = Math.Max(1, (found.Count + OnOnePage - 1) / OnOnePage);
        var page = Math.Min(query.Page, pages);
        return new LetterSelection([.. InOrder(query.Order, found).Skip((page - 1) * OnOnePage).Take(OnOnePage)], found.Count, held.Count, page, pages);
    }

    public static LetterDate? DateOf(Letter letter) => (letter.Header.Date ?? letter.Header.Circulated ?? letter.Header.Published)?.Value;

    private static bool Fits(LetterQuery query, Letter letter) =>
        (query.Kind is not { } kind || letter.Header.Kind == kind)
        && (query.Language.Length == 0 || letter.Language == query.Language)
        && query.Dates.MayHold(DateOf(letter))
        && (query.From.Length == 0 || letter.Header.Sender?.InFull.Contains(query.From, StringComparison.OrdinalIgnoreCase) == true);

    private static IOrderedEnumerable<FoundLetter> InOrder(LetterOrder order, IEnumerable<FoundLetter> found) => (order switch
    {
        LetterOrder.Oldest => found.OrderBy(one => DateOf(one.Letter) is null).ThenBy(one => DateOf(one.Letter) ?? default),
        // Letters without a sender stand last.
        LetterOrder.Sender => found.OrderBy(one => one.Letter.Header.Sender is null)
            .ThenBy(one => one.Letter.Header.Sender?.Designation, StringComparer.InvariantCultureIgnoreCase),
        LetterOrder.Title => found.OrderBy(one => one.Letter.Title, StringComparer.InvariantCultureIgnoreCase),
        _ => found.OrderByDescending(one => DateOf(one.Letter) ?? default),
    }).ThenBy(one => one.Letter.Id);
}
