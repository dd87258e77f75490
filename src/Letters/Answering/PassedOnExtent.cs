using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading;

namespace Letters.Answering;

/// <summary>
/// How far in a letter what was introduced as another's goes: a quotation until it is closed, a list while its items last, a message until the
/// letter says that it ends. Where nothing tells the end, the first paragraph is the other's, and the rest may be anybody's.
/// </summary>
internal sealed partial class PassedOnExtent
{
    private readonly string text;
    private readonly IReadOnlyList<Paragraph> body;
    private readonly int introducedIn;
    private readonly Introduction introduction;
    private readonly int from;
    private readonly int sureUntil;
    private readonly int perhapsUntil;

    /// <param name="body">The paragraphs of the letter that are its writer's or of those he passes on.</param>
    /// <param name="introducedIn">Which of them the introduction stands in.</param>
    public PassedOnExtent(string text, IReadOnlyList<Paragraph> body, int introducedIn, Introduction introduction)
    {
        (this.text, this.body, this.introducedIn, this.introduction) = (text, body, introducedIn, introduction);
        (from, sureUntil, perhapsUntil) = Within();
    }

    /// <summary>True where the words that begin here are surely the other's, false where they may be; null where they are not.</summary>
    public bool? SureAt(int start) =>
        start < from ? null : start < sureUntil ? true : start < perhapsUntil ? false : null;

    private (int From, int Sure, int Perhaps) Within()
    {
        var own = body[introducedIn].Span.End;
        var from = introduction.Span.End;
        while (from < own && char.IsWhiteSpace(text[from])) from++;
        var inline = from < own && !Begins().IsMatch(text[from..own]);
        var first = introducedIn + 1 < body.Count ? introducedIn + 1 : introducedIn;
        // "Deliver this message from the President. It is released at noon." goes on with the author's words, and the message stands below.
        var isBelow = !introduction.IsOpen && first > introducedIn && (Opens(body[first].Span.Start) || body[first].Role == ParagraphRole.Salutation || body[introducedIn].Span.Of(text).TrimEnd().EndsWith(':'));
        if (inline && !isBelow) first = introducedIn;
        else if (first == introducedIn) return (0, 0, 0);
        else from = body[first].Span.Start;
        var limit = Limit(first);
        var ending = Ending().Match(text, from, Math.Max(0, limit - from));
        if (introduction.IsWhole && ending.Success) return (from, ending.Index, ending.Index);
        if (Opens(from) && Quoted(from, limit) is { } closed) return (from, closed, closed);
        if (ListedItems.BeginningWith(text[from..Math.Min(text.Length, from + LabelLength)]) is { } items)
            return Listed(items, first, from, limit);
        // "Following from Ms. Lund. Elbria agrees.": a full stop may end what is passed on as well as what introduces it.
        if (inline && !isBelow && !introduction.IsOpen) return (from, 0, introduction.IsWhole ? limit : own);
        if (introduction.IsWhole && body.Take(introducedIn).All(paragraph => paragraph.Role != ParagraphRole.Body)) return (from, limit, limit);
        return (from, body[first].Span.End, introduction.IsWhole ? limit : 0);
    }

    private bool Opens(int at) => text[at] is '“' or '«' or '"' or '‘' or '\'';

    /// <summary>In characters: enough for the label of an item.</summary>
    private const int LabelLength = 12;

    /// <summary>Where the letter goes on by itself at the latest: with the number that comes after the introducing paragraph's, with a comment, or never.</summary>
    private int Limit(int first)
    {
        // Before a second paragraph the first goes without its number; a message may bring numbers of its own.
        var number = NumberOf(body[introducedIn]) ?? (introduction.IsWhole ? null : body.Take(introducedIn).Select(NumberOf).LastOrDefault(known => known is not null) ?? 1);
        var inner = 0;
        for (var i = Math.Max(first, introducedIn + 1); i < body.Count; i++)
        {
            if (Comment().IsMatch(body[i].Span.Of(text))) return body[i].Span.Start;
            if (NumberOf(body[i]) is not { } next) continue;
            // A message counts its paragraphs anew.
            if (next == inner + 1) inner++;
            else if (next == number + 1) return body[i].Span.Start;
        }
        return body[^1].Span.End;
    }

    private int? NumberOf(Paragraph paragraph) =>
        Numbered().Match(paragraph.Span.Of(text)) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>Where the quotation that opens here is closed; a paragraph within it may open it again.</summary>
    private int? Quoted(int from, int limit)
    {
        var close = text[from] switch { '“' => '”', '«' => '»', '‘' => '’', var mark => mark };
        for (var at = from + 1; at < limit; at++)
        {
            if (text[at] != close) continue;
            // "its captain's" closes nothing; nor does a mark with which a paragraph opens the quotation again, or before one that does.
            if (close is '’' or '\'' && (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))) continue;
            if (body.Any(paragraph => paragraph.Span.Start == at)) continue;
            var next = at + 1;
            while (next < limit && char.IsWhiteSpace(text[next])) next++;
            if (next < limit && text[next] == text[from] && body.Any(paragraph => paragraph.Span.Start == next)) continue;
            return at + 1;
        }
        return null;
    }

    private (int From, int Sure, int Perhaps) Listed(ListedItems items, int first, int from, int limit)
    {
        var (last, sure, perhaps) = (first, 0, 0);
        for (var i = first; i < body.Count && i <= last + MostBetween && body[i].Span.Start < limit; i++)
        {
            var part = i == first ? Span.Between(from, body[i].Span.End) : body[i].Span;
            var begins = i == first || items.GoesOnWith(part.Of(text));
            var within = items.LastIn(text, part);
            if (!begins && within is null) continue;
            (last, perhaps) = (i, part.End);
            // What follows the last item in its paragraph, without a label, may be the author's again.
            sure = SentenceSplitter.Split(text, body[i].Span).First(sentence => sentence.End > (within ?? part.Start)).End;
        }
        return introduction.IsWhole ? (from, sure, limit) : (from, sure, Own().IsMatch(text[sure..perhaps]) ? sure : perhaps);
    }

    /// <summary>Paragraphs without a label between two items.</summary>
    private const int MostBetween = 3;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"\b(message|text|note|letter|statement|quotation|translation|quote|reply|telegram)s? ends?\b|\bend (of )?(the )?(message|text|note|letter|statement|quotation|translation|quote|reply|telegram)\b"
        + @"|\bunquote\b|(?-i:[.\n)”’'""]\W{0,4}E(nds|NDS))\b\.?", Options)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^\W*((my|our|the|embassy|mission|delegation|post)['’]?s? )?(own )?comments?\W*(\n|[:.])|^\W*\w+ comments?[:.]", Options)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\W{0,2}(?<number>\d{1,2})\\?[.)]\s", Options)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\W*(begins|beginning|quote)\W*$", Options)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^\W*(I|we|my|our)\b", Options)]
    private static partial Regex Own();
}
