using Letters.Answering;
using Letters.Answering.Model;
using Letters.Archive;
using Letters.Collation.Names;
using Letters.Reading;
using Microsoft.Extensions.AI;

namespace Letters.Tests.Answering.Model;

/// <summary>Claims told again in other words than the letter's, and what of them is still what the letter says.</summary>
public sealed class StatementProofTests
{
    [Theory]
    [InlineData("The harbour master takes no position on the number of vessels.", "the harbour master took no position on the number of vessels")]
    [InlineData("None of the masters saw more than four cutters at one time.", "none of the masters had seen more than four cutters at one time")]
    [InlineData("Two cutters stopped eleven merchant vessels at night.", "eleven merchant vessels were stopped by two cutters at night")]
    [InlineData("2. Between May and July the radar of the port recorded fourteen flights by drones.", "fourteen flights by drones were recorded by the radar of the port between May and July")]
    [InlineData("The four northern pilots stayed ashore for a week.", "the four pilots stayed ashore for a week")]
    [InlineData("The inspectors were not asked to say who was at fault, and do not say so.", "the inspectors were not asked to say who was at fault")]
    [InlineData("The mission asks one thing: that any inspection be announced to shipping a day before.", "any inspection should be announced to shipping a day before")]
    [InlineData("The cutter lies at the quay of the harbour office.", "the cutter lay at the quay of the harbour office")]
    [InlineData("The claim for 18,400 crowns for the tow is waived.", "the claim for 18,400 crowns for the tow was waived")]
    [InlineData("The cutter left the harbour office for her own safety.", "for her own safety the cutter left the harbour office")]
    public async Task Another_tense_voice_or_place_of_a_phrase_changes_nothing(string sentence, string claim) => Assert.Null((await ProvenAsync(sentence, claim)).Problem);

    [Theory]
    [InlineData("The patrol was stopped by the pilots at night.", "the patrol stopped the pilots at night")]
    [InlineData("The patrol was stopped by the pilots at night.", "the pilots were stopped by the patrol at night")]
    [InlineData("The patrol stopped the pilots at night.", "the patrol was stopped by the pilots at night")]
    [InlineData("The patrol stopped the pilots at night.", "the patrol was stopped at night")]
    [InlineData("The patrol was taken to the harbour office.", "the patrol took to the harbour office")]
    [InlineData("The mission hopes that every inspection be announced to shipping.", "every inspection should be announced to shipping")]
    [InlineData("The mission asks that no inspection be announced to shipping.", "every inspection should be announced to shipping")]
    [InlineData("The mission asks that the inspection be announced to shipping.", "the inspection is announced to shipping")]
    [InlineData("The four northern pilots met two inspectors ashore.", "the two pilots met inspectors ashore")]
    [InlineData("The pilots slept ashore and paid nothing in the harbour office.", "in the harbour office the pilots slept ashore and paid nothing")]
    [InlineData("The inspectors sailed, and do not say who was at fault.", "the inspectors sailed and say who was at fault")]
    public async Task Who_did_it_what_is_only_asked_for_and_what_a_number_counts_may_not_change(string sentence, string claim) =>
        Assert.NotNull((await ProvenAsync(sentence, claim)).Problem);

    [Fact]
    public async Task A_pronoun_may_be_given_the_name_it_points_back_to_where_it_stands_and_nowhere_else()
    {
        var sheet = Sheet("The Republic of Vantora accepts in principle. It would be ready to come to Selmar. It attaches three conditions to its presence.");
        Assert.Null((await ProvenAsync(sheet, "Vantora attached three conditions to its presence", "It attaches three conditions to its presence.")).Problem);
        Assert.NotNull((await ProvenAsync(sheet, "it attached three conditions to its presence at Selmar", "It attaches three conditions to its presence.")).Problem);
    }

    [Theory]
    [InlineData("The Council asked both States to abstain from any flight that might prejudice the scheme.", "the Council asked both States to abstain from any flight")]
    [InlineData("Inspections shall be announced to shipping a day before, except where life is in danger.", "inspections shall be announced to shipping a day before")]
    public async Task What_narrows_a_statement_is_not_left_off_its_end(string sentence, string claim) => Assert.NotNull((await ProvenAsync(sentence, claim)).Problem);

    [Theory]
    [InlineData("the pilots left the harbour office in the evening and went home", 0)]
    [InlineData("the pilots left the harbour office", 2)]
    public async Task Only_what_tells_little_of_a_sentence_is_measured_by_the_encoder(string claim, int encoded)
    {
        var sheet = Sheet("The pilots left the harbour office in the evening and went home, where a crowd of reporters waited.");
        using var encoder = new CountingEncoder();
        var proof = new StatementProof(NameVariants.OfStates, encoder);
        var statement = new ModelStatement(claim, [new ModelQuote(1, sheet[0].Text)]);
        Assert.Null((await proof.ProveAsync(statement, sheet, new AskedWords(""), TestContext.Current.CancellationToken)).Problem);
        Assert.Equal(encoded, encoder.Texts);
    }

    private static Task<ProvenClaim> ProvenAsync(string sentence, string claim) => ProvenAsync(Sheet(sentence), claim, sentence);

    private static Task<ProvenClaim> ProvenAsync(IReadOnlyList<NumberedPassage> sheet, string claim, string quoted) =>
        new StatementProof(NameVariants.OfStates, null).ProveAsync(
            new ModelStatement(claim, [new ModelQuote(1, quoted)]), sheet, new AskedWords(""), TestContext.Current.CancellationToken);

    /// <summary>One passage, which is all of a letter.</summary>
    private static IReadOnlyList<NumberedPassage> Sheet(string text)
    {
        var (id, whole) = (new LetterId("letter"), new Span(0, text.Length));
        var letter = new Letter(id, "letter.txt", "", "Letter", text, null, new LetterHeader(), [new Paragraph(1, whole, ParagraphRole.Body)], []);
        return [new NumberedPassage(1, letter, new Passage(id, 0, 1, whole, SentenceSplitter.Split(text)))];
    }

    /// <summary>Finds everything alike, and counts what it is given.</summary>
    private sealed class CountingEncoder : IEmbeddingGenerator<string, Embedding<float>>
    {
        public int Texts { get; private set; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
        {
            var vectors = values.Select(_ => new Embedding<float>(new float[] { 1 })).ToList();
            Texts += vectors.Count;
            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(vectors));
        }

        public object? GetService(Type serviceType, object? serviceKey) => null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
