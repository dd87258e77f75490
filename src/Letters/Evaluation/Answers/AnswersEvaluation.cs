using Letters.Answering;
using Letters.Index;

namespace Letters.Evaluation.Answers;

/// <summary>Asks gold questions at the bot's own desk and measures what it says.</summary>
public static class AnswersEvaluation
{
    /// <param name="index">The letters the desk answers from.</param>
    /// <param name="questions">One or more, asked one after the other, each in a conversation of its own.</param>
    /// <param name="time">What the time taken is read from.</param>
    public static async Task<AnswersReport> RunAsync(
        AnsweringDesk desk,
        ILetterIndex index,
        IReadOnlyList<GoldQuestion> questions,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var letters = (await index.LettersAsync(cancellationToken)).ToDictionary(letter => letter.Id);
        var outcomes = new List<AnswerOutcome>();
        foreach (var question in questions)
        {
            var earlier = new List<Turn>();
            foreach (var words in question.History)
            {
                var before = await desk.AnswerAsync(new Question(words, [.. earlier]), cancellationToken);
                earlier.Add(new Turn(before.UnderstoodAs, before));
            }

            var started = time.GetTimestamp();
            var answer = await desk.AnswerAsync(new Question(question.Text, earlier), cancellationToken);
            outcomes.Add(AnswerOutcome.Of(question, answer, time.GetElapsedTime(started), letters));
        }
        return AnswersReport.Of(letters.Count, outcomes);
    }
}
