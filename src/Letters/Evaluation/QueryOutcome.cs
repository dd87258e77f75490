using System.Globalization;
using Letters.Retrieval;

namespace Letters.Evaluation;

/// <summary>What became of one query.</summary>
/// <param name="AnswerRank">
/// The rank, from 1, of the first sentence that holds a gold answer; beyond all ranks where none does; null where no answers are known.
/// </param>
internal sealed record QueryOutcome(string Query, Ranking Ranking, IReadOnlyList<float> Scores, int? AnswerRank)
{
    public static QueryOutcome Of(BeirQuery query, Findings findings, BeirFolder collection) => new(
        query.Id,
        new Ranking([.. findings.Evidence.Select(evidence => evidence.Letter.Id.Value)], collection.Grades[query.Id]),
        [.. findings.Evidence.Select(evidence => evidence.Score)],
        collection.Answers.TryGetValue(query.Id, out var answers) ? RankOf(answers, findings) : null);

    /// <summary>Lines of a TREC run: query, "Q0", document, rank, score, name of the run.</summary>
    public IEnumerable<string> RunLines() => Ranking.Documents.Select((document, at) =>
        string.Create(CultureInfo.InvariantCulture, $"{Query} Q0 {document} {at + 1} {Scores[at]:R} letters"));

    private static int RankOf(IReadOnlyList<string> answers, Findings findings)
    {
        var rank = 1;
        foreach (var sentence in findings.Sentences)
        {
            if (AnswerStrings.Hit(sentence.Span.Of(sentence.Evidence.Letter.Text), answers)) return rank;
            rank++;
        }
        return int.MaxValue;
    }
}
