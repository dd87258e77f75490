using Letters.Index;
using Letters.Retrieval.Ranking;

namespace Letters.Evaluation.Training;

/// <summary>A question of the collection laid beside its candidates.</summary>
/// <param name="IsRight">By candidate, whether the collection grades it as relevant.</param>
/// <param name="HoldsAnswer">By candidate and sentence, whether a gold answer stands in it.</param>
/// <param name="Fold">In which of the five folds its article lies.</param>
internal sealed record LaidOut(
    QuestionWords Words,
    IReadOnlyList<MeasuredCandidate> Measured,
    IReadOnlyList<bool> IsRight,
    IReadOnlyList<IReadOnlyList<bool>> HoldsAnswer,
    int Relevant,
    int Fold)
{
    public static LaidOut Of(
        QuestionWords words, IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<string, int> grades, IReadOnlyList<string> answers, int fold) => new(
        words,
        MeasuredCandidates.Measure(words, candidates),
        [.. candidates.Select(candidate => grades.ContainsKey(candidate.Letter.Id.Value))],
        [.. candidates.Select(candidate => candidate.Passage.Sentences
            .Select(sentence => answers.Count > 0 && AnswerStrings.Hit(sentence.Of(candidate.Letter.Text), answers)).ToList())],
        grades.Count,
        fold);
}

/// <summary>Makes lessons out of questions laid out.</summary>
internal static class RankingLessons
{
    /// <summary>Which of all sentences of the candidates answers.</summary>
    public static Lesson? OfSentences(LaidOut question) => Taught(
        [.. question.Measured.SelectMany(one => one.Sentences)],
        [.. question.HoldsAnswer.SelectMany((sentences, i) => sentences.Select(holds => holds && question.IsRight[i]))],
        question.Fold);

    /// <summary>Which of the candidates is right, their sentences scored before.</summary>
    public static Lesson? OfPassages(LaidOut question, ScoreNetwork sentences) => Taught(
        [.. RankedPassages.Scored(question.Measured, sentences).SelectMany(passage => passage.Features)], [.. question.IsRight], question.Fold);

    /// <summary>Which sentence of the shortlist answers.</summary>
    public static Lesson? OfShortlist(LaidOut question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<ShortlistedSentence> shortlist)
    {
        var places = question.Measured.Select((one, i) => (one, i)).ToDictionary(pair => pair.one, pair => pair.i);
        return Taught(
            [.. shortlist.SelectMany(sentence => sentence.Features)],
            [.. shortlist.Select(sentence => places[passages[sentence.Passage].Measured] is var at
                && question.IsRight[at] && question.HoldsAnswer[at][sentence.Ordinal])],
            question.Fold);
    }

    /// <summary>A question none of whose rows is right teaches nothing.</summary>
    private static Lesson? Taught(float[] features, bool[] isRight, int fold) =>
        Array.Exists(isRight, right => right) ? new Lesson(features, isRight, fold) : null;
}
