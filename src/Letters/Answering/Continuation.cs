using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// What has to follow a sentence for it to answer: the items a lead line announces, the reason for a fact where a reason is asked for,
/// what the writer holds of a matter that was only taken up.
/// </summary>
internal static partial class Continuation
{
    /// <summary>The quotation with what follows it, no longer than <paramref name="longest"/> characters.</summary>
    /// <param name="ranked">The sentence found, the last of the quotation or within it.</param>
    public static Span Of(RankedSentence ranked, Span quoted, string question, int longest)
    {
        var text = ranked.Evidence.Letter.Text;
        if (Items(text, quoted) is { } items) return items.Length <= LongestList ? items : quoted;

        var next = ranked.Evidence.Passage.Sentences.FirstOrDefault(sentence => sentence.Start >= quoted.End);
        if (next.Length == 0 || next.End - quoted.Start > longest) return quoted;
        // "Following is the text of the message:" says nothing without what follows.
        if (quoted.Of(text).TrimEnd().EndsWith(':')) return Span.Between(quoted.Start, next.End);
        if (text[quoted.End..next.Start].Contains("\n\n", StringComparison.Ordinal)) return quoted;
        if (next.End - quoted.Start <= Brief && GoesOn().IsMatch(next.Of(text))) return Span.Between(quoted.Start, next.End);
        return Needs(quoted.Of(text), next.Of(text), question) ? Span.Between(quoted.Start, next.End) : quoted;
    }

    /// <summary>In characters: so short a quotation takes the next sentence along that goes on about the same.</summary>
    private const int Brief = 400;

    /// <summary>A list is of one piece: it may be longer than other quotations, in characters.</summary>
    private const int LongestList = 1500;

    /// <summary>Whether the sentence announces items and they follow: the lead line of a list.</summary>
    public static bool IsLeadLine(string text, Span sentence) => Items(text, sentence) is not null;

    /// <summary>Whether several things are asked for that a letter may list: "What are the three conditions?", "Which steps did Elbria offer?"</summary>
    public static bool IsAskedForList(string question) => AskedForSeveral().IsMatch(question);

    private static bool Needs(string words, string next, string question) => AskedForThings.In(question) switch
    {
        AskedFor.Reason => !Reason().IsMatch(words),
        _ => TakingUp.IsIn(words) ? BackPointing.IsIn(next) || Answering().IsMatch(next) : Denial().IsMatch(words) && Counterpart().IsMatch(next),
    };

    /// <summary>The lines after "… the following:" that are its items, or the paragraphs after "three conditions" that count them out.</summary>
    private static Span? Items(string text, Span quoted)
    {
        var words = quoted.Of(text).TrimEnd(' ', '\n', '-', '–', '—');
        if (!words.EndsWith(':') && !Announcing().IsMatch(words)) return null;
        var end = quoted.End;
        for (var line = NextLine(text, end); line.Length > 0; line = NextLine(text, line.End))
        {
            var item = line.Of(text);
            if (!Ordinal().IsMatch(item) && !(words.EndsWith(':') && Item().IsMatch(item))) break;
            end = line.End;
        }
        return end > quoted.End ? Span.Between(quoted.Start, end) : null;
    }

    /// <summary>The next line that is not empty, without the blanks at its ends; of no length at the end of the text.</summary>
    private static Span NextLine(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        var end = text.IndexOf('\n', from);
        return Span.Between(from, from + text[from..(end < 0 ? text.Length : end)].TrimEnd().Length);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>"(a) …", "1. …", "- …", "(iv) …"</summary>
    [GeneratedRegex(@"^(\(?([a-z]|[ivx]{1,5}|\d{1,2})\\?[.)]|[-–—•*·])\s*\S", Options)]
    private static partial Regex Item();

    [GeneratedRegex(@"^((the |a |an )?(first|second|third|fourth|fifth|sixth|last|final)(ly)?\b|(\(?([a-z]|[ivx]{1,5}|\d{1,2})\\?[.)]) )", Options)]
    private static partial Regex Ordinal();

    private const string Listed =
        "(conditions|points|reasons|demands|proposals|requests|requirements|questions|grounds|steps|measures|recommendations|observations|facts|elements|principles|levels|sources|things|items|members|courses)";

    [GeneratedRegex(
        @"\b(what|which)( (are|were))?( (the|all|all the))?( (main|key|different|other|various))? ((\d+|two|three|four|five|six|seven|eight|nine|ten) \w+|" + Listed + @")\b|^\W*(list|enumerate)\b",
        Options)]
    private static partial Regex AskedForSeveral();

    /// <summary>"It attaches three conditions to its presence."</summary>
    [GeneratedRegex(@"\b(two|three|four|five|six|seven|following) (\w+ )?" + Listed + @"\b[^.;]{0,60}\.$", Options)]
    private static partial Regex Announcing();

    [GeneratedRegex(@"\b(because|since|in order|so that|owing to|due to|on account of|therefore|for the reason|as a result|thereby|lest|in view of|so as)\b", Options)]
    private static partial Regex Reason();

    /// <summary>What begins with the writer, and says what he holds.</summary>
    [GeneratedRegex(@"^\W*(i|we|my government|our) ", Options)]
    private static partial Regex Answering();

    [GeneratedRegex(@"\b(do|does|did) not (say|claim|maintain|accept|suggest|ask|allege|deny|believe)\b", Options)]
    private static partial Regex Denial();

    /// <summary>"It was sent to Ansmouth on 6 May": of the same, said of by a pronoun.</summary>
    [GeneratedRegex(@"^\W*(it|they|he|she) (was|were|has|have|had|did|does|also|then) (?!(been )?(appreciated|requested|hoped|understood|regretted|noted|clear|true|possible|necessary)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^\W*(it|they|he|she|we|i|but|rather) ", Options)]
    private static partial Regex Counterpart();
}
