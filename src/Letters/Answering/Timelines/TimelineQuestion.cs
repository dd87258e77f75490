using System.Text.RegularExpressions;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>
/// A question for what came after what: "Give me a timeline of the tow", "What happened between 1 April and 5 May 2031?", "In what order
/// were the letters about the tow written?".
/// </summary>
/// <param name="Topic">What it is about; empty for everything.</param>
/// <param name="Time">The time it confines itself to; null for all time.</param>
/// <param name="Writers">Whose letters alone are meant; empty for everybody's.</param>
/// <param name="OfLetters">Whether the letters themselves are put in order, and not what they tell of.</param>
internal sealed partial record TimelineQuestion(string Topic, AskedTime? Time, IReadOnlyList<string> Writers, bool OfLetters)
{
    /// <summary>Whether it asks what was said in that time, whenever that was of which it was said.</summary>
    public bool IsSaid { get; private init; }

    /// <summary>What is asked of the letters.</summary>
    public string Asked => $"What is said about {Topic}?";

    /// <summary>Null where the question asks for no order of time.</summary>
    public static TimelineQuestion? In(string question)
    {
        var time = AskedTime.In(question);
        var rest = Rest(question, time);
        if (time is not null && Said().Match(rest) is { Success: true } said && SpeakersOf(said.Groups["who"].Value) is { } speakers)
        {
            var topic = Narrowing(Opening().Replace(said.Groups["what"].Value.Trim(' ', ','), ""));
            // Of a month and one thing, what answers best is worth more than the order.
            return time.IsRange || (topic.Length == 0 && !IsOneDay(time)) ? new TimelineQuestion(topic, time, speakers, false) { IsSaid = true } : null;
        }
        if (time is not null && Sent().Match(rest) is { Success: true } sent && time.IsRange)
            return new TimelineQuestion(Narrowing(Opening().Replace(sent.Groups["what"].Value.Trim(' ', ','), "")), time, [sent.Groups["one"].Value], true);
        return WhatOf(rest, time) is { } about ? Of(about, time) : null;
    }

    private static bool IsOneDay(AskedTime time) => time.From == time.To;

    /// <summary>The names in "Elbria and Vantora"; none for whoever speaks; null where these are no speakers.</summary>
    private static List<string>? SpeakersOf(string who)
    {
        if (Anybody().IsMatch(who)) return [];
        var names = And().Split(who).Select(name => Article().Replace(name, "")).ToList();
        return names.TrueForAll(name => char.IsUpper(Particle().Replace(name, "").FirstOrDefault())) ? names : null;
    }

    private static string Rest(string question, AskedTime? time)
    {
        var rest = Blanks().Replace(time is null ? question : question.Remove(time.Span.Start, time.Span.Length), " ").Trim(' ', '?', '.', '!', ',');
        return rest.Replace(" ,", ",", StringComparison.Ordinal);
    }

    /// <summary>The words that say what the timeline is of; null where none is asked for.</summary>
    private static string? WhatOf(string rest, AskedTime? time)
    {
        // "1–20 April 2031" and nothing else.
        if (time is not null && (rest.Length == 0 || Events().IsMatch(rest))) return "";
        foreach (var pattern in (Regex[])[Named(), InOrder()])
            if (pattern.Match(rest) is { Success: true } named)
                return named.Groups["what"].Value;
        if (Chronologically().Match(rest) is { Success: true } ordered)
            return Telling().Replace(rest.Remove(ordered.Index, ordered.Length), "");
        if (Happened().Match(rest) is { Success: true } happened && happened.Groups["what"].Value is var what && time is not null && (time.IsRange || !IsOneDay(time) || Narrowing(what).Length == 0))
            return what;
        // A list of letters of one month is a list; with two ends it is told in their order.
        return time is { IsRange: true } && LettersOf().Match(rest) is { Success: true } letters && !Verb().IsMatch(Of(letters.Groups["what"].Value, time).Topic)
            ? letters.Groups["what"].Value
            : null;
    }

