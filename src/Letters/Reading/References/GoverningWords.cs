using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.References;

/// <summary>
/// Tells from the words that govern the name of a document what the letter does with it: answers it, goes on from it, brings it
/// along. Only what the writer says of this letter counts: what was not done, is still to be done, or is told of others is a mere
/// reference.
/// </summary>
/// <param name="isOfWriter">Whether words name the writer's own side.</param>
internal sealed partial class GoverningWords(LetterKind kind, Func<string, bool> isOfWriter)
{
    private const int Reach = 240;

    /// <param name="isOpening">Whether it stands where a letter says what it answers.</param>
    public ReferenceRelation RelationOf(string sentence, Naming naming, bool isOpening)
    {
        if (kind is LetterKind.PressArticle or LetterKind.MeetingRecord or LetterKind.Resolution) return ReferenceRelation.RefersTo;
        if (IsQuoted(sentence, naming.Span.Start)) return ReferenceRelation.RefersTo;
        var from = Math.Max(0, naming.Span.Start - Reach);
        var before = sentence[from..naming.Span.Start];
        var after = sentence[naming.Span.End..];
        var isWriters = naming.IsWriters || (naming.Owner is { } owner && !naming.IsReaders && isOfWriter(owner));

        if (!isWriters)
        {
            if (Governs(Replying().Match(before), before, isFuture: Future())) return ReferenceRelation.RepliesTo;
            if (isOpening && Referring().IsMatch(before) && HereReplies().IsMatch(after)) return ReferenceRelation.RepliesTo;
            if (isOpening && naming.IsReaders && !Later().IsMatch(after) && Governs(Receiving().Match(before), before, isFuture: null))
                return ReferenceRelation.RepliesTo;
        }
        if ((isWriters || naming.Owner is null) && Governs(Continuing().Match(before), before, isFuture: null)) return ReferenceRelation.FurtherTo;
        if (!naming.IsReaders && (Governs(Transmitting().Match(before), before, isFuture: null)
                || (IsTransmitted().IsMatch(after) && Governs(NothingGoverns().Match(before), before, isFuture: null))))
            return ReferenceRelation.Transmits;
        return ReferenceRelation.RefersTo;
    }

    /// <summary>Telegrams open with the name of what they answer and no verb: "Your 28.", "Your telegram K.33 [1] and my K34."</summary>
    public static bool IsBareOpening(string sentence, Naming naming) =>
        naming.IsParticular && sentence[..naming.Span.Start].Trim().Length == 0 && BareRest().IsMatch(sentence[naming.Span.End..]);

    /// <summary>Whether the words before the governing ones leave it to the writer, here and now.</summary>
    private bool Governs(Match governing, string before, Regex? isFuture)
    {
        if (!governing.Success) return false;
        var lead = before[..governing.Index];
        if (isFuture?.IsMatch(lead) == true && !governing.Value.StartsWith("in ", StringComparison.OrdinalIgnoreCase)) return false;
        lead = lead[(lead.LastIndexOfAny([';', ':', '.']) + 1)..];
        if (Denial().IsMatch(lead) || Hearsay().IsMatch(lead)) return false;
        return lead.Trim(' ', ',', '(', '—', '–').Length == 0
            || FirstPerson().IsMatch(lead)
            || FirstPerson().IsMatch(governing.Value)
            || (kind == LetterKind.NoteVerbale && Honour().IsMatch(lead))
            || Adverbial().IsMatch(lead)
            || isOfWriter(lead);
    }

    /// <summary>Words inside quotation marks are somebody else's, or were said elsewhere.</summary>
    public static bool IsQuoted(string sentence, int at)
    {
        var (curly, straight) = (0, 0);
        foreach (var c in sentence.AsSpan(0, at))
        {
            if (c is '“' or '«' or '„') curly++;
            else if (c is '”' or '»') curly = Math.Max(0, curly - 1);
            else if (c == '"') straight++;
        }
        return curly > 0 || straight % 2 == 1;
    }

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    private const int Timeout = 1000;

    /// <summary>What may stand between the verb and the document: "reply to points raised in your letter".</summary>
    private const string Part =
        """
        (?:(?:the\s)?(?:matters?|points?|questions?|requests?|proposals?|allegations?|paragraphs?\s\d+(?:\sand\s\d+)?)\s
          (?:raised\s|made\s|contained\s|set\sout\s|put\s)?(?:in|of)\s)?
        """;

