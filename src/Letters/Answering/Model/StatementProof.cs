using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation.Names;
using Letters.Reading;
using Letters.Retrieval;
using Microsoft.Extensions.AI;

namespace Letters.Answering.Model;

/// <summary>
/// The gate for what a model drafts. Who speaks, in which office and when is never the model's to say: these words are ours, from the
/// letter. Of the model is the claim, and it passes only if every quotation stands in the passage it names, all of them with one speaker
/// of one letter, if <see cref="ClaimCheck"/> finds nothing in it that they do not say, if it is neutral, and if its meaning is near.
/// </summary>
/// <param name="names">Which names mean the same.</param>
/// <param name="encoder">Measures nearness of meaning; null to go by words alone.</param>
internal sealed partial class StatementProof(NameVariants names, IEmbeddingGenerator<string, Embedding<float>>? encoder)
{
    /// <summary>In characters.</summary>
    private const int LongestClaim = 400;

    /// <summary>A quotation of fewer words proves nothing, unless it is the whole sentence.</summary>
    private const int LeastQuoted = 3;

    private const int MostQuotes = 4;

    /// <summary>The support from which on a claim is shown: see docs/decisions/0006 for how the line was found.</summary>
    public const double Enough = 0.62;

    /// <summary>How much of the order of words a claim must keep: in it stands who does what to whom.</summary>
    private const double InOrder = 0.9;

    /// <summary>From so much of the quoted sentences on, a claim that keeps their order is near in meaning: as words told again of all words.</summary>
    private const double MostlyTold = 0.5;

    private readonly ClaimCheck check = new(names);

    /// <returns>The statement as it may be shown, or why it may not.</returns>
    public async Task<ProvenClaim> ProveAsync(
        ModelStatement drafted, IReadOnlyList<NumberedPassage> sheet, AskedWords asked, CancellationToken cancellationToken)
    {
        var claim = Marks().Replace(drafted.Claim, "").Trim().TrimEnd('.', ' ');
        if (ShapeProblem(claim) is { } shape) return ProvenClaim.Dropped(drafted, shape);
        if (drafted.Quotes.Count is 0 or > MostQuotes) return ProvenClaim.Dropped(drafted, $"has {drafted.Quotes.Count} quotations, where 1 to {MostQuotes} were expected");

        var found = new List<(NumberedPassage Passage, Span Span)>();
        foreach (var quote in drafted.Quotes)
        {
            if (sheet.FirstOrDefault(passage => passage.Number == quote.Passage) is not { } passage)
                return ProvenClaim.Dropped(drafted, $"cites passage {quote.Passage}, which there is not");
            if (QuotedWords.Find(passage.Letter.Text, passage.Passage.Span, quote.Words) is not { } span)
                return ProvenClaim.Dropped(drafted, "quotes words that do not stand in the passage it cites");
            if (Terms.Of(passage.Letter.Text, span).Take(LeastQuoted).Count() < LeastQuoted && !passage.Passage.Sentences.Any(sentence => IsAllOf(sentence, span)))
                return ProvenClaim.Dropped(drafted, "quotes too few words to prove anything");
            found.Add((passage, span));
        }
        if (found.DistinctBy(one => (one.Passage.Letter.Id, one.Passage.Passage.Ordinal)).Skip(1).Any())
            return ProvenClaim.Dropped(drafted, "puts passages together that speak for themselves");

        var (letter, passageOf) = (found[0].Passage.Letter, found[0].Passage.Passage);
        var sentences = passageOf.Sentences.Where(sentence => found.Exists(one => one.Span.Overlaps(sentence))).ToList();
        var speakers = sentences.Select(sentence => LeadIn.SpeakerOf(letter, sentence)).Distinct().ToList();
        if (speakers.Count > 1)
            return ProvenClaim.Dropped(drafted, "puts the words of two speakers together");
        if (sentences.Exists(sentence => Bidding.IsIn(sentence.Of(letter.Text))))
            return ProvenClaim.Dropped(drafted, "rests on words that tell the reader what to do, and report nothing");
        var before = passageOf.Sentences.Where(sentence => sentence.End <= sentences[0].Start).ToList();
        var (proof, told, problem) = Read(claim, ProvingWords.Readings(letter, sentences, before));
        if (problem is not null) return ProvenClaim.Dropped(drafted, problem);
        var support = await SupportAsync(claim, told, proof, cancellationToken);
        if (support < Enough) return ProvenClaim.Dropped(drafted, string.Create(CultureInfo.InvariantCulture, $"is supported by {support:0.00}, where {Enough:0.00} is asked"), support);
        if (Segments(letter, found.ConvertAll(one => one.Span), claim, asked) is not { } segments)
            return ProvenClaim.Dropped(drafted, "puts words between quotation marks that do not stand in the passage it cites");
        if (!segments.OfType<Segment.Told>().All(told => NeutralVoice.Keeps(told.Words))) return ProvenClaim.Dropped(drafted, "judges what it reports");
        return new ProvenClaim(drafted, new DraftStatement(segments, speakers[0]), null, support);
    }

