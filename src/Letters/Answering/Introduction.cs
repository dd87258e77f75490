using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>A sentence of a letter that introduces words as somebody else's.</summary>
/// <param name="Span">The sentence, or what of it stands before them.</param>
/// <param name="Speaker">Whose they are, in the letter's own words; null where it does not tell.</param>
/// <param name="IsWhole">Whether a whole text is passed on, a message or a note; else what somebody said, or the points of a paper.</param>
internal sealed partial record Introduction(Span Span, string? Speaker, bool IsWhole)
{
    /// <summary>Whether it ends with a colon, or a dash for one: what it introduces follows at once.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Null where the words introduce nothing, or what is the author's own.</summary>
    public static Introduction? Read(Letter letter, Span span)
    {
        var words = Blanks().Replace(span.Of(letter.Text), " ").Trim();
        words = Numbers().Replace(words, "");
        var isOpen = Colon().IsMatch(words);
        if (Own().IsMatch(words)) return null;
        var isText = isOpen ? Delivered().IsMatch(words) || Following().IsMatch(words) || Conveyed().IsMatch(words) || Handed().IsMatch(words) || Reading().IsMatch(words)
            : FollowingFrom().IsMatch(words) || (Delivered().IsMatch(words) && Below().IsMatch(words)) || (Conveyed().IsMatch(words) && Below().IsMatch(words)) || Follows().IsMatch(words);
        if (!isText && !isOpen) return null;
        if (!isText && !Points().IsMatch(words))
            return RelayedSpeech.SpeakerNamedIn(letter, words) is { } speech ? new Introduction(span, speech.Speaker, IsWhole: false) { IsOpen = true } : null;
        foreach (var who in isText ? Senders(words) : Proposers(words))
        {
            if (RelayedSpeech.IsOwn(who, letter)) return null;
            if (!Naming().IsMatch(who) && (!isText || IsSomebody(who)) && RelayedSpeech.Called(who) is { } speaker) return new Introduction(span, speaker, isText) { IsOpen = isOpen };
        }
        // "On instructions": of his own Government. "The main points are:" may be anybody's, most likely the author's.
        return isText ? Instructed().IsMatch(words) ? null : new Introduction(span, null, IsWhole: true) { IsOpen = isOpen }
            : Possessed().IsMatch(words) ? new Introduction(span, null, IsWhole: false) { IsOpen = true } : null;
    }

    /// <summary>"the Vantoran statement", "the authorities"; "a German settlement" is what a text is about.</summary>
    private static bool IsSomebody(string who) =>
        who.LastIndexOf(' ') is var blank && (char.IsUpper(who[blank + 1]) || Paper().IsMatch(who) || RelayedSpeech.IsSpokesman(who) || NamedThings.Offices(who).Any());

    /// <summary>Who may be named as the one whose text follows, the likeliest first.</summary>
    private static IEnumerable<string> Senders(string words)
    {
        foreach (var pattern in (Regex[])[Asking(), Handing(), By()])
            foreach (Match match in pattern.Matches(words))
                yield return Name(match.Groups["who"].Value);
        foreach (Match match in Owner().Matches(words)) yield return match.Groups["who"].Value;
        foreach (Match match in Of().Matches(words)) yield return Name(match.Groups["who"].Value);
    }

    /// <summary>Who may be named as the one whose points follow.</summary>
    private static IEnumerable<string> Proposers(string words)
    {
        foreach (Match match in Handing().Matches(words)) yield return Name(match.Groups["who"].Value);
        // "The following seem to us to be their points:" tells what the author makes of them.
        if (FirstPerson().IsMatch(words)) yield break;
        if (Owner().Match(words) is { Success: true, Index: 0 } owner) yield return owner.Groups["who"].Value;
        foreach (Match match in PutBy().Matches(words)) yield return Name(match.Groups["who"].Value);
        // "The Vantoran proposals" speak for themselves.
        if (Adjective().Match(words) is { Success: true } adjective) yield return $"the {adjective.Groups["who"].Value}";
    }

    /// <summary>The words up to where those for somebody end; the full stop of "Ms." ends nothing.</summary>
    private static string Name(string words) =>
        Behalf().Replace(Cut().Split(Titles().Replace(words, "${title}\u2024 "))[0].Replace('\u2024', '.').Trim(), "");

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Texts =
        "(messages?|letters?|texts?|telegrams?|cablegrams?|cables?|notes?|repl(y|ies)|answers?|responses?|statements?|communications?|communiqu[ée]s?|aide[- ]?m[ée]moires?|memorand(um|a)"
        + "|papers?|declarations?|appeals?|offers?|translations?|talking points|press releases?|despatch(es)?|dispatch(es)?|speech|remarks|releases?|drafts?|extracts?|excerpts?|passages?)";

    private const string Listed =
        "(proposals?|points?|demands?|conditions?|suggestions?|views?|arguments?|terms|objections?|requests?|questions?|positions?|reasons?|recommendations?|claims?|counter-?proposals?|amendments?|observations?|complaints?|grievances?|principles?|assurances?|comments?|impressions?|conclusions?)";

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Blanks();

    /// <summary>The paragraph's own number, and marks of notes.</summary>
    [GeneratedRegex(@"^\W{0,2}(\d{1,5}|[a-z])\\?[.)] |\[\d+\]|\\", Options)]
    private static partial Regex Numbers();

