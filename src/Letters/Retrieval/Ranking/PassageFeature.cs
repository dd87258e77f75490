namespace Letters.Retrieval.Ranking;

/// <summary>What is measured of a passage among the candidates for a question. Shares are of the rarity of the question's terms: 0 to 1.</summary>
internal enum PassageFeature
{
    /// <summary>Its BM25 over the rarity of all terms.</summary>
    Bm25Share,
    /// <summary>The cosine of its nearest sentence with the question.</summary>
    BestSimilarity,
    /// <summary>The mean of the two nearest.</summary>
    TwoBestSimilarities,
    /// <summary>1 over its rank among the candidates by similarity.</summary>
    SimilarityRank,
    /// <summary>Its BM25 itself, over twenty.</summary>
    Bm25,
    /// <summary>1 over its rank among the candidates by BM25.</summary>
    Bm25Rank,
    /// <summary>How far its BM25 is behind the best, as a share of that.</summary>
    Bm25Gap,
    /// <summary>The share of the question that stands in it.</summary>
    Coverage,
    ExactCoverage,
    /// <summary>The share when words of one family or near meaning count in part.</summary>
    NearCoverage,
    NameCoverage,
    NumberCoverage,
    /// <summary>What stands in the title of its letter.</summary>
    TitleCoverage,
    /// <summary>The best coverage by one of its sentences.</summary>
    BestSentence,
    /// <summary>The best by one of them when words of one family or near meaning count in part.</summary>
    BestNearSentence,
    /// <summary>The best coverage by two sentences in a row.</summary>
    BestTwoSentences,
    /// <summary>The best BM25 of one of its sentences.</summary>
    BestSentenceBm25,
    SecondSentenceBm25,
    /// <summary>The best share of the question's neighbours in one sentence, and the sum over all, up to 2.</summary>
    BestPairs,
    AllPairs,
    BestNearPairs,
    /// <summary>The longest run of words in common with the question.</summary>
    CommonRun,
    /// <summary>Whether a sentence that takes up some of the question brings what is asked for.</summary>
    BringsAsked,
    /// <summary>Whether the thing after "which" or "how many" stands in it.</summary>
    HoldsThing,
    /// <summary>The logarithm of its length in words.</summary>
    Length,
    /// <summary>The rarity of the rarest term that does not stand in it, over ten.</summary>
    RarestMissing,
    /// <summary>The best BM25 share among the candidates of the same title, and the mean of the best three.</summary>
    BestOfTitle,
    MeanOfTitle,
    /// <summary>The score of its best sentence by its own features, and how far that is behind the best of all candidates.</summary>
    BestSentenceScore,
    SentenceScoreGap,
}