    private static TimelineQuestion Of(string about, AskedTime? time)
    {
        var what = Opening().Replace(about.Trim(' ', ',', ':'), "").Trim();
        var ofLetters = Correspondence().Match(what) is { Success: true } letters;
        if (ofLetters) what = what[Correspondence().Match(what).Length..];
        var writers = new List<string>();
        if ((ofLetters ? Writing() : According()).Match(what) is { Success: true } by)
        {
            writers.AddRange(new[] { by.Groups["one"], by.Groups["other"] }.Where(name => name.Success).Select(name => name.Value));
            what = what.Remove(by.Index, by.Length);
        }
        what = Opening().Replace(Closing().Replace(what.Trim(), "").Trim(' ', ','), "");
        return new TimelineQuestion(Narrowing(what), time, writers, ofLetters);
    }

    /// <summary>The topic, empty where its words narrow nothing ("the whole affair").</summary>
    private static string Narrowing(string topic) =>
        Everything().IsMatch(topic.Trim()) || Terms.Of(topic).All(token => AskingWords.Contain(token.Stem)) ? "" : topic.Trim(' ', ',');

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Asking =
        @"^\W*(please )?((can|could|would|will) (you|i) (please )?)?((give|show|draw up|make|write|prepare|provide|build|create|tell|get|compile|list|have|see|set out)( me| us)?( with)? )?"
        + @"((what|which) (is|was|are|were) |(i|we) (need|want|would like) )?";

    /// <summary>"Give me a timeline of …", "What was the sequence of events …", "The chronology of …"</summary>
    [GeneratedRegex(Asking + @"(a |an |the )?((short|brief|full|complete|detailed|whole|exact|key|main|most|important) )*"
        + @"(time ?line|chronology|chronological (list|account|overview|summary|table|sequence|record)|(sequence|order|course|succession|chain) of events|(?<=(key|main|important) )dates)\b(?<what>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\W*in (what|which) (chronological )?order (of time )?(did|were|was|have|has|had|are|do|does) (?<what>.*)$", Options)]
    private static partial Regex InOrder();

    [GeneratedRegex(@",? ?\b(in|by) (chronological order|(the )?order (of|in) (time|date|which (it|they) happened))\b|,? ?\bchronologically\b", Options)]
    private static partial Regex Chronologically();

    /// <summary>What comes before the thing to be put in order: "List the …", "What happened to …".</summary>
    [GeneratedRegex(Asking + @"((describe|explain|summari[sz]e|recount|relate|order|sort|arrange|put) )?((what|everything|all)( that)?( has| have)? (happened|took place|occurred))?", Options)]
    private static partial Regex Telling();

    [GeneratedRegex(@"^\W*what( has| have| all| else| exactly)? (happened|took place|occurred|went on|was going on|was done)(?<what>\b.*)$|^\W*what (did|has|have) (?<what>[^?]+?) (do|done|happen)$", Options)]
    private static partial Regex Happened();

    /// <summary>"What did Elbria say (about the tow)", "What was said (about it)"</summary>
    [GeneratedRegex(
        @"^\W*what( else)? (did|has|have|had|do|does) (?<who>[\p{L}\p{M}'’ .-]+?) (say|said|write|written|state|stated|report|reported|tell|told|declare|declared|announce|announced|answer|answered|argue|argued|put forward)\b(?<what>.*)$"
        + @"|^\W*what( else)? (?<who>was|were|has been|is) (said|written|stated|reported|declared|announced)\b(?<what>.*)$", Options)]
    private static partial Regex Said();

    [GeneratedRegex(@"^((the )?(letters|(both |two )?(parties|sides)|(both|two) (missions|States|governments)|governments|missions|they)|was|were|has been|is|both)$", Options)]
    private static partial Regex Anybody();

