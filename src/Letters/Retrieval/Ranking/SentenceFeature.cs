namespace Letters.Retrieval.Ranking;

/// <summary>What is measured of a sentence laid beside a question. Shares are of the rarity of the question's terms: 0 to 1.</summary>
internal enum SentenceFeature
{
    /// <summary>The share that stands in the sentence.</summary>
    Coverage,
    /// <summary>The share that stands in it in the very form of the question.</summary>
    ExactCoverage,
    /// <summary>The share when words of one family or near meaning count in part.</summary>
    NearCoverage,
    /// <summary>The share of the question's names; half where it has none.</summary>
    NameCoverage,
    /// <summary>The share of its numbers; half where it has none.</summary>
    NumberCoverage,
    /// <summary>The share of what is neither name nor number; half where there is no such word.</summary>
    PlainCoverage,
    /// <summary>The BM25 of the sentence over the rarity of all terms.</summary>
    Bm25,
    /// <summary>The longest run of words, stop words too, that question and sentence have in common, over the question's length.</summary>
    CommonRun,
    /// <summary>The share of the question's pairs of neighbours that are neighbours here, in the same order.</summary>
    Pairs,
    /// <summary>The share of them that stand within eight words.</summary>
    NearPairs,
    /// <summary>The cosine with the question.</summary>
    Similarity,
    /// <summary>1 where something of the asked-for kind stands here that the question does not hold, -1 where nothing does, 0 where no kind is told.</summary>
    BringsAsked,
    /// <summary>How much of it, up to 1.</summary>
    AmountOfAsked,
    /// <summary>How many new names stand here, up to 1, where "which team" asks for a thing whose kind cannot be told.</summary>
    NewNames,
    /// <summary>Whether a "why" meets a word that gives a reason.</summary>
    GivesReason,
    /// <summary>1 where exactly one of question and sentence says no.</summary>
    DeniesOtherwise,
    /// <summary>The logarithm of its length in words.</summary>
    Length,
    /// <summary>Whether it opens the passage.</summary>
    IsFirst,
    /// <summary>What the sentence before adds to the coverage.</summary>
    CoverageBefore,
    /// <summary>The same where the sentence begins with a word that points back.</summary>
    CoveragePointedTo,
    /// <summary>What the sentence after adds.</summary>
    CoverageAfter,
    /// <summary>What the letter's title adds.</summary>
    CoverageOfTitle,
    /// <summary>1 where the thing after "which" or "how many" stands here, -1 where not, 0 where the question names none.</summary>
    HoldsThing,
    /// <summary>The rarity of the rarest term that does not stand here, over ten.</summary>
    RarestMissing,
    /// <summary>The share of the terms, each counted as one.</summary>
    TermsHeld,
}
