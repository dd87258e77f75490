using System.Text.RegularExpressions;

namespace Letters.Answering;

/// <summary>What a question may ask of a letter's header rather than of its body.</summary>
internal enum HeaderField
{
    Sender,
    Date,
    Circulated,
    Published,
    Recipients,
    Copies,
    Number,
    Symbols,
    Mentions,
    Telephone,
    Fax,
    Email,
    Website,
    Address,
    Place,
    Subject,
}

/// <summary>Which header field a question asks for, told by its words alone.</summary>
internal static partial class HeaderFields
{
    /// <summary>How a question about the field is worded in full: a follow-up "And when?" is completed with it.</summary>
    public static string QuestionFor(HeaderField field, string letter) => field switch
    {
        HeaderField.Sender => $"Who wrote {letter}?",
        HeaderField.Date => $"When was {letter} written?",
        HeaderField.Circulated => $"When was {letter} circulated?",
        HeaderField.Published => $"When was {letter} published?",
        HeaderField.Recipients => $"Who is {letter} addressed to?",
        HeaderField.Copies => $"Who received a copy of {letter}?",
        HeaderField.Number => $"What is the number of {letter}?",
        HeaderField.Symbols => $"What is the symbol of {letter}?",
        HeaderField.Mentions => $"Which documents does {letter} mention?",
        HeaderField.Telephone => $"What is the telephone number given in {letter}?",
        HeaderField.Fax => $"What is the fax number given in {letter}?",
        HeaderField.Email => $"What is the e-mail address given in {letter}?",
        HeaderField.Website => $"What is the website given in {letter}?",
        HeaderField.Address => $"What is the postal address given in {letter}?",
        HeaderField.Place => $"Where was {letter} written?",
        HeaderField.Subject => $"What is {letter} about?",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a header field."),
    };

    /// <summary>The field a complete question asks for; null where it asks for the contents.</summary>
    public static HeaderField? AskedIn(string question)
    {
        // "…, according to the letter of Elbria" says where to look, not what for.
        var asked = Source().Replace(question, "?");
        foreach (var (field, wording) in Wordings)
            if (wording.IsMatch(asked))
                return field;
        return null;
    }

    /// <summary>The field that a bare question word after another question asks for: "And when?", "Who to?".</summary>
    public static HeaderField? AskedByBareWord(string followUp)
    {
        foreach (var (field, wording) in BareWords)
            if (wording.IsMatch(followUp))
                return field;
        return null;
    }

    // The order matters: "fax number" before "number", "addressed to" before "who wrote".
    private static readonly (HeaderField Field, Regex Wording)[] Wordings =
    [
        (HeaderField.Fax, Fax()),
        (HeaderField.Telephone, Telephone()),
        (HeaderField.Email, Email()),
        (HeaderField.Website, Website()),
        (HeaderField.Address, Address()),
        (HeaderField.Copies, Copies()),
        (HeaderField.Recipients, Recipients()),
        (HeaderField.Mentions, Mentions()),
        (HeaderField.Sender, Sender()),
        (HeaderField.Circulated, Circulated()),
        (HeaderField.Published, Published()),
        (HeaderField.Date, Date()),
        (HeaderField.Place, Place()),
        (HeaderField.Symbols, Symbols()),
        (HeaderField.Number, Number()),
        (HeaderField.Subject, Subject()),
    ];

    private static readonly (HeaderField Field, Regex Wording)[] BareWords =
    [
        (HeaderField.Recipients, BareRecipients()),
        (HeaderField.Date, BareDate()),
        (HeaderField.Sender, BareSender()),
        (HeaderField.Place, BarePlace()),
        (HeaderField.Subject, BareSubject()),
    ];

    private const string Document = @"(?:" + DocumentWords.Any + @"|no\.|(?:s|a|e)/\S+|" + DocumentWords.Code + ")";