    [GeneratedRegex(@":\W*$|[-–—]$", Options)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\bfollowing\b[^:]*\b(" + Texts + @"|for you|from|words|terms)\b", Options)]
    private static partial Regex Following();

    [GeneratedRegex(
        @"(^(the )?following|(?-i:\b(The f|F)ollowing)) (from\b|(is|are|was|for)\b[^:]*\b(" + Texts + @"|from)\b)|^(the )?following (\w+ )?" + Texts + @" (\w+ ){0,3}(from|by|for delivery|to)\b", Options)]
    private static partial Regex FollowingFrom();

    [GeneratedRegex(@"^([\w ]{1,20}\. )?((please|kindly|you should|you are (requested )?to|will you( please)?) )*(deliver|convey|pass|transmit|hand|give|forward|communicate|relay)\b[^:]*\b(" + Texts + @"|below|following)\b", Options)]
    private static partial Regex Delivered();

    [GeneratedRegex(@"\b(below|following|as follows|hereunder|herewith)\b", Options)]
    private static partial Regex Below();

    [GeneratedRegex(
        @"\b(asked|instructed|requested|directed|authori[sz]ed|charged|honou?r|wish(es)?|desires?|desired|like)\b[^:]*\bto (convey|transmit|pass( on)?|deliver|forward|communicate|hand|relay|bring|reproduce|quote)\b", Options)]
    private static partial Regex Conveyed();

    [GeneratedRegex(@"\b(handed|gave|given|left|passed|sent|delivered|read|dictated|communicated|showed|shown|received)\b[^:]*\b" + Texts + @"\b", Options)]
    private static partial Regex Handed();

    [GeneratedRegex(
        @"\b" + Texts + @"\b[^:]*\b(is|are|reads?|runs?|ran|goes|follows?|as follows)\W*$|\b(text|translation|substance|wording|terms|copy|version|extract|outline|summary) (of|as) [^:]*" + Texts + @"\b", Options)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\b" + Texts + @" follows?\b", Options)]
    private static partial Regex Follows();

    [GeneratedRegex(@"\b" + Listed + @"\b[^:]{0,80}:?\W*$", Options)]
    private static partial Regex Points();

    /// <summary>"my views", "I propose the following": the author's.</summary>
    [GeneratedRegex(@"^(\w+[ ,]+){0,6}(my|our)\b( \w+){0,2} (" + Listed + "|" + Texts + @")\b|^(\w+[ ,]+){0,3}\b(I|we) (would|should|have (handed|given|sent|replied|answered)|handed|gave|sent|left|told|replied|answered|said|propose|suggest|consider|think|submit|ask)\b|\bstrike me\b|\bcomments of mine\b", Options)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(instruct(ed|ions?)|directed|authori[sz]ed)\b", Options)]
    private static partial Regex Instructed();

    [GeneratedRegex(@"\b(his|her|its|their)\b", Options)]
    private static partial Regex Possessed();

    /// <summary>"The Minister has asked me to convey", "I have been asked by the Minister to convey".</summary>
    [GeneratedRegex(@"^(today |yesterday |this morning |this afternoon |last night )?(?<who>[^,:]+?) (has |have |had |today |also )*(asked|requested|instructed|directed|authori[sz]ed|charged) (me|us|this)\b|\b(asked|requested|instructed|directed|authori[sz]ed|charged) by (?<who>[^:,]+)", Options)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^((today|yesterday|this morning|this afternoon|last night|on \d{1,2} \w+),? )?(?<who>[^,:]+?) (has |have |had |today |also |then |later |just )*(handed|gave|left|passed|sent|delivered|read|dictated|communicated|showed|made|put|raised|advanced|submitted|issued)\b", Options)]
    private static partial Regex Handing();

    [GeneratedRegex(@"\b(from|by) (?<who>[^:]+)", Options)]
    private static partial Regex By();

    [GeneratedRegex(@"(?-i:(?<who>((the |The |my |our |My |Our )?\p{Lu}[\p{L}’'.-]*?)( (of |the |for |and )*\p{Lu}[\p{L}’'.-]*?)*)['’]s?) ", Options)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\b" + Texts + @" of (?<who>[^:]+)", Options)]
    private static partial Regex Of();

    [GeneratedRegex(@"\b" + Listed + @" ((made|put|put forward|given|sent|submitted|raised|offered|presented|advanced) by|of) (?<who>[^:]+)", Options)]
    private static partial Regex PutBy();

    [GeneratedRegex(@"^the (?<who>(?-i:\p{Lu})\p{L}+ (\p{L}+[- ]){0,2}" + Listed + @")\b", Options)]
    private static partial Regex Adjective();

    [GeneratedRegex(@"\b" + Texts + "$", Options)]
    private static partial Regex Paper();

    [GeneratedRegex(@"\b(I|we|us|me|my|our)\b", Options)]
    private static partial Regex FirstPerson();

    /// <summary>"by direction of the President": the President's.</summary>
    [GeneratedRegex(@"^(the )?(direction|order|command|instructions?|hand|office) of ", Options)]
    private static partial Regex Behalf();

    /// <summary>Words of the introducing, not of anybody.</summary>
    [GeneratedRegex(@"\b(following|translation|below|deliver|request|text|message|telegram)\b", Options)]
    private static partial Regex Naming();

    [GeneratedRegex(@"\b(?<title>Mr|Ms|Mrs|Dr|Prof|St|Sr|Gen|Col|Capt|\p{Lu})\. ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Titles();

    /// <summary>Where the words for somebody end.</summary>
    [GeneratedRegex(
        @"[,:;(\[.]$|[,:;(\[]|\. | (to|for|dated|on|at|in|handed|given|in reply|in answer|which|who|that|should|shall|is|was|are|were|has|have|had|will|would|received|delivered|regarding|concerning|about|as|reads?|runs?|sent|begins?|today|yesterday|this|with|through|via|after|before|under|by)\b",
        Options)]
    private static partial Regex Cut();
}
