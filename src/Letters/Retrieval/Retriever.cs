using Letters.Archive;
using Letters.Index;
using Letters.Prompting;
using Letters.Retrieval.Encoder;
using Letters.Retrieval.Ranking;
using Microsoft.Extensions.AI;

namespace Letters.Retrieval;

/// <summary>
/// Finds the passages and sentences that bear on a question: candidates by terms and by vectors, ordered by weights that were learned
/// (see <see cref="RankingModel"/>). Scores are added, ranks never: measured, rank fusion does worse than either half.
/// </summary>
/// <param name="encoder">What made the index's vectors; null to go by terms alone.</param>
public sealed class Retriever(ILetterIndex index, IEmbeddingGenerator<string, Embedding<float>>? encoder)
{
    /// <summary>How many passages terms and vectors may each propose. Among twice 40 the right one is missing once in a hundred questions.</summary>
    private const int Proposals = 40;

    /// <summary>In characters: a question is read so far.</summary>
    private const int LongestQuestion = 4096;

    private readonly WordForms forms = new(encoder?.GetService(typeof(WordMeanings)) as WordMeanings);

    /// <summary>Whether it is a word of the language, as far as the encoder knows words; without one, every word may be.</summary>
    internal bool KnowsWord(string word) =>
        forms.Meanings is not { } meanings || meanings.Find(word) >= 0 || Endings.Any(ending => word.Length > ending.Length + 2
            && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            && (meanings.Find(word.AsSpan(0, word.Length - ending.Length)) >= 0 || meanings.Find($"{word.AsSpan(0, word.Length - ending.Length)}e") >= 0));

    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing", "er", "ers", "ly", "ment"];

    /// <param name="question">A question that is complete in itself.</param>
    /// <param name="take">How many passages at the most.</param>
    /// <param name="letters">Only these letters, or null for all.</param>
    /// <exception cref="IndexMismatchException">The encoder is not the one the index was made with.</exception>
    public Task<Findings> FindAsync(string question, int take, IReadOnlySet<LetterId>? letters, CancellationToken cancellationToken) =>
        FindAsync(question, [], take, letters, cancellationToken);

    /// <param name="otherNames">What else the names in the question are called: letters may call them so.</param>
    public async Task<Findings> FindAsync(
        string question, IReadOnlyList<NamedOtherwise> otherNames, int take, IReadOnlySet<LetterId>? letters, CancellationToken cancellationToken)
    {
        var (words, candidates) = await CandidatesAsync(question, otherNames, letters, cancellationToken);
        var model = RankingModel.Own;
        var measured = MeasuredCandidates.Measure(words, candidates);
        var passages = RankedPassages.Order(measured, model.Sentences, model.PassagesFor(words));
        var shortlist = Shortlist.Of(passages);
        var scores = Shortlist.Score(shortlist, model.Shortlist);
        var signals = new SupportSignals(words, passages, shortlist, scores);

        var evidence = passages.Select(EvidenceOf).ToList();
        var sentences = shortlist.Select((sentence, at) =>
        {
            var signs = signals.Of(at);
            return new RankedSentence(evidence[sentence.Passage], sentence.Ordinal, scores[at], model.Chance(signs)) { Signals = signs };
        });
        return new Findings(words.Terms, [.. evidence.Take(take)], [.. sentences.OrderByDescending(sentence => sentence.Score)]);
    }

    /// <summary>The question laid out, and what the index proposes for it.</summary>
    internal async Task<(QuestionWords Words, IReadOnlyList<Candidate> Candidates)> CandidatesAsync(
        string question, IReadOnlyList<NamedOtherwise> otherNames, IReadOnlySet<LetterId>? letters, CancellationToken cancellationToken)
    {
        // The work for each passage grows with the question, and nobody asks that much: what follows is text pasted in.
        if (question.Length > LongestQuestion) question = question[..LongestQuestion];
        var tokens = Terms.Of(question).DistinctBy(token => token.Stem).ToArray();
        var vector = encoder is null || !question.Any(char.IsLetterOrDigit)
            ? (ReadOnlyMemory<float>?)null
            : await TryEncodeAsync(encoder, question, cancellationToken);
        var stems = tokens.Select(token => token.Stem).ToList();
        var probe = new Probe([.. stems.Union(otherNames.SelectMany(name => name.Other))], vector, Proposals, letters);
        var candidates = await index.SearchAsync(probe, cancellationToken);
        var terms = tokens.Zip(candidates.Rarity, (token, rarity) => new Term(token.Span.Of(question), token.Stem, rarity)).ToArray();
        return (new QuestionWords(question, terms, forms, otherNames), candidates.Found);
    }

    /// <returns>Null where the model is elsewhere and does not answer: the words of the question are enough to go on.</returns>
    private static async Task<ReadOnlyMemory<float>?> TryEncodeAsync(
        IEmbeddingGenerator<string, Embedding<float>> encoder, string question, CancellationToken cancellationToken)
    {
        try
        {
            return await encoder.GenerateVectorAsync(question, cancellationToken: cancellationToken);
        }
        catch (ModelUnavailableException)
        {
            return null;
        }
    }

    private static Evidence EvidenceOf(RankedPassage passage)
    {
        var candidate = passage.Measured.Candidate;
        return new Evidence(candidate.Letter, candidate.Passage, passage.Score, [.. candidate.Passage.Sentences.Select((span, i) => new SentenceSupport(
            span,
            passage.Measured.Sentence(i)[(int)SentenceFeature.Coverage],
            i < candidate.Similarities.Count ? candidate.Similarities[i] : 0))])
        {
            Features = passage.Features,
        };
    }
}
