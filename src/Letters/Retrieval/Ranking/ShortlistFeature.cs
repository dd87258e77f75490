namespace Letters.Retrieval.Ranking;

/// <summary>What is measured of a sentence on the shortlist beside its own features: how its passage stands, and how it stands in it.</summary>
internal enum ShortlistFeature
{
    /// <summary>The sentence's score by its own features.</summary>
    SentenceScore,
    /// <summary>The passage's score.</summary>
    PassageScore,
    /// <summary>How far that is behind the best passage's.</summary>
    PassageGap,
    /// <summary>1 over the passage's rank.</summary>
    PassageRank,
    /// <summary>The share of the question that stands in the passage.</summary>
    PassageCoverage,
    /// <summary>The passage's BM25 over the rarity of all terms.</summary>
    PassageBm25,
    /// <summary>How far the sentence's coverage is behind the best in the passage.</summary>
    CoverageGap,
    /// <summary>How far its cosine is behind the nearest in the passage.</summary>
    SimilarityGap,
}
