using Letters.Archive;
using Letters.Collation;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Sentences that stand in several copies of one letter: said once, by the best copy. Where copies differ, each is said.</summary>
internal static class WitnessedSentences
{
    /// <summary>The sentences in their order, without those that only repeat one before.</summary>
    public static IReadOnlyList<RankedSentence> Once(IEnumerable<RankedSentence> ranked, CollatedLetters collated)
    {
        var once = new List<RankedSentence>();
        var places = new Dictionary<(LetterId Work, string Words), int>();
        foreach (var sentence in ranked)
        {
            var letter = sentence.Evidence.Letter;
            var witnesses = collated.WorkOf(letter).Witnesses;
            var words = WordsOf(sentence);
            if (witnesses.Count < 2 || places.TryAdd((witnesses[0].Id, words), once.Count)) once.Add(sentence);
            else if (places[(witnesses[0].Id, words)] is var place && Rank(letter, witnesses) < Rank(once[place].Evidence.Letter, witnesses))
                once[place] = sentence;
        }
        return once;
    }

    /// <summary>What of a sentence is the same in every copy that does not differ: its letters and figures, whatever breaks the lines.</summary>
    public static string WordsOf(RankedSentence sentence) =>
        string.Concat(sentence.Span.Of(sentence.Evidence.Letter.Text).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static int Rank(Letter letter, IReadOnlyList<Letter> witnesses) => witnesses.TakeWhile(witness => witness.Id != letter.Id).Count();
}