    [GeneratedRegex(
        $$"""
        (?<![\p{L}])
        (?: in\s(?:further\s|partial\s|prompt\s)?(?:reply|response|answer)\sto | by\sway\sof\s(?:reply|response|answer)\sto
          | in\sacknowledg(?:e?ment\sof|ing) | (?:am|are|is)\s(?:hereby\s|now\s)?(?:replying|responding|answering)(?:\sto)?
          | (?:replying|responding|answering)(?:\sto)? | acknowledg(?:e|es|ing)\s(?:the\s|with\sthanks\s){0,2}receipt\sof
          | (?:to|I|we|hereby|now|wishes\sto|honou?r\sto)\s(?:hereby\s|now\s)?(?:reply|respond|answer)(?:\s(?:now|herewith|hereby|directly|further))?(?:\sto)?
          | herewith\s(?:is\s)?(?:my|our)\s(?:reply|answer|response)\sto | (?:this|here|following)\sis\s(?:my|our)\s(?:reply|answer|response)\sto
          | en\sréponse\s(?:à|aux?) | (?:répondre|réponds|répondant)\s(?:à|aux?) | accus(?:er|e|ons)\sréception\sd[eu]s?
          | en\s(?:respuesta|contestación)\sal? | (?:acuso|acusar)\srecibo\sd(?:e|el) | respond(?:er|o)\sal?
        )\s {{Part}}$
        """, Options, Timeout)]
    private static partial Regex Replying();

    /// <summary>"With reference to your letter …, I have the honour to reply": what is referred to is answered.</summary>
    [GeneratedRegex(@"(?:^|[,;]\s)\s*(?:(?:with|in|by)\sreference\sto|referring\sto|(?:I|we)\s(?:have\sthe\shonou?r\sto\s|wish\sto\s)?refer\sto)\s$", Options, Timeout)]
    private static partial Regex Referring();

    [GeneratedRegex(
        """
        ^[^.;:]{0,120}?,?\s(?:and\s)?(?:(?:I|we)\s(?:have\sthe\shonou?r|wish|beg|desire|am\s(?:instructed|directed|authori[sz]ed)|hereby|now)\s(?:to\s)?(?:reply|answer|respond|state\sin\sreply)
          |in\s(?:reply|answer|response)(?:\s(?:to\sit|thereto))?,?\s(?:I|we|to\ssay)\b)
        """, Options, Timeout)]
    private static partial Regex HereReplies();