    /// <summary>Up to four words before the document, whose it is: "Kirby's", "the State Department".</summary>
    private const string Whose = @"(?:the |this |that )?(?:(?-i:\p{Lu})[\p{L}'’.-]* ){0,4}";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@",?\s*\b(according to|described in|reported in|as stated in)\b.*$", Options)]
    private static partial Regex Source();

    [GeneratedRegex(@"\b(fax|facsimile|telefax)( number)?\b", Options)]
    private static partial Regex Fax();

    [GeneratedRegex(@"\b(tele)?phone number\b|\btelephone of\b|\b(what|which)\b.*\b(tele)?phone\W*$" +
        @"|\bnumber\b.*\b(call|ring|dial|reach)\b|\b(call|ring|dial)\b.*\bnumber\b", Options)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\be-?mail address\b|\b(what|which) (is|was) .*\be-?mail\W*$|\be-?mail of the\b", Options)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bweb ?(site|page|address)\b|\bhome ?page\b|\burl\b", Options)]
    private static partial Regex Website();

    [GeneratedRegex(@"\b(postal|street|mailing|office) address\b|\b(what|where) .*\baddress of\b", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bcc\b|\bcc'?d\b|\bcopied\b|\bin copy\b" +
        @"|\b(receive[ds]?|gets?|got|sent) (a )?cop(y|ies) of\b.*\b" + Document +
        @"|\bwho\b.*\bcopy of\b.*\b(it\b|" + Document + ")", Options)]
    private static partial Regex Copies();

    [GeneratedRegex(
        @"\baddressed to\b|\baddressees?\b|\brecipients? of\b.*\b" + Document +
        @"|\bto who(m)?\b.*\b(written|sent|addressed|write|wrote|send|address)\b|" +
        @"\bwho(m)? (was|is|were|are|did)\b.*\b(written|sent|addressed|write|send|cable)\b.*\bto( (on|in) " + DocumentWords.Day + @")?\W*$" +
        @"|\bwho(m)? (received|got|gets|receives)\b.*\b" + Document + @"|" +
        @"\bwhich .* address(es|ed)?\b.*\bto\W*$",
        Options)]
    private static partial Regex Recipients();

    [GeneratedRegex(
        @"\b(which|what) (other )?(\w+ ){0,2}(documents?|records?|symbols?|resolutions?|meetings?|papers?)\b.*\b(cited?" +
        @"|cites|quotes?|mention(s|ed)?|refer(s|red)?( to)?|referenced?|invokes?|named?)\b",
        Options)]
    private static partial Regex Mentions();

    [GeneratedRegex(
        @"\bwho(se)?\b.*\b(wrote|write|writes|written|sign(s|ed)?|sent|send|sends|author(s|ed)?|drafted|sender" +
        @"|signatory)\b.*\b" + Document +
        @"|\bwho\b.*\b(wrote|written|sign(s|ed)?|sent|author|sender|signatory)\b.*\bit\W*$" +
        @"|\bwho(se)?\b.*\b" + Document + @".*\b(written by|sent by|signed by|signed|from)\W*$" +
        @"|^\W*who (wrote|cabled|telegraphed|sent word) to " + DocumentWords.Name + " (on|in) " + DocumentWords.Day + @"\W*$" +
        @"|\bwho is (the )?(letter|note|it) from\b|\b(sender|author|signatory) of\b.*\b" + Document,
        Options)]
    private static partial Regex Sender();

    [GeneratedRegex(
        @"\bwhen (was|were|did|is)\b.*\b" + Document + @".*\b(written|dated|sent|signed|issued|write|send|sign|come|arrive)\b" +
        @"|\bwhen (was|were|is)\b (it|this|that)( (letter|note))? (written|dated|sent|signed|issued)" +
        @"|\bdate of (the |this |that )?(\w+ ){0,2}" + Document +
        @"|\b(what|which) (date|day) (is|was|does|did|bears?|has)\b.*\b" + Document + @".*\b(dated|written|sent|bear|carry" +
        @"|have|on)\W*$|\b(what|which) date\b.*\b" + Document + @"\W*$|\bhow old is\b.*\b" + Document +
        @"|\bwhen did .* (write|send|sign)\b.*\b" + Document +
        @"|^\W*when did (the )?(?-i:\p{Lu})[\p{L}'’. -]* (write|cable) to " + DocumentWords.Name + @"\W*$",
        Options)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"\b(when|on (what|which) (date|day)) (was|were|is|did|does)\b.*\b(it|this|that|" + Document + @")\b.*\b(circulate[ds]?|distributed)\b"
        + @"|\bdate of (circulation|distribution) of\b", Options)]
    private static partial Regex Circulated();

    [GeneratedRegex(
        @"\b(when|on (what|which) (date|day)) (was|were|is|did|does)\b.*\b(it|this|that|" + Document + @")\b.*\b(published|appear|posted)\b"
        + @"|\bdate of publication of\b|\bpublication date\b", Options)]
    private static partial Regex Published();

    [GeneratedRegex(@"^\W*(where|(from )?which (city|place|town)|what place)\b (was|were|is|did|does) (the |this " +
        @"|that )?([\w'’.-]+ ){0,4}" + Document + @".*\b(written|sent|signed|come|dated|issued)\b( from)?\W*$", Options)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(symbol|document number) of\b" +
        @"|\b(what|which) (\w+ )?symbols?\b.*\b(carry|carries|bear|bears|have|has|circulated)\b" +
        @"|\bunder (what|which) (document )?symbol\b", Options)]
    private static partial Regex Symbols();

    [GeneratedRegex(@"\b(what|which)\b.*\b(number|reference) ((of|on|is on) (" + Whose + @"|(the |this |that )?(\w+ )?)|(has|have|does|did" +
        @"|bears?) (the |this |that )?([\w'’.-]+ ){0,4})(letter|note|memorandum|message|document|" + DocumentWords.Wires + @"|it)\b" +
        @"|\b(letter|note|reference)('s)? number\b|^\W*(the )?number of (the |this |that )?([\w'’.-]+ ){0,4}(letter|note|memorandum|message|document|" + DocumentWords.Wires + @")\b", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bwhat (is|was)\b.*\b" + Document + @".*\babout\W*$" +
        @"|\b(subject|topic|purpose) of\b.*\b" + Document +
        @"|\bwhat does\b.*\b" + Document + @".*\b(concern|deal with|cover)\W*$|\bsummari[sz]e\b.*\b" + Document +
        @"|\b(summary|gist|overview|outline|main points?|key points?|essence) of\b.*\b" + Document +
        @"|^\W*what (does|did) (the |this |that )?([\p{L}.-]+['’]s? )?" + Document + @"(( of| from| dated| no\.)?( \S+){1,4})? (say|report)\W*$" +
        @"|^\W*what (does|did) " + DocumentWords.Name + @" (write|report|cable|say)( to (the )?(?-i:\p{Lu})[\p{L}'’. -]*)?" +
        @" (on|in (the |his |her |its |their )?" + DocumentWords.Any + " (of|dated)) " + DocumentWords.Day + @"\W*$", Options)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^\W*(to who(m)?|who(m)? (was it |is it )?(addressed |sent |written )?to|and to who(m)?|who (received" +
        @"|got|gets) (it|this|that))\W*$", Options)]
    private static partial Regex BareRecipients();

    [GeneratedRegex(@"^\W*(when|what date|on what date|on which date|what day)( was (it|that|this))?( (written|sent|dated" +
        @"|signed))?\W*$", Options)]
    private static partial Regex BareDate();

    [GeneratedRegex(@"^\W*(by )?who(m)?( (wrote|signed|sent) (it|that|this)| by)?\W*$", Options)]
    private static partial Regex BareSender();

    [GeneratedRegex(@"^\W*(from )?where( from)?( was it (written|sent|signed))?\W*$", Options)]
    private static partial Regex BarePlace();

    [GeneratedRegex(@"^\W*(about what|what about|what is it about|what was it about)\W*$", Options)]
    private static partial Regex BareSubject();
}
