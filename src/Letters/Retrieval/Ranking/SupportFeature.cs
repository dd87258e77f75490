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
}
