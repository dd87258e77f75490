namespace Letters.Answering;

/// <summary>What a question may call a document, and how it may write a name or a day: pieces for the expressions that read questions.</summary>
internal static class DocumentWords
{
    /// <summary>Any word for a document, in either number.</summary>
    public const string Any =
        @"(?:letters?|notes?(?: verbales?)?|documents?|statements?|articles?|press reports?|reports?|correspondence|messages?" +
        @"|communications?|repl(?:y|ies)|memorand(?:um|ums|a)|" + Wires + ")";

    /// <summary>More than one of them.</summary>
    public const string Several =
        @"(?:letters|notes(?: verbales)?|documents|statements|articles|press reports|reports|messages|communications|replies|memorand(?:ums|a)" +
        @"|cablegrams|telegrams|airgrams|d[ei]spatches)";

    /// <summary>What a foreign service sends by wire or bag, and numbers itself.</summary>
    public const string Wires = @"(?:cablegrams?|telegrams?|airgrams?|d[ei]spatch(?:es)?)";

    /// <summary>A number that says by itself that it is a wire's: "K57", "Oslo 27".</summary>
    public const string Code = @"(?-i:[A-Z][A-Za-z]{0,3} ?[0-9]{1,4}\b)";

    /// <summary>A name as it is written, with its particles: "the President of the Security Council", "Ilse d'Arvanne".</summary>
    public const string Name =
        @"(?-i:(?:the )?(?<name>\p{Lu}[\p{L}'’.-]*(?: (?:of |the |and |de |da |di |del |der |van |von |bin |al-|d['’])*\p{Lu}[\p{L}'’.-]*)*))";

    public const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    /// <summary>A month in three or four letters, without the full stop.</summary>
    public const string ShortMonth = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

    /// <summary>A day or a month: "2 April 2031", "April 2, 2031", "15 May".</summary>
    public const string Day =
        @"(?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? )?" + Month +
        @"(?: [0-9]{1,2}(?:st|nd|rd|th)?)?(?:,? (?:of )?[12][0-9]{3})?";
}
