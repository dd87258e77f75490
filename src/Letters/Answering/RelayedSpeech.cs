using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Words of somebody else that a letter passes on: a clause that says who said something, a quotation, "according to". They are never
/// shown as if the letter's author said them.
/// </summary>
/// <param name="Speaker">Who speaks, in the letter's own words ("the representative of Vantora"); null where the quoted words do not tell.</param>
internal sealed partial record RelayedSpeech(string? Speaker)
{
    /// <summary>Whether the author may have gone on himself here, after words passed on: then nobody is named for it.</summary>
    public bool MayBeTheAuthors { get; private init; }

    /// <summary>Null where the words are the letter's own, as far as it tells.</summary>
    public static RelayedSpeech? In(Letter letter, Span quoted)
    {
        var words = quoted.Of(letter.Text).Replace('\n', ' ');
        // What is told of others in words passed on is theirs, and "I" is the one whose words they are.
        if (Told(letter, words) is { IsOwn: false } told) return new RelayedSpeech(told.Speaker ?? PressSpeaker.Before(letter, quoted));
        if (PassedOn.At(letter, quoted) is { } passed && (passed.Speaker is not null || letter.Header.Sender is not null)) return new RelayedSpeech(passed.Speaker) { MayBeTheAuthors = !passed.IsSure };
        if (PassedOn.Within(letter, quoted) is { } introduced) return new RelayedSpeech(introduced);
        return Told(letter, words) is null && (Speech.IsNothingButQuotation(words) || ClosesMoreThanItOpens(words))
            ? new RelayedSpeech(PressSpeaker.Before(letter, quoted))
            : null;
    }

    /// <summary>Who is said to speak by the words of a sentence itself; null where it is nobody but the letter's author.</summary>
    public static RelayedSpeech? SpeakerNamedIn(Letter letter, string words) =>
        Told(letter, words) is { IsOwn: false } told ? new RelayedSpeech(told.Speaker) : null;

    private static (bool IsOwn, string? Speaker)? Told(Letter letter, string words)
    {
        foreach (var pattern in (Regex[])[Reporting(), Passive(), After(), AccordingTo(), Conveying()])
            if (pattern.Match(words) is { Success: true } match)
            {
                var who = Around().Replace(OpeningDate().Replace(Whole(match.Groups["who"], words).Trim(), ""), "");
                if (IsOwn(who, letter)) return (true, null);
                // "I have been asked to tell you": by somebody.
                if (who.Length == 0 || Pronoun().IsMatch(who)) return (false, null);
                // "Ms. Lund called this morning and said": who it is stands somewhere before the other verb.
                if (who.EndsWith(" and", StringComparison.OrdinalIgnoreCase)) return (false, null);
                if (IsSpeaker(who)) return (false, NeutralVoice.Keeps(who) ? WithSmallArticle(who) : null);
            }
        return null;
    }

    /// <summary>The full stop of "said Ms. Lund" ends no name.</summary>
    private static string Whole(Group who, string words) =>
        Title().IsMatch(who.Value) && AfterTitle().Match(words[(who.Index + who.Length)..]) is { Success: true } name ? who.Value + name.Value : who.Value;

    /// <summary>Whether the words are for some who speak for others.</summary>
    public static bool IsSpokesman(string who) => Spokesmen().IsMatch(who);

    /// <summary>The words for somebody as they can be shown; null where they are for nobody who speaks.</summary>
    public static string? Called(string who) =>
        !Pronoun().IsMatch(who) && IsSpeaker(who) && NeutralVoice.Keeps(who) ? WithSmallArticle(who) : null;

    /// <summary>"I", "my Government", "Vantora" in a letter of Vantora.</summary>
    public static bool IsOwn(string who, Letter letter)
    {
        if (Writer().IsMatch(who)) return true;
        if (letter.Header.Sender is not { } sender) return false;
        var own = LetterReferences.TermsOf(sender).ToHashSet(StringComparer.Ordinal);
        var named = Terms.Of(who).Select(token => token.Stem).Where(stem => !AskingWords.Contain(stem) && stem is not ("govern" or "perman")).ToList();
        return named.Count > 0 && named.TrueForAll(own.Contains);
    }

    /// <summary>A name, or a word for somebody who speaks for others; no clause with a verb of its own.</summary>
    private static bool IsSpeaker(string who) =>
        who.Length <= Longest && !SetAside().IsMatch(who) && !Clause().IsMatch(who) && !Rule().IsMatch(who) && who.Count(c => c == ' ') < MostWords
        && (NamedThings.Names($"by {who}").Any() || NamedThings.Offices(who).Any() || Spokesmen().IsMatch(who));

    private const int MostWords = 10;

    /// <summary>In characters.</summary>
    private const int Longest = 90;

    private static string WithSmallArticle(string who) =>
        who.StartsWith("The ", StringComparison.Ordinal) || who.StartsWith("A ", StringComparison.Ordinal) || who.StartsWith("An ", StringComparison.Ordinal)
            ? char.ToLowerInvariant(who[0]) + who[1..]
            : who;

    private static bool ClosesMoreThanItOpens(string words)
    {
        var open = 0;
        foreach (var c in words)
        {
            open += c switch { '“' or '«' => 1, '”' or '»' => -1, _ => 0 };
            if (open < 0) return true;
        }
        return false;
    }

    /// <summary>"On 8 May 2031 the minister of Elbria": the day is no part of who speaks.</summary>
    [GeneratedRegex(
        @"^(on|in) (\d{1,2}(st|nd|rd|th)? )?(" + DocumentWords.Month + @"|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)( \d{1,2})?(,? \d{4})?,? ",
        Options)]
    private static partial Regex OpeningDate();

