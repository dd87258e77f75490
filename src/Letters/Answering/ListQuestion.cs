using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>A question for a list of letters, taken apart into conditions that headers and mentions can meet.</summary>
/// <param name="Kind">Only documents of this kind; null for any.</param>
/// <param name="Symbols">Documents they must all mention.</param>
/// <param name="Dates">Days, months or years they must be dated within.</param>
/// <param name="Senders">Stems the sender must have all of; empty for any.</param>
/// <param name="Recipients">Stems a recipient must have all of; empty for any.</param>
/// <param name="Topic">Stems that must all stand in one sentence; empty for any.</param>
internal sealed partial record ListQuestion(
    LetterKind? Kind,
    IReadOnlyList<DocumentSymbol> Symbols,
    IReadOnlyList<LetterDate> Dates,
    HashSet<string> Senders,
    HashSet<string> Recipients,
    IReadOnlyList<string> Topic)
{
    /// <summary>
    /// Null where the question asks for no list, or holds anything beyond these conditions (a negation, a range, another verb): a list
    /// that ignored it would be complete and wrong.
    /// </summary>
    public static ListQuestion? In(string question)
    {
        if (!AsksForAList().IsMatch(question) || HoldsMore().IsMatch(question) || AsksOfOneLetter().IsMatch(question)) return null;
        var symbols = DocumentSymbol.Find(question);
        var dates = QuestionDates.In(question);
        var rest = Without(question, [.. symbols.Select(s => s.Span), .. dates.Select(d => d.Span)]);
        var (senders, recipients) = (Named(From(), ref rest), Named(To(), ref rest));
        var topic = Terms.Of(rest).Where(token => !Listing().IsMatch(token.Span.Of(rest))).Select(token => token.Stem).Distinct().ToList();
        if (topic.Count > 0 && !AsksForATopic().IsMatch(question)) return null;
        if (symbols.Count + dates.Count + senders.Count + recipients.Count + topic.Count == 0 && !AsksForAll().IsMatch(question)) return null;
        return new ListQuestion(
            SpecificKind(question), [.. symbols.Select(s => s.Value)], [.. dates.Select(d => d.Value)], senders, recipients, topic);
    }

    /// <summary>"Letters" is any correspondence; only a narrower word narrows.</summary>
    private static LetterKind? SpecificKind(string question) =>
        LetterReferences.KindNamed(question) is { } kind and not LetterKind.Letter ? kind : null;

    private static string Without(string question, IReadOnlyList<Span> spans) =>
        string.Concat(question.Select((c, at) => spans.Any(span => at >= span.Start && at < span.End) ? ' ' : c));

    private static HashSet<string> Named(Regex pattern, ref string rest)
    {
        if (pattern.Match(rest) is not { Success: true } match) return [];
        rest = rest.Remove(match.Index, match.Length);
        return Terms.Of(match.Groups["name"].Value).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
    }

    private const string Documents = DocumentWords.Any;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"^\W*(which|what) (of the )?" + Documents + @"\b" +
        @"|^\W*((list|show|give)( me)?|how many|what are|which are)( all)?( of)?( the)? " + Documents +
        @"\b|^\W*all( of)?( the)? " + Documents + @"\b" +
        "|^\\W*(the )?" + DocumentWords.Several + @" (that|which|mentioning|about|from|of|by|to|in|dated|sent|written|signed)\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex AsksForAList();

    /// <summary>Conditions no header meets by itself, and the question which letter answers which.</summary>
    [GeneratedRegex(
        @"\b(not|never|without|except|other than|before|after|since|until|between|answer\w*|repl\w+|respon\w+)\b|n['’]t\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex HoldsMore();

    /// <summary>"Which documents does letter No. 0417 mention?" asks one letter, not all.</summary>
    [GeneratedRegex(
        @"\b(in|by|does|do|did|is|was) (the |this |that |its )?([\p{L}.-]+['’]s )?(" + Documents + @"\b|[a-z]{1,3}/\S)|\bno\.? ?\d|\bnumber \d",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex AsksOfOneLetter();

    [GeneratedRegex(
        @"\b(mention(s|ed|ing)?|about|concern(s|ing)?|regarding|refer(s|red)? to|speaks? of|deals? with|discuss(es)?|names?)\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex AsksForATopic();

    [GeneratedRegex(@"\b([Oo]f|[Ff]rom|[Bb]y|[Dd]id|[Dd]oes) " + DocumentWords.Name, Options)]
    private static partial Regex From();

    [GeneratedRegex(@"\b[Tt]o " + DocumentWords.Name, Options)]
    private static partial Regex To();

    [GeneratedRegex(
        @"^(" + Documents + @"|verbales?|press|list|show|give|held|hold|mention(s|ed|ing)?|concern(s|ing)?|regarding|deals?" +
        @"|discuss(es)?|speaks?|names?|cites?|cited|refers?|referred|quotes?|quoted|dated?|" +
        @"sent|sends?|signs?|signed|written|writes?|wrote|addressed|address|receive[ds]?|got|came|come|went|bears?|kept|exist|archive|collection|all|many|resolution|meeting|symbol)$",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\b(are|do you|held|hold|have)\b|^\W*(list|show|all)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex AsksForAll();
}