    /// <summary>Whoever opens with thanks for a letter, or with having read it, answers it.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}])
        (?: thank(?:s|ing)?(?:\s(?:you|Your\sExcellency))?(?:\s(?:very\smuch|sincerely|warmly))?(?:\sfor|(?<=thanks))
          | (?:I|we|and|having|have|has)\s(?:have\s|had\s)?(?:\p{L}{3,12}ly\s)?(?:received|read|studied|considered|examined)
          | (?:glad|pleased|happy|gratified)\sto\s(?:have|get|receive|read)(?:\sreceived)? | (?:receipt|acknowledg(?:e|es|ing))\s(?:of)?
          | on\sreceiving | in\sreading | (?:having\s)?(?:\p{L}{3,12}ly\s)?familiari[sz]ed\smyself\swith
          | (?:remercie|remercions|remercier)\s(?:vivement\s)?(?:de|pour) | ai\s(?:bien\s)?reçu | avons\s(?:bien\s)?reçu
          | he\srecibido | hemos\srecibido | agrade(?:zco|cemos|cerle)(?:\sa\susted)?
        )\s(?:with\s(?:thanks|pleasure|interest|care|attention)\s)?
        (?:sending\s(?:me|us)\s)?(?:a\scopy\sof\s)?$
        """, Options, Timeout)]
    private static partial Regex Receiving();

    [GeneratedRegex(
        $$"""
        (?<![\p{L}])
        (?: further\sto | in\scontinuation\s(?:of|to) | in\saddition\sto | (?:to\s)?supplement(?:ing|s)? | in\s(?:amplification|elaboration|pursuance)\sof
          | follow(?:ing)?[\s-]?up\s(?:to|on) | following\s(?:on|up|upon)(?:\sfrom|\son)? | as\sa\sfollow-?up\sto | pursuant\sto(?=\s(?:my|our)\s)
          | as\s(?:announced|promised|foreshadowed)\sin | correcting | amending | (?:comme\s)?suite\s(?:à|aux?) | faisant\ssuite\s(?:à|aux?)
          | en\scomplément\s(?:de|à|du) | (?:como\s)?continuación\s(?:de|a|del) | ampliando | en\sadición\sal?
        )\s {{Part}}$
        """, Options, Timeout)]
    private static partial Regex Continuing();

    [GeneratedRegex(
        """
        (?<![\p{L}])
        (?: transmit(?:s|ting)? | forward(?:s|ing)? | enclos(?:e|es|ing) | attach(?:es|ing)? | annex(?:es|ing)? | submit(?:s|ting)?
          | (?:enclosed|attached|annexed|transmitted|submitted)(?:\s(?:herewith|hereto|hereby))?(?:\s(?:please\sfind|you\swill\sfind|is|are))?
          | transmettre | transmets | transmettant | faire\s(?:tenir|parvenir) | joindre | (?:remitir|transmitir|adjuntar|adjunto|transmitirle|remitirle)
        )
        (?:,?\s(?:herewith|hereto|hereby|to\s(?:you|Your\sExcellency|the\s(?:Council|Security\sCouncil|members\sof\sthe\s(?:Security\s)?Council))
           |for\s(?:the\s)?(?:your\s)?(?:information|attention|consideration)(?:\sof\s[^,.;]{1,60})?|for\syour\sinformation
           |for\scirculation(?:\s[^,.;]{1,80})?|in\s(?:the\s)?annex(?:\sto\s(?:the\spresent|this)\sletter)?|ci-joint(?:e|es|s)?|you|attached|enclosed|adjunt[ao])){0,3}
        ,?\s(?:(?:(?:the|a|an|le|la|el)\s)?(?:(?:full|original|attached|enclosed)\s)?(?:texts?|cop(?:y|ies)|translations?|texte|copie|texto|copia)\s(?:of|du|de\sla|de\sl['’]|de|del)\s?)?$
        """, Options, Timeout)]
    private static partial Regex Transmitting();

    [GeneratedRegex(
        @"^\s?(?:,[^,]{1,120},\s)?(?:is|are|has\sbeen|have\sbeen)\s(?:being\s)?(?:transmitted|enclosed|attached|annexed|forwarded|reproduced)\s(?:herewith|hereto|hereby|to\sth(?:is|e\spresent)\sletter|below|in\sthe\sannex)",
        Options, Timeout)]
    private static partial Regex IsTransmitted();

    /// <summary>The start of the sentence, or "the text of".</summary>
    [GeneratedRegex(@"^\s?(?:(?:the|a)\s(?:text|copy)\sof\s)?$", Options, Timeout)]
    private static partial Regex NothingGoverns();

    /// <summary>It is promised for later: "I shall be replying to".</summary>
    [GeneratedRegex(@"\b(?:will|shall|should|would|may|might|could|intends?|going|hopes?|propose|expect|until|before)(?:\s\p{L}+){0,3}\s?$", Options, Timeout)]
    private static partial Regex Future();

    [GeneratedRegex(
        @"\b(?:I|we|which|he)\b.{0,20}\b(?:shall|will|intend|hope|propose)\b.{0,30}\b(?:repl(?:y|ying)|answer(?:ing)?|respond(?:ing)?)\b|\bin\sdue\scourse\b",
        Options, Timeout)]
    private static partial Regex Later();

    [GeneratedRegex(
        @"\b(?:not|never|no|nor|without|cannot|unable|pending|instead|yet|fail(?:s|ed|ure)?|refus(?:es|ed|al)|regrets?|awaiting|await|previously|already|earlier|ne|pas|jamais|sans|nunca|sin)\b[^,;]{0,60}$|n['’]t\b[^,;]{0,60}$",
        Options, Timeout)]
    private static partial Regex Denial();

    /// <summary>Somebody is said to do it.</summary>
    [GeneratedRegex(
        @"\b(?:that|said|says|stated|states|claim(?:s|ed)?|alleg(?:es|ed)|according|asserted|asserts|whether|if|when|who|whose|reported|que|selon)\b|\b(?:letter|note|message|statement|telegram|communication)s?\s?(?:of\s|from\s|by\s|dated\s)?[^,]{0,80}$",
        Options, Timeout)]
    private static partial Regex Hearsay();

    [GeneratedRegex(@"\b(?:I|we|me|us|my|our|je|j['’]ai|nous|mon|notre|tengo|tenemos|mi|nuestro|please|kindly)\b", Options, Timeout)]
    private static partial Regex FirstPerson();

    /// <summary>A note verbale speaks of its writer as of a third person.</summary>
    [GeneratedRegex(
        @"\bhas\sthe\shonou?r\b|\bwishes\sto\b|\bcompliments\b|\bl['’]honneur\b|\bel\shonor\b|^\s*(?:the|la|le)\s(?:permanent\s|esteemed\s)?(?:mission|embassy|ministry|ambassade|embajada|misión)\b",
        Options, Timeout)]
    private static partial Regex Honour();

    /// <summary>"On instructions from …", "Upon the request of …", "Acting in my capacity", "As requested".</summary>
    [GeneratedRegex(@"^\s*(?:on|upon|acting|in|as|at|d['’]ordre|por)\b[^;]{0,80},\s?$", Options, Timeout)]
    private static partial Regex Adverbial();

    [GeneratedRegex(@"^\s*(?:\[\d{1,3}\]\s?)*(?:[.;:,]|$|(?:\sand\s(?:your|my|our)\s[^,;]{1,60}\.?$))", Options, Timeout)]
    private static partial Regex BareRest();
}
