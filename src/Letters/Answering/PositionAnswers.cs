using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Collation;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Finds what one party says of a matter: in the letters that speak for it, and second in what other letters relay of it. Who says it is
/// proven by the letter, so the matter may be met more loosely than by a fact.
/// </summary>
internal sealed class PositionAnswers(Retriever retriever)
{
    private const int Passages = 20;

    private const int Weighed = 8;

    private const int MostSaid = 3;

    private const int LeastTerms = 3;

    /// <summary>How much better others must tell what a party says than it tells itself.</summary>
    private const double FarBetter = 0.1;

    /// <summary>The line between what bears on the matter and what does not, for words of the party's own.</summary>
    public const double NearEnough = 0.4;

    /// <summary>A second sentence is worth saying only if it is nearly as good as the first.</summary>
    private const double NearlyAsGood = 0.7;

    /// <summary>The best first, at most three; empty where nothing is found.</summary>
    /// <param name="question">What is asked of the letters, without the party's name.</param>
    public async Task<IReadOnlyList<SupportedSentence>> FindAsync(
        AskedParty party, string question, double enough, CollatedLetters collated, CancellationToken cancellationToken)
    {
        var letters = collated.Works.SelectMany(work => work.Witnesses).ToList();
        var best = await OwnAsync(party, question, enough, collated, cancellationToken);
        var others = OfItsTime(letters.Where(letter => !party.Writes(letter)).ToList(), question);
        var relayed = await RankedAsync(question, others.Select(letter => letter.Id).ToHashSet(), collated, party.SpeaksIn, cancellationToken);
        var second = relayed.Where(sentence => sentence.Support.Degree >= (best.Count == 0 ? enough : Support.Enough)
            && (best.Count == 0 || sentence.Support.Degree > best[0].Support.Degree + FarBetter)
            && !best.Any(known => known.Letter.Id == sentence.Letter.Id)).Take(best.Count == 0 ? MostSaid : 1).ToList();
        var third = best.Skip(1).Where(sentence => sentence.Support.Degree >= NearlyAsGood * best[0].Support.Degree);
        return [.. best.Take(1).Concat(second).Concat(third).Take(MostSaid)];
    }

    /// <summary>What the letters that speak for the party say of it themselves, the best first.</summary>
    public async Task<IReadOnlyList<SupportedSentence>> OwnAsync(
        AskedParty party, string question, double enough, CollatedLetters collated, CancellationToken cancellationToken)
    {
        var own = LettersOf(party, question, collated).Concat(OfItsTime(collated.Works.SelectMany(work => work.Witnesses).Where(party.IsReportedOnIn).ToList(), question)).ToList();
        if (own.Count == 0) return [];
        var said = await RankedAsync(question, own.Select(letter => letter.Id).ToHashSet(), collated, sentence => IsItsOwn(party, sentence), cancellationToken);
        return [.. said.Where(sentence => sentence.Support.Degree >= enough)
            .OrderBy(sentence => TakingUp.IsIn(sentence.Sentence.Span.Of(sentence.Letter.Text)))];
    }

    /// <summary>The letters that speak for the party: those of the time the question names, where there are any.</summary>
    public static IReadOnlyList<Letter> LettersOf(AskedParty party, string question, CollatedLetters collated) =>
        OfItsTime(collated.Works.SelectMany(work => work.Witnesses).Where(party.Writes).ToList(), question);

    private async Task<List<SupportedSentence>> RankedAsync(
        string question, IReadOnlySet<LetterId>? within, CollatedLetters collated, Func<RankedSentence, bool> isSaid, CancellationToken cancellationToken)
    {
        var findings = await retriever.FindAsync(question, FactAnswers.OtherNames(question, collated), Passages, within, cancellationToken);
        var measure = new SupportMeasure(question, findings, collated.Names, collated.Words);
        return [.. WitnessedSentences.Once(findings.Sentences, collated)
            .Where(sentence => !EditorsNotes.Hold(sentence.Evidence.Letter, sentence.Span) && SaysSomething(sentence) && isSaid(sentence))
            .Take(Weighed)
            .Select(sentence => new SupportedSentence(sentence, measure.Of(sentence)))];
    }

    /// <summary>"We shall." is no position.</summary>
    private static bool SaysSomething(RankedSentence sentence) => Terms.Of(sentence.Span.Of(sentence.Evidence.Letter.Text)).Skip(LeastTerms - 1).Any();

    /// <summary>In its own letter a party speaks for itself: what it says that others said is not its position; what others pass on of it is.</summary>
    private static bool IsItsOwn(AskedParty party, RankedSentence sentence) =>
        party.IsReportedOnIn(sentence.Evidence.Letter) ? party.IsPassedOnIn(sentence)
        : sentence.Evidence.Letter.Header.Sender is null
        || RelayedSpeech.In(sentence.Evidence.Letter, sentence.Span) is not { } relayed || party.IsSaidToSpeakIn(sentence.Evidence.Letter, relayed);

    /// <summary>Where the question names a time, the letters written then, if there are any.</summary>
    private static List<Letter> OfItsTime(List<Letter> letters, string question)
    {
        var times = NamedThings.Dates(question).Select(span => PartialDate.Read(span.Of(question))).OfType<PartialDate>().ToList();
        var then = letters.FindAll(letter => letter.Header.Date is { } date && times.TrueForAll(time => PartialDate.Of(date.Value).Tells(time)));
        return then.Count > 0 ? then : letters;
    }
}