    /// <summary>"Which letters did Elbria send (about the tow)"</summary>
    [GeneratedRegex(@"^\W*(?i:which|what) " + DocumentWords.Any + @" (did|has|have) (the )?(?<one>" + SmallBeginning + @"\p{Lu}" + Name + ") (write|written|send|sent|issue|issued|address|addressed)(?<what>( (about|on|concerning|regarding) .*)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Sent();

    [GeneratedRegex(@"^\W*(the )?(events?|dates?|developments?|everything|news)$", Options)]
    private static partial Regex Events();

    [GeneratedRegex(@",? and |, ", Options)]
    private static partial Regex And();

    [GeneratedRegex("^the ", Options)]
    private static partial Regex Article();

    /// <summary>"d'Arvanne", "von Stein": a name that begins with a small letter.</summary>
    [GeneratedRegex("^" + SmallBeginning, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Particle();

    private const string SmallBeginning = "([dl]['’]|(de|da|di|del|der|van|von|bin|al-)( la| der| den)? ?)?";

    [GeneratedRegex(@"^\W*((which|what)|((list|show|give)( me)?|how many|what are|which are)( all)?( of)?( the)?) (?<what>" + DocumentWords.Any + @"\b.*)$", Options)]
    private static partial Regex LettersOf();

    [GeneratedRegex(
        @"^\W*((of|for|on|about|regarding|concerning|around|over|to|with|in|at|surrounding|behind|leading to)\b)?\s*((the|all|these|those) )*"
        + @"((key|main|important) )?((events?|developments?|happenings|steps|facts) ?(of|for|on|about|regarding|concerning|around|in|with|surrounding|to)?( the\b)?)?", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^((all|of|the) )*(" + DocumentWords.Any + @"|correspondence|exchanges?( of (letters|notes|messages))?|communications?|messages?)\b", Options)]
    private static partial Regex Correspondence();

    /// <summary>"between Elbria and Vantora", "from the Elbrian mission", "written by Elbria": of letters.</summary>
    [GeneratedRegex(
        @"\b((?i:between)) (the )?(?<one>" + SmallBeginning + @"\p{Lu}" + Name + @") and (the )?(?<other>" + SmallBeginning + @"\p{Lu}" + Name + @")"
        + @"|\b((?i:from|by|of|according to)) (the )?(?<one>" + SmallBeginning + @"\p{Lu}" + Name + ")",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Writing();

    [GeneratedRegex(@"\b((?i:according to)) (the )?(?<one>" + SmallBeginning + @"\p{Lu}" + Name + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex According();

    private const string Name = @"[\p{L}\p{M}'’.-]*( (of (the )?)?\p{Lu}[\p{L}\p{M}'’.-]*)*";

    /// <summary>The verbs of a question, and what is left before a time: "… written", "… happen".</summary>
    [GeneratedRegex(
        @"(\b(were|was|are|been|being|that|which|they|it|did|have|has) )*\b(happen(ed)?|occur(red)?|take place|took place|c[ao]me( about)?|arrive[d]?|written|sent|wr[io]te|exchanged|dated|circulated|issued|received|go|went|follow(ed)?)?( each other| out)?( (in|on|of|from|between|during|for|by|to))?$", Options)]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"^((the|this|that|all|of|in|a|an|these|those) )*((whole|entire|present|whole) )*(it|dispute|affair|matter|case|crisis|story|events?|developments?|situation|incidents?|everything|things|collection|archive|conflict|them|all|that|this)?$", Options)]
    private static partial Regex Everything();

    /// <summary>"did Elbria send", "mention S/PV.9612": letters are asked for by more than a topic, which a timeline would not heed.</summary>
    [GeneratedRegex(@"^(did|do|does|has|have|had|is|are|was|were|that|which|who|whose|mention|refer|repl|answer|name|cite|quot|ask|invok|transmit|circulat|sign|address|went|go)", Options)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Blanks();
}
