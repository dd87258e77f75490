namespace Letters.Evaluation;

/// <summary>What an evaluation measured: shares from 0 to 1, the mean over the queries that have qrels.</summary>
/// <param name="Encoder">The model behind the sentence vectors; null when only terms were used.</param>
/// <param name="Passages">How many documents were searched.</param>
/// <param name="Queries">How many queries were ranked; those without qrels are left out.</param>
/// <param name="RecallAt1">The share of a query's relevant documents among the first; where each query has one, how often it is the first.</param>
/// <param name="AnswerQueries">How many of them have gold answer strings.</param>
/// <param name="AnswerHitAt1">How often the best sentence holds one; null without answers.</param>
/// <param name="AnswerHitAt3">How often one of the best three sentences does.</param>
public sealed record BeirReport(
    string? Encoder,
    int Passages,
    int Queries,
    double RecallAt1,
    double RecallAt5,
    double RecallAt10,
    double NdcgAt10,
    double MrrAt10,
    int AnswerQueries,
    double? AnswerHitAt1,
    double? AnswerHitAt3);
