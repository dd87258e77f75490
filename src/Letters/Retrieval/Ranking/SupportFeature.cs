namespace Letters.Retrieval.Ranking;

/// <summary>
/// What is measured, beside its features on the shortlist, of a sentence that is about to be quoted: whether it stands out, and what
/// of the question nothing takes up.
/// </summary>
internal enum SupportFeature
{
    /// <summary>The sentence's score on the shortlist.</summary>
    Score,
    /// <summary>How far the best sentence of any other passage is behind it.</summary>
    Margin,
    /// <summary>Its share among the sentences of the shortlist, as chances.</summary>
    Share,
    /// <summary>How far the next passage, and the sixth, are behind its passage.</summary>
    PassageMargin,
    SixthPassageMargin,
    /// <summary>Of its passage: shares of the question, as a passage is measured.</summary>
    PassageNearCoverage,
    PassageExactCoverage,
    PassageNames,
    PassageNumbers,
    PassageRarestMissing,
    /// <summary>The best cosine of any candidate.</summary>
    BestSimilarity,
    /// <summary>How many terms the question has, over ten, and their rarity, over thirty.</summary>
    Terms,
    Rarity,
    /// <summary>How many of the question's names, numbers and other words do not stand in the passage.</summary>
    MissingNames,
    MissingNumbers,
    MissingWords,
    /// <summary>The share of the eight best passages that are of the same letter or title: what is spoken of has a place.</summary>
    TitleAgreement,
    /// <summary>The share of the question that no candidate holds.</summary>
    HeldNowhere,
    /// <summary>How near the nearest word of the sentence comes to a term that does not stand in it: where another word is in its place.</summary>
    NearestToMissing,
    /// <summary>How many names and numbers the sentence holds that the question does not, up to 1.</summary>
    NewNames,
    NewNumbers,
    /// <summary>1 where the question says "first", "only" or "most" and the passage does not.</summary>
    MissingExtreme,
    /// <summary>Whether the question's first term, its last one, and its last that is neither name nor number stand in the sentence.</summary>
    FirstTermHeld,
    LastTermHeld,
    LastPlainHeld,
    /// <summary>The share of pairs of its terms that stand in the other order than they were asked in.</summary>
    OutOfOrder,
    /// <summary>How far its terms lie apart, over the sentence's length, and over five times their number.</summary>
    Spread,
    Scatter,
    /// <summary>The largest share of the question around one word that may be what is asked for, each term counting less the further away.</summary>
    NearNew,
    /// <summary>1 where the sentence holds the contrary of a term it does not hold, half where only its passage does.</summary>
    SaysContrary,
    /// <summary>Whether the question says no, and whether the sentence does.</summary>
    QuestionDenies,
    SentenceDenies,
    /// <summary>The share of the question that the passage does not hold in any form, and what its last plain term is of that.</summary>
    MissingShare,
    LastPlainMissing,
    /// <summary>The share of the question's names, and of its numbers, that do not stand in the passage while the sentence holds others.</summary>
    OtherNames,
    OtherNumbers,
    /// <summary>How far the next sentence of the same passage is behind it.</summary>
    MarginInPassage,
}