    /// <summary>The reading of the proof and of the claim under which nothing is wrong with it; else the first, with what is wrong under it.</summary>
    private (ProvingWords Proof, ToldClaim Told, string? Problem) Read(string claim, IEnumerable<ProvingWords> readings)
    {
        (ProvingWords, ToldClaim, string?)? asItStands = null;
        var plain = Quotation().Replace(claim, "$1");
        var meanings = plain == claim ? PassiveVoice.Active(claim).Concat(OpeningPhrase.MovedToEnd(claim)).Prepend(plain) : [plain];
        foreach (var proof in readings)
            foreach (var meaning in meanings)
            {
                var told = new ToldClaim(meaning, proof);
                var problem = check.ProblemIn(told, proof) ?? (told.OrderKept < InOrder ? "puts the words of the quoted sentences in another order" : null);
                if (problem is null) return (proof, told, null);
                asItStands ??= (proof, told, problem);
            }
        return asItStands ?? throw new ArgumentException("A claim is read against one reading at least.", nameof(readings));
    }

    /// <summary>
    /// 0 to 1: half the order of words kept, half the nearness of meaning. Where most of the words quoted are told again, nothing needs to be
    /// measured to know that the meaning is near.
    /// </summary>
    private async Task<double> SupportAsync(string claim, ToldClaim told, ProvingWords proof, CancellationToken cancellationToken)
    {
        if (encoder is null) return told.OrderKept;
        if (told.Share >= MostlyTold) return (told.OrderKept + told.Share) / 2;
        var vectors = await encoder.GenerateAsync([claim, proof.Text.Replace('\n', ' ')], cancellationToken: cancellationToken);
        return (told.OrderKept + Math.Clamp(Cosine.Of(vectors[0].Vector.Span, vectors[1].Vector.Span), 0, 1)) / 2;
    }

    /// <summary>Whether the words are the whole sentence, but perhaps for the marks around it.</summary>
    private static bool IsAllOf(Span sentence, Span words) => words.Contains(sentence) || (sentence.Contains(words) && sentence.Length - words.Length <= 2);

    private static string? ShapeProblem(string claim) =>
        claim.Length == 0 ? "is empty"
        : claim.Length > LongestClaim ? $"is longer than {LongestClaim} characters"
        : Foreign().IsMatch(claim) ? "holds markup, an address or a line break"
        : SentenceSplitter.Split($"{claim}.").Count > 1 ? "is more than one sentence"
        : null;

    /// <summary>Our lead-in, the claim with its quotations as slices of the letter, and the marks of the words that prove it.</summary>
    private static List<Segment>? Segments(Letter letter, List<Span> cited, string claim, AskedWords asked)
    {
        var segments = new List<Segment>(LeadIn.For(letter, cited[0]));
        if (segments[^1] is Segment.Ours last) segments[^1] = new Segment.Ours(last.Words.EndsWith(" speaker: ", StringComparison.Ordinal) ? last.Words : That().Replace(last.Words, "$1 that "));
        var at = 0;
        foreach (Match quotation in Quotation().Matches(claim))
        {
            if (cited.Select(span => QuotedWords.Find(letter.Text, span, quotation.Groups[1].Value)).FirstOrDefault(span => span is not null) is not { } slice) return null;
            if (quotation.Index > at) segments.Add(new Segment.Told(claim[at..quotation.Index]));
            segments.Add(new Segment.Quoted(letter, slice, asked.In(letter.Text, slice)));
            at = quotation.Index + quotation.Length;
        }
        if (at < claim.Length) segments.Add(new Segment.Told(claim[at..]));
        // Words shown have their mark already.
        segments.AddRange(cited.Where(span => !segments.OfType<Segment.Quoted>().Any(quoted => quoted.Span.Contains(span))).Select(span => new Segment.Cited(letter, span)));
        return segments;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\s*\[\d{1,3}\]", Options)]
    private static partial Regex Marks();

    [GeneratedRegex("[“\"]([^“”\"]*)[”\"]", Options)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[\n\r<>`|#*_\[\]{}\\]|https?:|www\.|@|\p{Cc}|\p{Cs}", Options)]
    private static partial Regex Foreign();

    [GeneratedRegex("^(.*): $", Options)]
    private static partial Regex That();
}

/// <summary>A statement of a model and what became of it.</summary>
/// <param name="Statement">To be shown; null where it was dropped.</param>
/// <param name="Problem">Why it was dropped: the end of a sentence that begins "it".</param>
/// <param name="Support">0 to 1; 0 where it was dropped before it was measured.</param>
internal sealed record ProvenClaim(ModelStatement Drafted, DraftStatement? Statement, string? Problem, double Support)
{
    public static ProvenClaim Dropped(ModelStatement drafted, string problem, double support = 0) => new(drafted, null, problem, support);
}
