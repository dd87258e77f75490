using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Who speaks in a sentence, as far as its words tell: whoever is named shortly before a verb of saying ("Ukraine says Russia used
/// them" has Ukraine speak, not Russia), or after one that follows a quotation (“…” said Price).
/// </summary>
internal static partial class Speech
{
    public static bool IsIn(string sentence) => Verb().IsMatch(sentence);

    /// <summary>Whether somebody speaks who is named by a pronoun alone: the sentences around say who it is.</summary>
    public static bool IsByPronoun(string sentence) => Pronoun().IsMatch(sentence);

    /// <summary>The parts of the sentence in which a speaker is named.</summary>
    public static IEnumerable<Span> SpeakersIn(string sentence)
    {
        const int Reach = 100; // room for a name and what is said of who it is
        foreach (Match verb in Verb().Matches(sentence))
            yield return Span.Between(Math.Max(0, verb.Index - Reach), verb.Index);
        foreach (Match verb in Inverted().Matches(sentence))
            yield return Span.Between(verb.Index + verb.Length, Math.Min(sentence.Length, verb.Index + verb.Length + Reach));
    }

    /// <summary>Whether all these stems stand where one speaker stands.</summary>
    public static bool IsBy(IReadOnlyList<string> stems, string sentence) =>
        SpeakersIn(sentence).Any(part =>
        {
            var held = Terms.Of(sentence, part).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
            return stems.All(held.Contains);
        });

    /// <summary>
    /// The sentence widened, within its passage, to the whole of a quotation it is part of, and to the words that say whose it is: a
    /// quotation in a letter is never shown as if the letter said it.
    /// </summary>
    public static Span WithItsSpeaker(RankedSentence ranked)
    {
        var (text, spans) = (ranked.Evidence.Letter.Text, ranked.Evidence.Passage.Sentences);
        var (first, last) = (ranked.Ordinal, ranked.Ordinal);
        while (first > 0 && IsInsideQuotation(text, spans[0].Start, spans[first].Start)) first--;
        while (last + 1 < spans.Count && IsInsideQuotation(text, spans[first].Start, spans[last].End)) last++;
        var whole = Span.Between(spans[first].Start, spans[last].End);
        if (IsNothingButQuotation(whole.Of(text)))
        {
            if (last + 1 < spans.Count && IsIn(spans[last + 1].Of(text))) last++;
            else if (first > 0) first--;
        }
        return Span.Between(spans[first].Start, spans[last].End);
    }

    /// <summary>Whether a quotation opened after <paramref name="start"/> is still open at <paramref name="at"/>.</summary>
    public static bool IsInsideQuotation(string text, int start, int at)
    {
        var depth = 0;
        foreach (var c in text.AsSpan(start, at - start)) depth = DepthAfter(c, depth);
        return depth > 0;
    }

    /// <summary>How many quotations are open after a character, of as many before it; a straight mark closes all there are.</summary>
    public static int DepthAfter(char c, int depth) => c switch
    {
        '“' or '«' => depth + 1,
        '”' or '»' => Math.Max(0, depth - 1),
        '"' => depth > 0 ? 0 : 1,
        _ => depth,
    };

    /// <summary>Whether the words open and end with quotation marks, and nothing outside them says who speaks.</summary>
    public static bool IsNothingButQuotation(string words) =>
        words.Length > 1 && words[0] is '“' or '"' or '«' && words[^1] is '”' or '"' or '»' && !Verb().IsMatch(Quotation().Replace(words, ""));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>In small letters: the "States" of "the United States" say nothing.</summary>
    private const string Saying =
        "(?-i:say|says|said|told|tells|stat(e|es|ed)|wrote|writes|claim(s|ed)?|alleg(e|es|ed)|den(y|ies|ied)|reject(s|ed)?|add(s|ed)|" +
        "announc(e|es|ed)|explain(s|ed)?|declar(e|es|ed)|repl(y|ies|ied)|answer(s|ed)|assert(s|ed)?|argu(e|es|ed)|warn(s|ed)?|insist(s|ed)?|" +
        "express(es|ed)?|call(s|ed)( for| on)?|urg(e|es|ed)|ask(s|ed)|demand(s|ed)?|propos(e|es|ed)|accus(e|es|ed)|admit(s|ted)?|confirm(s|ed)?|" +
        "report(s|ed)?|observ(e|es|ed)|recall(s|ed)?|regret(s|ted)?|welcom(e|es|ed)|hop(e|es|ed)|think(s)?|believ(e|es|ed)|consider(s|ed)?|agree(s|d)?|viewing|viewed|regards|regarded|maintain(s|ed)?|contend(s|ed)?)";

    [GeneratedRegex(@"\b" + Saying + @"\b", Options)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(he|she|they) (also |then |further )?" + Saying + @"\b", Options)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"[”""]\s?(say|says|said|told|added)\b|\baccording to\b", Options)]
    private static partial Regex Inverted();

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|«[^»]*»", Options)]
    private static partial Regex Quotation();
}