    /// <summary>"As Ms. Lund said", "the delegation now says".</summary>
    [GeneratedRegex("^as | (now|today|here|recently|subsequently|already|again|once more)$", Options)]
    private static partial Regex Around();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>In small letters: the "States" of "the United States" say nothing.</summary>
    private const string Saying =
        "(?-i:said|says|told|stated|states|wrote|writes|claim(s|ed)|alleg(es|ed)|den(ies|ied)|declare[sd]|announce[sd]|assert(s|ed)|argue[sd]|insist(s|ed)|reported|" +
        "confirm(s|ed)|admit(s|ted)|repl(ies|ied)|answer(s|ed)|added|adds|explain(s|ed)|accuse[sd]|maintain(s|ed)|contend(s|ed)|warn(s|ed)|noted|remarked|" +
        "affirm(s|ed)|repeated|reiterate[sd]|testified|ma(de|kes?) (\\w+ )?(allegation|claim|statement|accusation|assertion)s?)";

    /// <summary>What opens words that somebody else is contradicted by.</summary>
    private const string Aside = "(contrary to|despite|notwithstanding|in spite of|unlike|regardless of|apart from|irrespective of)";

    private const string Words = "([^,;:.“”\"«»()]|(Mr|Ms|Mrs|Dr|Prof|St)\\.)+?";

    /// <summary>"the representative of Vantora", "the representatives of Elbria, Vantora and Aubrelle"</summary>
    private const string Who = $"(?<who>{Words}((, {Words})+,? and {Words})?)";

    /// <summary>"On 12 March the representative of Vantora, Ms. Lund, stated": a clause before, the speaker, what is said of the speaker, the verb.</summary>
    [GeneratedRegex(
        @"^\W*(\d{1,2}[.)] )?((on|in|at|during|after|before|following|speaking|addressing|" + Aside + @") [^,“”""]+, ((held|convened|chaired|which) [^,“”""]+, )?|[^:“”""]+: )?" + Who
        + @"(, [^“”""]+,)? ((also|then|further|later|again|repeatedly|has|have|had) )*" + Saying + @"\b", Options)]
    private static partial Regex Reporting();

    /// <summary>"It was alleged by the representative of Vantora that …"</summary>
    [GeneratedRegex(
        @"^\W*(\d{1,2}[.)] )?([^,“”""]+, )?it (was|is|has been|had been) (\w+ )?(?-i:said|told|stated|claimed|alleged|denied|declared|announced|asserted|argued|insisted|reported|confirmed|admitted|added|explained|maintained|contended|noted) by "
        + Who + @"(, [^“”""]+,)? that\b", Options)]
    private static partial Regex Passive();

    /// <summary>“…,” said Ms. Lund; “…,” Ms. Lund said.</summary>
    [GeneratedRegex(
        @"[,.?!][”""] ?((said|says|told|added|wrote) " + Who + @"([,.;]|$)|" + Who + @"(, [^“”""]+,)? (also |then |later )*(said|says|told|added|wrote)\b)", Options)]
    private static partial Regex After();

    [GeneratedRegex(@"\baccording to " + Who + @"([,;.]|$)", Options)]
    private static partial Regex AccordingTo();

    /// <summary>"I have been asked by the minister to tell you", "the minister asked me to convey"; whom his Government instructs, speaks for it.</summary>
    [GeneratedRegex(
        @"\b(I|we) (have been|was|were|am|are)( \w+)? (asked|requested)( by " + Who + @")? to (convey|transmit|pass on|relay|tell|inform|say|state|communicate)\b"
        + @"|^\W*" + Who + @" (has |have |had |also )*(asked|requested) (me|us) to (convey|transmit|pass on|relay|tell|inform|say|state|communicate)\b", Options)]
    private static partial Regex Conveying();

    [GeneratedRegex(@"(^|\s)(Mr|Ms|Mrs|Dr|Prof|St)$", Options)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\. \p{Lu}[\p{L}\p{M}’'-]*( \p{Lu}[\p{L}\p{M}’'-]*)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AfterTitle();

    [GeneratedRegex(@"^(he|she|they|it|the latter|the former|who|which)$|^(his|her|its|their) ", Options)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(i|we|the undersigned)$|^(my|our)\b", Options)]
    private static partial Regex Writer();

    /// <summary>"Contrary to unfounded claims", "despite what Elbria claims": the words are of whoever sets them aside. In "False claims harm" nobody claims.</summary>
    [GeneratedRegex($@"^{Aside}\b|^(un\w+ed|false|baseless|groundless|similar|identical|further|other|earlier|previous|recent|repeated|new)$", Options)]
    private static partial Regex SetAside();

    [GeneratedRegex(@"\b(that|which|who|when|if|while|because|has|have|had|was|were|is|are|be|been|will|would|not)\b", Options)]
    private static partial Regex Clause();

    /// <summary>"According to Article 12" relays nobody.</summary>
    [GeneratedRegex(@"\b(articles?|resolutions?|charter|conventions?|treat(y|ies)|paragraphs?|rules?|annex(es)?|agreements?|protocols?|laws?|provisions?|plans?|lists?|figures?|data)\b", Options)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\b(delegation|mission|government|authorities|officials?|spokes\w+|witness(es)?|delegates?|speakers?|reporters?|crew|owners?|experts?|press)\b", Options)]
    private static partial Regex Spokesmen();
}
