using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>A sentence of a letter and when what it tells of was.</summary>
/// <param name="Days">The times it names itself; empty where it names none.</param>
internal sealed partial record DatedSentence(RankedSentence Sentence, IReadOnlyList<DatedWords> Days)
{
    /// <summary>How far back one remembers who was spoken of, in sentences.</summary>
    public const int Nearby = 5;

    /// <summary>
    /// The dated sentence before it in its paragraph that this one goes on from: told in the past tense, without a time of its own, or of the
    /// same event ("During the meeting, …"). It tells of that day. Null where it stands for itself.
    /// </summary>
    public DatedSentence? GoesOnFrom { get; private init; }

    /// <summary>The sentences before it in its paragraph, the nearest first, as far back as one remembers who was spoken of.</summary>
    public IReadOnlyList<RankedSentence> Before { get; private init; } = [];

    /// <summary>The heading it stands under within its letter; empty where there is none.</summary>
    public string Heading { get; init; } = "";

    public Letter Letter => Sentence.Evidence.Letter;

    /// <summary>On one line.</summary>
    public string Words => field ??= Sentence.Span.Of(Letter.Text).Replace('\n', ' ');

    /// <summary>Whether it tells of some other time than the day its letter was written.</summary>
    public bool IsOfAnotherDay =>
        GoesOnFrom is not null || AnotherDay().IsMatch(Words)
        || Days.Any(day => day.Until is not null || DatedWords.Of(Letter)?.Value is not { } written || day.Date != written);

    /// <summary>Whether it speaks of somebody or something that was named before: "On 3 March the two men …", "They …".</summary>
    public bool LeansBack
    {
        get
        {
            var words = string.Concat(Words.Where((_, at) => !Days.Any(day => day.Span.Contains(new Span(Sentence.Span.Start + at, 1)))));
            return BackPointing.IsIn(words) || Definite().IsMatch(words);
        }
    }

    /// <summary>"the same night": the day is one named before, perhaps in the paragraph before.</summary>
    public bool SaysSameDay => SameDay().IsMatch(Words);

    /// <param name="before">What stands before it in its paragraph, as far as it is near, the nearest first.</param>
    /// <param name="scene">The last dated sentence from which it may go on.</param>
    /// <param name="dated">The sentence right before it, if that is dated.</param>
    public DatedSentence After(IReadOnlyList<RankedSentence> before, DatedSentence? scene, DatedSentence? dated) => this with
    {
        Before = [.. before],
        GoesOnFrom = Days.Count > 0 ? null
            : dated?.Days is [{ Until: null, Date.Day: not null }] && TellsOfTheSameEvent(Words) ? dated
            : scene is not null && (!IsOfAnotherDay || SaysSameDay) && GoesOn() ? scene
            : null,
    };

    /// <summary>"During the meeting, …", "On that occasion …": what it tells was part of what the sentence before told.</summary>
    public static bool TellsOfTheSameEvent(string words) => SameEvent().IsMatch(words);

    /// <summary>Whether one lead-in can stand before both: it names one speaker, and his are all the words after it.</summary>
    public static bool IsOfOneSpeaker(Letter letter, Span one, Span other) =>
        LeadIn.SpeakerOf(letter, one) == LeadIn.SpeakerOf(letter, other) && (RelayedSpeech.In(letter, one) is null) == (RelayedSpeech.In(letter, other) is null);

    /// <summary>Whether the one time it names is that of its main clause, and what it tells of is past: then what follows was that day too.</summary>
    public bool SetsTheScene() =>
        Days is [{ Until: null, Date.Day: not null } day]
        && !Subordinate().IsMatch(Words[..(day.Span.Start - Sentence.Span.Start)]) && GoesOn();

    /// <summary>Whether it tells of something past, whenever that was.</summary>
    public bool IsPast => Narrative() is var told && Past().IsMatch(told) && !Present().IsMatch(told);

    private bool GoesOn() => Narrative() is var told && Past().IsMatch(told) && !NotPast().IsMatch(told);

    /// <summary>The main clause, as far as it goes without a break, and without what others are quoted as saying.</summary>
    private string Narrative() => Spoken().Replace(Words, "") is var own && Clause().Match(own) is { Success: true } clause
        && own[..clause.Index] is var main && (Past().IsMatch(main) || Speech.IsIn(main)) ? main : own;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(was|were|did|went|came|took|gave|met|made|left|found|said|told|drew|spoke|wrote|held|began|put|sent|got|saw|ran|lost|won|paid|built|bought|broke|sank|flew|fell|rose|stood|led|shot|fled|struck|brought|spent|agreed|\p{L}+[^e\W]ed)\b", Options)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(am|is|are|will|shall|would|should|may|might|must|can|could)\b", Options)]
    private static partial Regex Present();

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|«[^»]*»", Options)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\b(that|which|who|whose|whom|because|although|though|if)\b", Options)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(be|ask|asks|request|requests|demand|demands|wish|want|hope|hopes|trust|regret|am|is|are|has|have|had|will|shall|would|should|may|might|must|can|could|does|do|later|since|yesterday|today|tomorrow|earlier|previously|already|then|meanwhile|afterwards|subsequently|eventually|next|following|previous)\b", Options)]
    private static partial Regex NotPast();

    [GeneratedRegex(@"\b(who|whose|whom|which|that|when|where|while|after|before|because|since|until|had|has|have|dated|if|as|though|although|letter|note|report)\b", Options)]
    private static partial Regex Subordinate();

    [GeneratedRegex(
        @"^(during|at|in the course of) (the|this|that|its|the same) (meeting|session|sitting|debate|talks|visit|conversation|interview|conference|hearing|search|inspection|incident|flight|attack)\b"
        + @"|^on (that|this|the same) (day|date|morning|evening|night|occasion)\b|^(that|the same) (day|morning|afternoon|evening|night)\b", Options)]
    private static partial Regex SameEvent();

    [GeneratedRegex(@"\b(the same|that(?: same| very)?) (day|night|morning|evening|afternoon)\b", Options)]
    private static partial Regex SameDay();

    /// <summary>"the same night", "two days later", "last month"</summary>
    [GeneratedRegex(
        @"\b(the|that) (same|next|following|previous|preceding|very) (day|night|morning|evening|afternoon|week|month|year)\b|\bthat (day|night|morning|evening|afternoon|week|month|year)\b"
        + @"|\b(hours?|days?|weeks?|months?|years?|minutes) (later|before|earlier|ago|afterwards)\b|\b(last|next) (night|week|month|year|spring|summer|autumn|winter|\w+day)\b|\b(yesterday|tomorrow)\b", Options)]
    private static partial Regex AnotherDay();

    /// <summary>What begins with a thing known by a common noun, after whatever says when and where: "the two men …", "both vessels …".</summary>
    [GeneratedRegex(@"^\W*(\d{1,2}[.)] )?((on|in|at|by|from|between|after|during|until|early|late)\b ?)?[\s,]*(in the (morning|evening|afternoon|night|early hours) (of )?)?[\s,]*(the|these|those|both|all)( (two|three|four|five|six|seven|eight|nine|ten|\d+|other|said))?( of the)? (?-i:\p{Ll}{3,})", Options)]
    private static partial Regex Definite();
}
